import type { Problem, Reading } from "./reading.ts";

/** What an import did, or in a rehearsal would do. `read` = accepted + refused + unchanged, counting data lines. */
export interface ImportReport {
  readonly kind: string;
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/** An import is whole or not at all: a single problem stops it. */
export function isWhole(report: ImportReport): boolean {
  return report.problems.length === 0;
}

/**
 * Counts the lines of a reading. A line is unchanged when everything it gave already stands in the database;
 * one that gave nothing (a publisher's mark for "no value") is accepted.
 */
export function toReport<Row extends { readonly rows: readonly number[] }>(
  kind: string,
  reading: Reading<Row>,
  unchanged: ReadonlySet<Row>,
): ImportReport {
  const refused = Math.min(new Set(reading.problems.map((problem) => problem.row)).size, reading.read);
  const changedLines = new Set(reading.rows.filter((row) => !unchanged.has(row)).flatMap((row) => row.rows));
  const sameLines = new Set(reading.rows.filter((row) => unchanged.has(row)).flatMap((row) => row.rows));
  const same = [...sameLines].filter((line) => !changedLines.has(line)).length;
  return {
    kind,
    read: reading.read,
    accepted: reading.read - refused - same,
    refused,
    unchanged: same,
    problems: reading.problems,
  };
}
