import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type {
  FrozenPicture,
  PictureContent,
  PictureDecision,
  PublishedContent,
  PublishedPicture,
} from "../model/index.ts";

interface Asked {
  readonly cooperation: string;
  readonly municipality: string;
}

/** A version that has been laid forward, with its decisions (index on cooperation, municipality, number). */
export async function findFrozen(
  db: ScopedDb,
  { cooperation, municipality, number }: Asked & { readonly number: number },
): Promise<FrozenPicture | undefined> {
  const row = await db
    .selectFrom("pictures")
    .leftJoin("published_pictures as published", "published.picture_id", "pictures.id")
    .where("pictures.cooperation_id", "=", cooperation)
    .where("pictures.municipality_code", "=", municipality)
    .where("pictures.number", "=", number)
    .where("pictures.organisation_id", "is", null)
    .where("pictures.state", "<>", "draft")
    .select([
      "pictures.id",
      "pictures.number",
      "pictures.state",
      "pictures.content",
      "pictures.proposed_at",
      "pictures.deciders",
      "published.published_at",
      "published.withdrawn_at",
      "published.withdrawn_because",
      sql<string>`encode(pictures.content_hash, 'hex')`.as("hash"),
    ])
    .executeTakeFirst();
  if (!row?.proposed_at) return undefined;
  const decided = await listDecisions(db, row.id, row.hash);
  return {
    id: row.id,
    number: row.number,
    state: row.state as FrozenPicture["state"],
    content: row.content as unknown as PictureContent,
    hash: row.hash,
    proposedAt: row.proposed_at,
    decisions: decided.map(({ id: _, ...decision }) => decision),
    waitsFor: await namesOf(
      db,
      row.deciders.filter((id) => !decided.some((decision) => decision.id === id)),
    ),
    publication:
      row.published_at === null
        ? undefined
        : {
            at: row.published_at,
            withdrawn:
              row.withdrawn_at === null ? undefined : { at: row.withdrawn_at, because: row.withdrawn_because ?? "" },
          },
  };
}

/** Those that are bound to this content: what was decided about an earlier proposal is void. */
async function listDecisions(
  db: ScopedDb,
  picture: string,
  hash: string,
): Promise<(PictureDecision & { readonly id: string })[]> {
  return db
    .selectFrom("picture_decisions as decisions")
    .innerJoin("organisations", "organisations.id", "decisions.organisation_id")
    .where("decisions.picture_id", "=", picture)
    .where(sql<string>`encode(decisions.content_hash, 'hex')`, "=", hash)
    .orderBy("decisions.decided_on")
    .orderBy("organisations.name")
    .select([
      "organisations.id",
      "organisations.name as organisation",
      "decisions.organ",
      "decisions.decided_on as on",
      "decisions.reference",
    ])
    .execute();
}

async function namesOf(db: ScopedDb, organisations: readonly string[]): Promise<string[]> {
  if (organisations.length === 0) return [];
  const rows = await db
    .selectFrom("organisations")
    .where("id", "in", organisations)
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

/** The numbers of what has been laid forward, the newest first. */
export async function listFrozenNumbers(db: ScopedDb, { cooperation, municipality }: Asked): Promise<number[]> {
  const rows = await db
    .selectFrom("pictures")
    .where("cooperation_id", "=", cooperation)
    .where("municipality_code", "=", municipality)
    .where("organisation_id", "is", null)
    .where("state", "<>", "draft")
    .orderBy("number", "desc")
    .select("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** As everybody may read it. Of one that has been withdrawn, that and why: its content is seen by nobody here. */
export async function findPublished(
  db: ScopedDb,
  municipality: string,
  number: number,
): Promise<PublishedPicture | undefined> {
  const row = await db
    .selectFrom("published_pictures")
    .where("municipality_code", "=", municipality)
    .where("number", "=", number)
    .where("withdrawn_at", "is", null)
    .select(["content", "published_at"])
    .executeTakeFirst();
  if (row) {
    const content = row.content as unknown as PublishedContent;
    return { kind: "published", number, publishedAt: row.published_at, content };
  }
  const { rows } = await sql<{ published_at: Date; withdrawn_at: Date; withdrawn_because: string }>`
    select published_at, withdrawn_at, withdrawn_because
    from withdrawn_pictures(${municipality}) where number = ${number}`.execute(db);
  const [withdrawn] = rows;
  return (
    withdrawn && {
      kind: "withdrawn",
      number,
      publishedAt: withdrawn.published_at,
      withdrawnAt: withdrawn.withdrawn_at,
      because: withdrawn.withdrawn_because,
    }
  );
}

/** The numbers of what everybody may read, the newest first (unique index on municipality and number). */
export async function listPublishedNumbers(db: ScopedDb, municipality: string): Promise<number[]> {
  const rows = await db
    .selectFrom("published_pictures")
    .where("municipality_code", "=", municipality)
    .where("withdrawn_at", "is", null)
    .orderBy("number", "desc")
    .select("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** Every published picture by its address, withdrawn ones too: their pages say so. */
export async function listAddresses(db: ScopedDb): Promise<{ code: string; number: string }[]> {
  const { rows } = await sql<{ code: string; number: string }>`
    select municipalities.code, numbers.number::text as number
    from municipalities
    cross join lateral (
      select number from published_pictures where municipality_code = municipalities.code and withdrawn_at is null
      union select number from withdrawn_pictures(municipalities.code)
    ) numbers
    order by municipalities.code, numbers.number`.execute(db);
  return rows;
}
