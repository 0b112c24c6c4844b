import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ScopedDb } from "#access";
import type { OrganisationKind } from "#accounts";
import type { Cooperation, Party } from "../model/index.ts";

/** Those that the actor has a part in, invited ones too, by name: a few dozen at most, whoever asks (row rules). */
export async function listCooperations(db: ScopedDb): Promise<Cooperation[]> {
  const rows = await cooperations(db).orderBy("cooperations.name").execute();
  return rows.map(toCooperation);
}

/** One that the actor's organisations have joined, or are asked to join. */
export async function findCooperation(
  db: ScopedDb,
  id: string,
  as: "joined" | "invited or joined",
): Promise<Cooperation | undefined> {
  const found = cooperations(db).where("cooperations.id", "=", id);
  const joined = sql<boolean>`(select actor_memberships()) ? ${id}`;
  const row = await (as === "joined" ? found.where(joined) : found).executeTakeFirst();
  return row && toCooperation(row);
}

/** Whoever changes its forums, or who is with it, does so one at a time: it ends with the transaction. */
export async function takeTurnIn(db: ScopedDb, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(db);
}

/** Whoever makes it is its first party, from now on. */
export async function addCooperation(
  db: ScopedDb,
  { id, name, organisation }: { readonly id: string; readonly name: string; readonly organisation: string },
): Promise<void> {
  await db.insertInto("cooperations").values({ id, name }).execute();
  await db
    .insertInto("cooperation_parties")
    .values({ cooperation_id: id, organisation_id: organisation, joined_at: sql<Date>`now()` })
    .execute();
}

/** When nobody is left in it. */
export async function endCooperation(db: ScopedDb, id: string, on: string): Promise<void> {
  await db.updateTable("cooperations").set({ ended_on: on }).where("id", "=", id).execute();
}

function cooperations(db: ScopedDb) {
  return db
    .selectFrom("cooperations")
    .select(["cooperations.id", "cooperations.name", "cooperations.started_at"])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom("cooperation_parties as parties")
          .innerJoin("organisations", "organisations.id", "parties.organisation_id")
          .leftJoin("accounts", "accounts.id", "parties.coordinator_id")
          .whereRef("parties.cooperation_id", "=", "cooperations.id")
          .where("parties.left_at", "is", null)
          .select([
            "organisations.id",
            "organisations.name",
            "organisations.kind",
            "organisations.municipality_code",
            "parties.invited_at",
            "parties.joined_at",
            "parties.decision_organ",
            "parties.decided_on",
            "parties.decision_reference",
            "parties.coordinator_id",
            "accounts.name as coordinator",
          ])
          .orderBy("parties.invited_at")
          .orderBy("organisations.name"),
      ).as("parties"),
    )
    .where("cooperations.ended_on", "is", null);
}

type Row = Awaited<ReturnType<ReturnType<typeof cooperations>["execute"]>>[number];

function toCooperation({ id, name, started_at, parties }: Row): Cooperation {
  return { id, name, startedAt: started_at, parties: parties.map(toParty) };
}

function toParty(row: Row["parties"][number]): Party {
  const { id, name, kind, municipality_code, decision_organ, decided_on, decision_reference } = row;
  return {
    organisation: { id, name, kind: kind as OrganisationKind, municipalityCode: municipality_code },
    invitedAt: new Date(row.invited_at),
    joinedAt: row.joined_at === null ? null : new Date(row.joined_at),
    decision:
      decision_organ === null || decided_on === null || decision_reference === null
        ? undefined
        : { organ: decision_organ, on: decided_on, reference: decision_reference },
    coordinator: row.coordinator_id === null ? undefined : { account: row.coordinator_id, name: row.coordinator ?? "" },
  };
}
