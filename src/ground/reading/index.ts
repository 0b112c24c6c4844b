export { type ImportReport, isWhole, toReport } from "./report.ts";

/**
 * What came of reading somebody else's file. Nothing is dropped silently: every data line is either in
 * a row, or refused with a problem that names the place. `read` counts data lines, features or events.
 */
export interface Reading<Row> {
  readonly read: number;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** Row and column are as a person sees them in the file: the first line is row 1, a header line included. */
export interface Problem {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}
