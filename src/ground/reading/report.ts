import { type Fault, type Reading, refused } from "./reading.ts";

/** What an import did, or in a rehearsal would do. `read` = accepted + refused + unchanged, counting data lines. */
export interface ImportReport {
  readonly kind: string;
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly faults: readonly Fault[];
}

/** An import is whole or not at all: a single fault stops it. */
export function isWhole(report: ImportReport): boolean {
  return report.faults.length === 0;
}

/** Counts the lines of a reading. A line is unchanged when everything it says already stands in the database. */
export function toReport(kind: string, reading: Reading<unknown>, { unchanged }: { unchanged: number }): ImportReport {
  const refusedLines = refused(reading);
  return {
    kind,
    read: reading.read,
    accepted: reading.read - refusedLines - unchanged,
    refused: refusedLines,
    unchanged,
    faults: reading.faults,
  };
}
