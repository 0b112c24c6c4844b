import { parse } from "csv-parse/sync";
import type { Fault } from "./reading.ts";
import type { Encoding } from "./text.ts";

/** The form of a publisher's table: which columns it has, and how it is written. */
export interface TableForm<Column extends string> {
  readonly columns: readonly Column[];
  /** Columns that newer or fuller files have; empty where they are absent. */
  readonly mayHave?: readonly Column[];
  /** What the header line may call a column instead. */
  readonly alsoCalled?: Readonly<Record<string, Column>>;
  /** "none": no header line, and the columns come in the order given here. */
  readonly header?: "first-line" | "none";
  /** Found out from the first line when not given. */
  readonly separator?: Separator;
  readonly encoding?: Encoding;
}

type Separator = ";" | "," | "\t";
const SEPARATORS: readonly Separator[] = [";", ",", "\t"];

/**
 * All municipalities in the largest form there is come to some two hundred thousand lines. Twice that takes three seconds
 * and half a gigabyte to read; more would end the process by memory.
 */
const MOST_LINES = 400_000;

/** `row` is the line number in the file. */
export interface TableRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** `read` counts the data lines: those that became rows and those that a fault stands for. */
interface Table<Column extends string> {
  readonly read: number;
  readonly rows: readonly TableRow<Column>[];
  readonly faults: readonly Fault[];
  /** What each column is called in this file: a fault names it as the one who has the file open sees it. */
  readonly called: ReadonlyMap<string, string>;
}

interface Line {
  readonly row: number;
  readonly text: string;
}

/**
 * A table in text. One line is one row: no publisher here writes line breaks within a cell, and a stray quotation
 * mark would otherwise swallow the lines after it without a word. A last line without a line break is refused,
 * because a file that was cut off in the middle of a number looks exactly like that.
 */
export function readTable<Column extends string>(text: string, form: TableForm<Column>): Table<Column> {
  const tooMany = hasMoreLinesThan(MOST_LINES, text);
  if (tooMany)
    return nothing([fault(MOST_LINES + 1, null, `Filen har fler än ${MOST_LINES} rader; dela den i flera.`)]);
  const { lines, cutOff } = linesOf(text);
  const [first] = lines;
  if (!first) return nothing([fault(1, null, "Filen har inga rader.")]);

  const separator = form.separator ?? separatorOf(first, form);
  const heading = headingOf(first, separator, form);
  if ("faults" in heading) return nothing(heading.faults);

  const body = form.header === "none" ? lines : lines.slice(1);
  const rows: TableRow<Column>[] = [];
  const faults: Fault[] = [];
  let read = 0;
  for (const line of body) {
    const cells = cellsOf(line.text, separator);
    if (cells?.every((cell) => cell.trim() === "")) continue;
    read++;
    const wrong = faultOf(line, cells, heading.names, cutOff);
    if (wrong) faults.push(wrong);
    else rows.push({ row: line.row, cells: named(cells ?? [], heading.columns) });
  }
  if (read === 0) faults.push(fault(first.row, null, "Filen har en rubrikrad men inga uppgifter."));
  return { read, rows, faults, called: calledIn(heading) };
}

function nothing<Column extends string>(faults: readonly Fault[]): Table<Column> {
  return { read: 0, rows: [], faults, called: new Map() };
}

/** Counted before anything is made of a line: line breaks pack a thousand to one, and a small file can hold millions. */
function hasMoreLinesThan(most: number, text: string): boolean {
  const lineBreak = /\r\n|\n|\r/g;
  for (let breaks = 0; breaks <= most; breaks++) if (!lineBreak.test(text)) return false;
  return true;
}

function calledIn<Column extends string>({ names, columns }: Heading<Column>): Map<string, string> {
  return new Map(columns.flatMap((column, index) => (column === undefined ? [] : [[column, names[index] ?? column]])));
}

function linesOf(text: string): { lines: readonly Line[]; cutOff: number | undefined } {
  const all = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const cutOff = all.at(-1)?.trim() ? all.length : undefined;
  const lines = all.map((text, index) => ({ row: index + 1, text })).filter((line) => line.text.trim() !== "");
  // Excel writes "sep=;" first for its own sake.
  if (/^sep=.$/i.test(lines[0]?.text ?? "")) lines.shift();
  return { lines, cutOff };
}

/** Undefined when quotation marks do not come in pairs. Lines without any need no parser, and those are the most. */
function cellsOf(line: string, separator: Separator): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  try {
    return parse(line, { delimiter: separator, relax_column_count: true })[0];
  } catch {
    return undefined;
  }
}

/** The separator that finds most of the form's columns, else the one that makes most cells. */
function separatorOf<Column extends string>(first: Line, form: TableForm<Column>): Separator {
  const wanted = knownNames(form);
  const found = (separator: Separator) => {
    const cells = cellsOf(first.text, separator) ?? [];
    const known = form.header === "none" ? 0 : cells.filter((cell) => wanted.has(plain(cell))).length;
    return known * 1000 + cells.length;
  };
  return SEPARATORS.reduce((best, separator) => (found(separator) > found(best) ? separator : best));
}

interface Heading<Column extends string> {
  /** What the columns are called in the file, for messages. */
  readonly names: readonly string[];
  readonly columns: readonly (Column | undefined)[];
}

function headingOf<Column extends string>(
  first: Line,
  separator: Separator,
  form: TableForm<Column>,
): Heading<Column> | { readonly faults: readonly Fault[] } {
  if (form.header === "none") return { names: form.columns, columns: form.columns };
  const names = (cellsOf(first.text, separator) ?? []).map((name) => name.trim());
  const known = knownNames(form);
  const columns = names.map((name) => known.get(plain(name)));
  const missing = form.columns
    .filter((column) => !columns.includes(column))
    .map((column) =>
      fault(
        first.row,
        column,
        `Kolumnen saknas i rubrikraden; filen ska ha kolumnerna ”${form.columns.join("”, ”")}”.`,
      ),
    );
  const twice = columns
    .filter((column, index): column is Column => column !== undefined && columns.indexOf(column) !== index)
    .map((column) => fault(first.row, column, "Kolumnen finns två gånger i rubrikraden."));
  const faults = [...missing, ...twice];
  return faults.length > 0 ? { faults } : { names, columns };
}

function knownNames<Column extends string>({
  columns,
  mayHave = [],
  alsoCalled = {},
}: TableForm<Column>): Map<string, Column> {
  const own = [...columns, ...mayHave].map((column): [string, Column] => [plain(column), column]);
  const other = Object.entries<Column>(alsoCalled).map(([name, column]): [string, Column] => [plain(name), column]);
  return new Map([...own, ...other]);
}

function plain(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function faultOf(
  { row }: Line,
  cells: readonly string[] | undefined,
  names: readonly string[],
  cutOff: number | undefined,
): Fault | undefined {
  if (cells === undefined) return fault(row, null, "Ett citattecken på raden saknar sitt par.");
  if (cells.length < names.length) {
    const missing = names[cells.length] ?? null;
    if (row === cutOff) return fault(row, missing, "Sista raden är avbruten; hämta filen på nytt.");
    return fault(row, missing, `Raden har ${cells.length} av ${names.length} kolumner.`);
  }
  if (cells.length > names.length) {
    return fault(row, names.at(-1) ?? null, `Raden har ${cells.length} kolumner i stället för ${names.length}.`);
  }
  if (row !== cutOff) return undefined;
  return fault(
    row,
    names.at(-1) ?? null,
    "Sista raden saknar radbrytning och kan vara avbruten; lägg till en radbrytning om filen är hel.",
  );
}

function named<Column extends string>(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): Partial<Record<Column, string>> {
  const row: Partial<Record<Column, string>> = {};
  for (const [index, column] of columns.entries()) if (column !== undefined) row[column] = (cells[index] ?? "").trim();
  return row;
}

function fault(row: number, column: string | null, message: string): Fault {
  return { row, column, message };
}
