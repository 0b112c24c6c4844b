import { type Permission, rolesWith, type ScopedDb } from "#access";
import type { Account } from "../model/index.ts";
import { listOfficialsAs } from "../queries/officials.ts";

/** The officials of the organisations who have a permission there: those to write to when something waits for them. */
export function listOfficials(
  db: ScopedDb,
  organisations: readonly string[],
  permission: Permission,
): Promise<Account[]> {
  return listOfficialsAs(db, organisations, rolesWith(permission), new Date());
}
