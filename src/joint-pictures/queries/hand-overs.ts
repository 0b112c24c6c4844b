import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type { DocumentClass, HandOver, PictureContent, ReadHandOver } from "../model/index.ts";

interface Of {
  readonly cooperation: string;
  readonly municipality: string;
}

function handOvers(db: ScopedDb, { cooperation, municipality }: Of) {
  return db
    .selectFrom("hand_overs")
    .innerJoin("organisations", "organisations.id", "hand_overs.organisation_id")
    .leftJoin("accounts", "accounts.id", "hand_overs.handed_over_by")
    .where("hand_overs.cooperation_id", "=", cooperation)
    .where("hand_overs.municipality_code", "=", municipality)
    .select([
      "hand_overs.id",
      "hand_overs.cooperation_id",
      "hand_overs.municipality_code",
      "hand_overs.organisation_id",
      "organisations.name as organisation",
      "hand_overs.handed_over_at",
      "hand_overs.handed_over_by",
      "accounts.name as by",
      "hand_overs.legal_ground",
      "hand_overs.class",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof handOvers>["execute"]>>[number];

function toHandOver(row: Row): HandOver {
  return {
    id: row.id,
    cooperation: row.cooperation_id,
    municipality: row.municipality_code,
    organisation: { id: row.organisation_id, name: row.organisation },
    at: row.handed_over_at,
    by: { account: row.handed_over_by, name: row.by ?? "" },
    ground: row.legal_ground,
    class: row.class as DocumentClass,
  };
}

/** Those that the actor may see, the newest first (index on cooperation, municipality, time). */
export async function listHandOvers(db: ScopedDb, of: Of): Promise<HandOver[]> {
  const rows = await handOvers(db, of).orderBy("handed_over_at", "desc").execute();
  return rows.map(toHandOver);
}

/** The latest of each party, with what was handed over. */
export async function listLatestHandOvers(db: ScopedDb, of: Of): Promise<ReadHandOver[]> {
  const rows = await handOvers(db, of)
    .select(["hand_overs.content", sql<string>`encode(hand_overs.content_hash, 'hex')`.as("hash")])
    .distinctOn("hand_overs.organisation_id")
    .orderBy("hand_overs.organisation_id")
    .orderBy("handed_over_at", "desc")
    .execute();
  return rows.map(toRead).toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

export async function findHandOver(db: ScopedDb, of: Of, id: string): Promise<ReadHandOver | undefined> {
  const row = await handOvers(db, of)
    .select(["hand_overs.content", sql<string>`encode(hand_overs.content_hash, 'hex')`.as("hash")])
    .where("hand_overs.id", "=", id)
    .executeTakeFirst();
  return row && toRead(row);
}

function toRead({ content, hash, ...row }: Row & { content: unknown; hash: string }): ReadHandOver {
  return { ...toHandOver(row), content: content as PictureContent, hash };
}

export interface NewHandOver extends Of {
  readonly id: string;
  readonly picture: string;
  readonly organisation: string;
  readonly account: string;
  readonly ground: string;
  readonly class: DocumentClass;
  readonly content: PictureContent;
  readonly hash: string;
}

export async function addHandOver(db: ScopedDb, added: NewHandOver): Promise<void> {
  await db
    .insertInto("hand_overs")
    .values({
      id: added.id,
      cooperation_id: added.cooperation,
      picture_id: added.picture,
      organisation_id: added.organisation,
      municipality_code: added.municipality,
      handed_over_by: added.account,
      legal_ground: added.ground,
      class: added.class,
      content: JSON.stringify(added.content),
      content_hash: Buffer.from(added.hash, "hex"),
    })
    .execute();
}

/** Waits for others who hand over the same picture; the turn ends with the transaction. */
export async function takeTurnWith(db: ScopedDb, picture: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${picture}))`.execute(db);
}
