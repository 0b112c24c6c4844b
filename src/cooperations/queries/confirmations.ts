import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type { Confirmation, ConfirmInput, Gate } from "../model/index.ts";

/** All of a cooperation's, withdrawn ones too, the newest first (index on cooperation). */
export async function listConfirmations(db: ScopedDb, cooperation: string): Promise<Confirmation[]> {
  const rows = await db
    .selectFrom("confirmations")
    .innerJoin("organisations", "organisations.id", "confirmations.organisation_id")
    .leftJoin("accounts", "accounts.id", "confirmations.confirmed_by")
    .select(["confirmations.id", "gate", "happened_on", "organ", "reference", "note", "confirmed_at", "withdrawn_at"])
    .select(["organisations.id as organisation_id", "organisations.name as organisation", "accounts.name as by"])
    .where("cooperation_id", "=", cooperation)
    .orderBy("confirmed_at", "desc")
    .execute();
  return rows.map(({ organisation_id, organisation, happened_on, confirmed_at, withdrawn_at, by, ...row }) => ({
    ...row,
    organisation: { id: organisation_id, name: organisation },
    on: happened_on,
    by: by ?? "",
    at: confirmed_at,
    withdrawnAt: withdrawn_at,
  }));
}

export async function addConfirmation(
  db: ScopedDb,
  place: { readonly cooperation: string; readonly gate: Gate; readonly account: string },
  { organisation, on, organ, reference, note }: ConfirmInput,
): Promise<void> {
  await db
    .insertInto("confirmations")
    .values({
      cooperation_id: place.cooperation,
      organisation_id: organisation,
      gate: place.gate,
      happened_on: on,
      organ,
      reference,
      note,
      confirmed_by: place.account,
    })
    .execute();
}

/** False when it has been taken back already. */
export async function withdrawConfirmation(
  db: ScopedDb,
  { id, cooperation }: { readonly id: string; readonly cooperation: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("confirmations")
    .set({ withdrawn_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("cooperation_id", "=", cooperation)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
