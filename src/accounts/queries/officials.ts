import type { Role, ScopedDb } from "#access";
import type { Account } from "../model/index.ts";

/** Those who have any of the roles in the organisations now, of those that the actor may see (row rules). */
export async function listOfficialsAs(
  db: ScopedDb,
  organisations: readonly string[],
  roles: readonly Role[],
  now: Date,
): Promise<Account[]> {
  if (organisations.length === 0 || roles.length === 0) return [];
  return db
    .selectFrom("accounts")
    .select(["accounts.id", "accounts.name", "accounts.email"])
    .where("accounts.closed_at", "is", null)
    .where((is) =>
      is.exists(
        is
          .selectFrom("assignments")
          .select("assignments.id")
          .whereRef("assignments.account_id", "=", "accounts.id")
          .where("assignments.organisation_id", "in", organisations)
          .where("assignments.role", "in", roles)
          .where("assignments.valid_from", "<=", now)
          .where((or) => or.or([or("assignments.valid_to", "is", null), or("assignments.valid_to", ">", now)])),
      ),
    )
    .orderBy("accounts.email")
    .execute();
}
