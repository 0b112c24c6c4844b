import type { ScopedDb } from "#access";
import type {
  PartKind,
  PictureSource,
  PictureState,
  Question,
  SourceKind,
  WrittenPart,
  WrittenPicture,
} from "../model/index.ts";

const PICTURE = [
  "id",
  "cooperation_id",
  "municipality_code",
  "organisation_id",
  "number",
  "state",
  "started_at",
  "proposed_at",
  "decided_at",
  "published_at",
  "deciders",
] as const;

function pictures(db: ScopedDb) {
  return db.selectFrom("pictures").select(PICTURE);
}

type Row = Awaited<ReturnType<ReturnType<typeof pictures>["execute"]>>[number];

function toPicture(row: Row): WrittenPicture {
  return {
    id: row.id,
    cooperation: row.cooperation_id,
    municipality: row.municipality_code,
    organisation: row.organisation_id,
    number: row.number,
    state: row.state as PictureState,
    startedAt: row.started_at,
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
    publishedAt: row.published_at,
    deciders: row.deciders,
  };
}

/** A party's own picture of a municipality (index on cooperation, municipality, organisation). */
export async function findOwn(
  db: ScopedDb,
  of: { readonly cooperation: string; readonly municipality: string; readonly organisation: string },
): Promise<WrittenPicture | undefined> {
  const row = await pictures(db)
    .where("cooperation_id", "=", of.cooperation)
    .where("municipality_code", "=", of.municipality)
    .where("organisation_id", "=", of.organisation)
    .executeTakeFirst();
  return row && toPicture(row);
}

/** The joint pictures of a municipality, the newest first (index on cooperation, municipality, number). */
export async function listJoint(
  db: ScopedDb,
  of: { readonly cooperation: string; readonly municipality: string },
): Promise<WrittenPicture[]> {
  const rows = await pictures(db)
    .where("cooperation_id", "=", of.cooperation)
    .where("municipality_code", "=", of.municipality)
    .where("organisation_id", "is", null)
    .orderBy("number", "desc")
    .execute();
  return rows.map(toPicture);
}

/** What is written in a picture, in no particular order (index on picture). */
export async function listParts(db: ScopedDb, picture: string): Promise<WrittenPart[]> {
  const rows = await db
    .selectFrom("picture_parts as parts")
    .leftJoin("accounts", "accounts.id", "parts.changed_by")
    .where("parts.picture_id", "=", picture)
    .select([
      "parts.question",
      "parts.kind",
      "parts.body",
      "parts.version",
      "parts.changed_at",
      "parts.changed_by",
      "parts.provision",
      "parts.marked_on",
      "parts.marked_by",
      "accounts.name",
    ])
    .execute();
  return rows.map((row) => ({
    question: row.question as Question,
    kind: row.kind as PartKind,
    body: row.body,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: { account: row.changed_by, name: row.name ?? "" },
    mark:
      row.provision === null || row.marked_on === null || row.marked_by === null
        ? undefined
        : { provision: row.provision, on: row.marked_on, by: row.marked_by },
  }));
}

export async function listSources(db: ScopedDb, picture: string): Promise<PictureSource[]> {
  const rows = await db
    .selectFrom("picture_sources")
    .select(["id", "name", "kind", "is_used", "limits"])
    .where("picture_id", "=", picture)
    .orderBy("added_at")
    .orderBy("name")
    .execute();
  return rows.map(({ id, name, kind, is_used, limits }) => ({
    id,
    name,
    kind: kind as SourceKind,
    isUsed: is_used,
    limits,
  }));
}
