import { sql } from "kysely";
import type { Role, ScopedDb } from "#access";
import type { OrganisationKind } from "#accounts";
import type { Invitee, Official, PartyDecision } from "../model/index.ts";

/** Every organisation that is there now: some four hundred, so that a search can be made by likeness. */
export async function listInvitees(db: ScopedDb): Promise<Invitee[]> {
  const rows = await db
    .selectFrom("organisations")
    .select(["id", "name", "kind", "municipality_code"])
    .select((is) =>
      is
        .selectFrom("police_unit_municipalities as covered")
        .whereRef("covered.unit_id", "=", "organisations.police_unit_id")
        .select(sql<string[]>`coalesce(array_agg(covered.municipality_code), '{}')`.as("codes"))
        .as("covers"),
    )
    .where("valid_to", "is", null)
    .orderBy("name")
    .execute();
  return rows.map(({ id, name, kind, municipality_code, covers }) => ({
    id,
    name,
    kind: kind as OrganisationKind,
    municipalityCode: municipality_code,
    covers: covers ?? [],
  }));
}

/** Asks one that is not a party, or has left or declined. False when it is one already, or another has asked meanwhile. */
export async function addParty(db: ScopedDb, party: { cooperation: string; organisation: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("cooperation_parties")
    .values({ cooperation_id: party.cooperation, organisation_id: party.organisation })
    .onConflict((is) => is.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows) return true;
  const { numUpdatedRows } = await ofParty(db, party)
    .set({ left_at: null, invited_at: sql<Date>`now()`, ...NOT_JOINED })
    .where("left_at", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const NOT_JOINED = {
  joined_at: null,
  coordinator_id: null,
  decision_organ: null,
  decided_on: null,
  decision_reference: null,
};

/** False when the answer has been given already. */
export async function joinAsParty(
  db: ScopedDb,
  party: { cooperation: string; organisation: string },
  decision: PartyDecision,
): Promise<boolean> {
  const { numUpdatedRows } = await ofParty(db, party)
    .set({ joined_at: sql<Date>`now()`, ...toColumns(decision) })
    .where("joined_at", "is", null)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Declines an invitation, or leaves what has been joined. False when that is done already. */
export async function leaveAsParty(
  db: ScopedDb,
  party: { cooperation: string; organisation: string },
  what: "an invitation" | "the cooperation",
): Promise<boolean> {
  const { numUpdatedRows } = await ofParty(db, party)
    .set({ left_at: sql<Date>`now()` })
    .where("left_at", "is", null)
    .where("joined_at", what === "an invitation" ? "is" : "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function saveParty(
  db: ScopedDb,
  party: { cooperation: string; organisation: string },
  { decision, coordinator }: { readonly decision: PartyDecision | undefined; readonly coordinator: string | null },
): Promise<void> {
  await ofParty(db, party)
    .set({ coordinator_id: coordinator, ...toColumns(decision) })
    .execute();
}

function toColumns(decision: PartyDecision | undefined) {
  return {
    decision_organ: decision?.organ ?? null,
    decided_on: decision?.on ?? null,
    decision_reference: decision?.reference ?? null,
  };
}

function ofParty(db: ScopedDb, { cooperation, organisation }: { cooperation: string; organisation: string }) {
  return db
    .updateTable("cooperation_parties")
    .where("cooperation_id", "=", cooperation)
    .where("organisation_id", "=", organisation);
}

/** The officials who work with it for the organisations given, by name. Whom the actor sees is for row rules. */
export async function listOfficials(db: ScopedDb, organisations: readonly string[]): Promise<Official[]> {
  if (organisations.length === 0) return [];
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("accounts", "accounts.id", "assignments.account_id")
    .select(["accounts.id", "accounts.name", "assignments.organisation_id"])
    .select(sql<string[]>`array_agg(distinct assignments.role)`.as("roles"))
    .where("assignments.organisation_id", "in", organisations)
    .where(sql<boolean>`assignments.role = any (roles_that('cooperations.read'))`)
    .where("assignments.valid_from", "<=", sql<Date>`now()`)
    .where((is) => is.or([is("assignments.valid_to", "is", null), is("assignments.valid_to", ">", sql<Date>`now()`)]))
    .where("accounts.closed_at", "is", null)
    .groupBy(["accounts.id", "accounts.name", "assignments.organisation_id"])
    .orderBy("accounts.name")
    .execute();
  return rows.map(({ id, name, organisation_id, roles }) => ({
    account: id,
    name,
    organisation: organisation_id,
    roles: roles as Role[],
  }));
}
