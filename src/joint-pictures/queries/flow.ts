import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type {
  ContentPart,
  PictureContent,
  PictureSource,
  PictureState,
  Publication,
  PublishedContent,
  Question,
  RecordedDecision,
} from "../model/index.ts";

/** False when another is under way: of two that begin at once, one does (unique index). */
export async function addJoint(
  db: ScopedDb,
  added: { readonly id: string; readonly cooperation: string; readonly municipality: string; readonly account: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("pictures")
    .values({
      id: added.id,
      cooperation_id: added.cooperation,
      municipality_code: added.municipality,
      number: sql<number>`next_picture_number(${added.municipality})`,
      started_by: added.account,
    })
    .onConflict((is) => is.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Texts that a picture begins with, each with its first line of history. */
export async function addParts(
  db: ScopedDb,
  picture: string,
  account: string,
  parts: readonly ContentPart[],
): Promise<void> {
  if (parts.length === 0) return;
  const written = parts.map(({ question, kind, body }) => ({
    picture_id: picture,
    question,
    kind,
    body,
    version: 1,
    changed_by: account,
  }));
  await db
    .insertInto("picture_parts")
    .values(
      written.map((part, place) => {
        const mark = parts[place]?.mark;
        return {
          ...part,
          provision: mark?.provision ?? null,
          marked_on: mark?.on ?? null,
          marked_by: mark?.by ?? null,
        };
      }),
    )
    .execute();
  await db.insertInto("picture_changes").values(written).execute();
}

export async function addSources(
  db: ScopedDb,
  picture: string,
  sources: readonly Omit<PictureSource, "id">[],
): Promise<void> {
  if (sources.length === 0) return;
  await db
    .insertInto("picture_sources")
    .values(
      sources.map(({ name, kind, isUsed, limits }) => ({ picture_id: picture, name, kind, is_used: isUsed, limits })),
    )
    .execute();
}

/** Writes under a question where nothing stands. False when something does, also when it was written a moment ago. */
export async function fillPart(
  db: ScopedDb,
  { picture, question, body, account }: { picture: string; question: Question; body: string; account: string },
): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    insert into picture_parts as parts (picture_id, question, kind, body, version, changed_by)
    values (${picture}, ${question}, 'open', ${body}, 1, ${account})
    on conflict (picture_id, question, kind) do update
      set body = excluded.body, version = parts.version + 1, changed_at = now(), changed_by = excluded.changed_by
      where btrim(parts.body, E' \\t\\r\\n') = ''
    returning version`.execute(db);
  const [written] = rows;
  if (!written) return false;
  await db
    .insertInto("picture_changes")
    .values({ picture_id: picture, question, kind: "open", version: written.version, body, changed_by: account })
    .execute();
  return true;
}

/** A joint picture as it is kept, with what is laid forward. */
export interface HeldPicture {
  readonly state: PictureState;
  readonly hash: string | null;
  readonly content: PictureContent | null;
}

/** Until the transaction ends nobody else takes a step with it. */
export async function holdJoint(db: ScopedDb, picture: string): Promise<HeldPicture | undefined> {
  const row = await kept(db, picture).forUpdate().executeTakeFirst();
  return row && toHeld(row);
}

export async function readJoint(db: ScopedDb, picture: string): Promise<HeldPicture | undefined> {
  const row = await kept(db, picture).executeTakeFirst();
  return row && toHeld(row);
}

function kept(db: ScopedDb, picture: string) {
  return db
    .selectFrom("pictures")
    .select(["state", "content", sql<string | null>`encode(content_hash, 'hex')`.as("hash")])
    .where("id", "=", picture);
}

function toHeld(row: { state: string; hash: string | null; content: unknown }): HeldPicture {
  return { state: row.state as PictureState, hash: row.hash, content: row.content as PictureContent | null };
}

export async function layForward(
  db: ScopedDb,
  laid: {
    readonly picture: string;
    readonly content: PictureContent;
    readonly hash: string;
    readonly deciders: readonly string[];
    readonly account: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("pictures")
    .set({
      state: "proposed",
      content: JSON.stringify(laid.content),
      content_hash: Buffer.from(laid.hash, "hex"),
      deciders: [...laid.deciders],
      proposed_at: laid.at,
      proposed_by: laid.account,
    })
    .where("id", "=", laid.picture)
    .execute();
}

/** Back to a draft. The decisions of this round stand, and decide nothing any more. */
export async function takeBack(db: ScopedDb, picture: string): Promise<void> {
  await db
    .updateTable("pictures")
    .set({ state: "draft", content: null, content_hash: null, deciders: [], proposed_at: null, proposed_by: null })
    .where("id", "=", picture)
    .execute();
}

export async function addReason(
  db: ScopedDb,
  said: { readonly picture: string; readonly organisation: string; readonly account: string; readonly reason: string },
): Promise<void> {
  await db
    .insertInto("picture_comments")
    .values({
      picture_id: said.picture,
      organisation_id: said.organisation,
      written_by: said.account,
      body: said.reason,
    })
    .execute();
}

/** Decisions about a content of a picture, in the order they were recorded. */
export async function listDecisions(db: ScopedDb, picture: string, hash: string): Promise<RecordedDecision[]> {
  const rows = await db
    .selectFrom("picture_decisions as decisions")
    .innerJoin("organisations", "organisations.id", "decisions.organisation_id")
    .where("decisions.picture_id", "=", picture)
    .where("decisions.content_hash", "=", Buffer.from(hash, "hex"))
    .select([
      "decisions.organisation_id",
      "organisations.name",
      "decisions.organ",
      "decisions.decided_on",
      "decisions.reference",
    ])
    .orderBy("decisions.recorded_at")
    .execute();
  return rows.map((row) => ({
    party: row.organisation_id,
    organisation: row.name,
    organ: row.organ,
    on: row.decided_on,
    reference: row.reference,
    hash,
  }));
}

export async function addDecision(
  db: ScopedDb,
  picture: string,
  account: string,
  { party, organ, on, reference, hash }: Omit<RecordedDecision, "organisation">,
): Promise<void> {
  await db
    .insertInto("picture_decisions")
    .values({
      picture_id: picture,
      organisation_id: party,
      content_hash: Buffer.from(hash, "hex"),
      organ,
      decided_on: on,
      reference,
      recorded_by: account,
    })
    .execute();
}

export async function markDecided(db: ScopedDb, picture: string, at: Date): Promise<void> {
  await db.updateTable("pictures").set({ state: "decided", decided_at: at }).where("id", "=", picture).execute();
}

export async function publish(
  db: ScopedDb,
  published: {
    readonly picture: string;
    readonly cooperation: string;
    readonly municipality: string;
    readonly number: number;
    readonly content: PublishedContent;
    readonly organisation: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .insertInto("published_pictures")
    .values({
      picture_id: published.picture,
      cooperation_id: published.cooperation,
      municipality_code: published.municipality,
      number: published.number,
      content: JSON.stringify(published.content),
      published_at: published.at,
      published_by: published.organisation,
    })
    .execute();
  await db
    .updateTable("pictures")
    .set({ state: "published", published_at: published.at })
    .where("id", "=", published.picture)
    .execute();
}

/** False when it is not published, or has been taken back already. */
export async function withdraw(
  db: ScopedDb,
  { picture, because, at }: { readonly picture: string; readonly because: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("published_pictures")
    .set({ withdrawn_at: at, withdrawn_because: because })
    .where("picture_id", "=", picture)
    .where("withdrawn_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** When each picture was published and taken back, by the id of the picture. */
export async function listPublications(
  db: ScopedDb,
  pictures: readonly string[],
): Promise<ReadonlyMap<string, Publication>> {
  if (pictures.length === 0) return new Map();
  const rows = await db
    .selectFrom("published_pictures")
    .select(["picture_id", "published_at", "withdrawn_at", "withdrawn_because"])
    .where("picture_id", "in", pictures)
    .execute();
  return new Map(rows.map((row) => [row.picture_id, { at: row.published_at, withdrawn: withdrawnOf(row) }]));
}

function withdrawnOf(row: { withdrawn_at: Date | null; withdrawn_because: string | null }): Publication["withdrawn"] {
  return row.withdrawn_at === null ? undefined : { at: row.withdrawn_at, because: row.withdrawn_because ?? "" };
}
