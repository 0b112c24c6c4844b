import type { Cell, Column, Table } from "../views/index.ts";

/** How many letters a row has room for, at the width of the page. */
const LETTERS_ACROSS = 104;
/** The space between two columns. */
const BETWEEN = 2;
/** A longer word is broken. */
const LONGEST_WORD = 27;
/** Headings are semibold. */
const HEADING_WIDENING = 1.12;
/** Figures are wider than most letters. */
const NUMBER_WIDENING = 1.1;
/** Of a drawing's pixels, how many are as wide as a letter. */
const PIXELS_PER_LETTER = 6;

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
  const content = Math.max(0, ...cells.map(({ text }) => text.length)) * (kind === "number" ? NUMBER_WIDENING : 1);
  const words = kind === "number" ? content : longestWord(cells.map(({ text }) => text));
  const least = Math.max(drawn, words, longestWord([label]) * HEADING_WIDENING);
  const most = Math.max(least, content, headingWidth(label) * HEADING_WIDENING);
  return { least: least + BETWEEN, most: most + BETWEEN };
}

function longestWord(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.flatMap(wordsOf).map(({ length }) => length));
  return Math.min(LONGEST_WORD, longest);
}

/** A number keeps together: "100 000" is one word. */
function wordsOf(text: string): string[] {
  return text.split(/(?<!\d) | (?!\d{3}\b)/);
}

const SHORT_HEADING = 24;

/** The least width at which a heading takes two lines, or three when it is long. */
function headingWidth(label: string): number {
  const lines = label.length > SHORT_HEADING ? 3 : 2;
  let width = longestWord([label]);
  while (width < label.length && linesAt(label, width) > lines) width += 1;
  return width;
}

function linesAt(text: string, width: number): number {
  let lines = 1;
  let room = width;
  for (const { length } of wordsOf(text)) {
    if (length > room && room < width) {
      lines += 1;
      room = width;
    }
    room -= length + 1;
  }
  return lines;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
