import type { ScopedDb } from "#access";
import type { KeptDraft, PartKind, PartOf, PartVersion, Question, SecrecyMark } from "../model/index.ts";

/** A text of a picture. */
export interface PartKey extends PartOf {
  readonly picture: string;
}

/** A picture of a party's own, numbered 1. False when it has one already, which another may just have made. */
export async function addOwn(
  db: ScopedDb,
  own: {
    readonly id: string;
    readonly cooperation: string;
    readonly municipality: string;
    readonly organisation: string;
    readonly account: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("pictures")
    .values({
      id: own.id,
      cooperation_id: own.cooperation,
      municipality_code: own.municipality,
      organisation_id: own.organisation,
      number: 1,
      started_by: own.account,
    })
    .onConflict((is) => is.doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** Keeps the picture as it is until the transaction ends. False when it is no longer a draft. */
export async function holdDraft(db: ScopedDb, picture: string): Promise<boolean> {
  const row = await db
    .selectFrom("pictures")
    .select("state")
    .where("id", "=", picture)
    .where("state", "=", "draft")
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Saves a text as the version after the one that was read, and the same in its history. False when another has saved in
 * between: of two who save at once, the second finds that its version has gone.
 */
export async function savePart(
  db: ScopedDb,
  { picture, question, kind }: PartKey,
  change: {
    readonly body: string;
    readonly base: number;
    readonly account: string;
    readonly mark: SecrecyMark | undefined;
  },
): Promise<boolean> {
  const { body, base, account, mark } = change;
  const row = {
    body,
    version: base + 1,
    changed_by: account,
    provision: mark?.provision ?? null,
    marked_on: mark?.on ?? null,
    marked_by: mark?.by ?? null,
  };
  if (base === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("picture_parts")
      .values({ picture_id: picture, question, kind, ...row })
      .onConflict((is) => is.columns(["picture_id", "question", "kind"]).doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return false;
  } else {
    const { numUpdatedRows } = await db
      .updateTable("picture_parts")
      .set({ ...row, changed_at: new Date() })
      .where("picture_id", "=", picture)
      .where("question", "=", question)
      .where("kind", "=", kind)
      .where("version", "=", base)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
  }
  await db
    .insertInto("picture_changes")
    .values({ picture_id: picture, question, kind, version: base + 1, body, changed_by: account })
    .execute();
  return true;
}

/** Every saved version of a text, the newest first (primary key). */
export async function listVersions(db: ScopedDb, { picture, question, kind }: PartKey): Promise<PartVersion[]> {
  const rows = await db
    .selectFrom("picture_changes as changes")
    .leftJoin("accounts", "accounts.id", "changes.changed_by")
    .select(["changes.version", "changes.body", "changes.changed_at", "changes.changed_by", "accounts.name"])
    .where("changes.picture_id", "=", picture)
    .where("changes.question", "=", question)
    .where("changes.kind", "=", kind)
    .orderBy("changes.version", "desc")
    .execute();
  return rows.map((row) => ({
    version: row.version,
    body: row.body,
    at: row.changed_at,
    by: { account: row.changed_by, name: row.name ?? "" },
  }));
}

/** One saved version of a text. */
export async function findVersion(
  db: ScopedDb,
  { picture, question, kind }: PartKey,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("picture_changes")
    .select("body")
    .where("picture_id", "=", picture)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.body;
}

/** What somebody has written in a picture and not saved (primary key). */
export async function listDrafts(
  db: ScopedDb,
  { account, picture }: { readonly account: string; readonly picture: string },
): Promise<KeptDraft[]> {
  const rows = await db
    .selectFrom("picture_drafts")
    .select(["question", "kind", "body", "base_version", "saved_at"])
    .where("account_id", "=", account)
    .where("picture_id", "=", picture)
    .execute();
  return rows.map((row) => ({
    question: row.question as Question,
    kind: row.kind as PartKind,
    body: row.body,
    base: row.base_version,
    savedAt: row.saved_at,
  }));
}

export async function keepDraft(
  db: ScopedDb,
  account: string,
  { picture, question, kind }: PartKey,
  { body, base }: Pick<KeptDraft, "body" | "base">,
): Promise<void> {
  const kept = { body, base_version: base, saved_at: new Date() };
  await db
    .insertInto("picture_drafts")
    .values({ account_id: account, picture_id: picture, question, kind, ...kept })
    .onConflict((is) => is.columns(["account_id", "picture_id", "question", "kind"]).doUpdateSet(kept))
    .execute();
}

export async function dropDraft(db: ScopedDb, account: string, { picture, question, kind }: PartKey): Promise<void> {
  await db
    .deleteFrom("picture_drafts")
    .where("account_id", "=", account)
    .where("picture_id", "=", picture)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .execute();
}
