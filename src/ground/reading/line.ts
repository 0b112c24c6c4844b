import { parseCount, parseDecimal, parseYear } from "./numbers.ts";
import type { Fault } from "./reading.ts";
import type { TableRow } from "./table.ts";

/** What a cell holds: "" for an empty cell, and for a column that the file need not have. */
export function cell<Column extends string>({ cells }: TableRow<Column>, column: Column): string {
  return cells[column] ?? "";
}

/**
 * A line being read cell by cell. A cell that cannot be understood is noted and a stand-in is given back, so that
 * the rest of the line is tried too; a line with a fault is refused whole and its stand-ins are never used.
 */
export interface Line<Column extends string> {
  readonly row: number;
  readonly faults: readonly Fault[];
  text(column: Column): string;
  count(column: Column): number;
  decimal(column: Column): number;
  year(column: Column): number;
  flag(column: Column, words: { readonly yes: string; readonly no: string }): boolean;
  /** What the table says of the cell; `otherwise` is the sentence when it says nothing. */
  find<Value>(
    column: Column,
    found: (text: string) => Value | undefined,
    otherwise: (text: string) => string,
  ): Value | undefined;
  refuse(column: Column | null, message: string): undefined;
}

/** No count of people or offences in Sweden comes near this; a greater one is a slip of the hand. */
const GREATEST = 100_000_000;

export function openLine<Column extends string>(row: TableRow<Column>): Line<Column> {
  const faults: Fault[] = [];
  const refuse = (column: Column | null, message: string): undefined => {
    faults.push({ row: row.row, column, message });
  };
  const number = (column: Column, parse: (text: string) => number | undefined, wanted: string): number => {
    const text = cell(row, column);
    const value = parse(text);
    if (value === undefined)
      refuse(column, text === "" ? `Cellen är tom men ska vara ${wanted}.` : `${quoted(text)} är inte ${wanted}.`);
    else if (Math.abs(value) > GREATEST) refuse(column, `${quoted(text)} är orimligt stort.`);
    return value ?? 0;
  };
  return {
    row: row.row,
    faults,
    refuse,
    text: (column) => cell(row, column),
    count: (column) => number(column, parseCount, "ett heltal"),
    decimal: (column) => number(column, parseDecimal, "ett tal"),
    year: (column) => number(column, parseYear, "ett årtal"),
    flag(column, { yes, no }) {
      const text = cell(row, column);
      if (text !== yes && text !== no) refuse(column, `${quoted(text)} är varken ${quoted(yes)} eller ${quoted(no)}.`);
      return text === yes;
    },
    find(column, found, otherwise) {
      const text = cell(row, column);
      return found(text) ?? refuse(column, otherwise(text));
    },
  };
}

/** A cell's text as a message can carry it. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `”${printable(short)}”`;
}

/** Controls, halves of characters, line breaks of a kind that no line has, turns of the writing direction, and signs for nothing. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a file as a terminal may show it: a control character there can move, hide or rewrite what stands before. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}

/** Whether a name can stand on a page and on paper. One that cannot makes the page invalid, and of the document nothing at all. */
export function isPrintable(text: string): boolean {
  return printable(text) === text;
}
