import { type Expression, sql } from "kysely";

/** What a row that is there already takes over: every column as it arrives. The code is the same, or they would not meet. */
export function arriving<Row extends object>([row]: readonly Row[]): { [Column in keyof Row]: Expression<never> } {
  const columns = Object.keys(row ?? {}).map((column) => [column, sql.ref(`excluded.${column}`)]);
  return Object.fromEntries(columns);
}
