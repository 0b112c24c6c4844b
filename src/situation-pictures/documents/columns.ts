import type { Cell, Column, Table } from "../views/index.ts";

/** How many letters a row has room for, at the width of the page. */
const LETTERS_ACROSS = 92;
/** The space between two columns. */
const BETWEEN = 2;
/** A longer word is broken. */
const LONGEST_WORD = 22;
const HEADING_LINES = 3;
/** Headings are semibold. */
const HEADING_WIDENING = 1.12;
/** Of a drawing's pixels, how many are as wide as a letter. */
const PIXELS_PER_LETTER = 7;

/**
 * How much of the page's width each column takes. Short tables stay narrow, so that the eye finds its way along a row.
 * Where not everything fits, words break into lines and numbers do not.
 * @example columnShares(years and counts) // [0.08, 0.09]
 */
export function columnShares({ columns, rows }: Table): number[] {
  const wishes = columns.map((column, index) =>
    wishOf(
      column,
      rows.flatMap(({ cells }) => cells[index] ?? []),
    ),
  );
  const least = sum(wishes.map((wish) => wish.least));
  const most = sum(wishes.map((wish) => wish.most));
  const stretch = most <= LETTERS_ACROSS ? 1 : Math.max(0, (LETTERS_ACROSS - least) / (most - least));
  const letters = wishes.map((wish) => wish.least + stretch * (wish.most - wish.least));
  const across = Math.max(LETTERS_ACROSS, sum(letters));
  return letters.map((width) => width / across);
}

interface Wish {
  /** With every line broken where it may be. */
  readonly least: number;
  readonly most: number;
}

function wishOf({ label, kind }: Column, cells: readonly Cell[]): Wish {
  const drawn = Math.max(0, ...cells.map(({ drawing }) => (drawing?.width ?? 0) / PIXELS_PER_LETTER));
  const content = Math.max(0, ...cells.map(({ text }) => text.length));
  const words = kind === "number" ? content : longestWord(cells.map(({ text }) => text));
  const heading = longestWord([label]) * HEADING_WIDENING;
  const least = Math.max(drawn, words, heading);
  return {
    least: least + BETWEEN,
    most: Math.max(least, content, (label.length / HEADING_LINES) * HEADING_WIDENING) + BETWEEN,
  };
}

/** A number keeps together: "100 000" is one word. */
function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/ (?!\d{3}\b)|[/–]/));
  return Math.min(LONGEST_WORD, Math.max(0, ...words.map(({ length }) => length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
