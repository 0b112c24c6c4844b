import type { ScopedDb } from "#access";
import type { PictureComment, Question } from "../model/index.ts";

/** What has been said of a picture, in the order that it was said (index on picture). */
export async function listComments(db: ScopedDb, picture: string): Promise<PictureComment[]> {
  const rows = await db
    .selectFrom("picture_comments as comments")
    .innerJoin("organisations", "organisations.id", "comments.organisation_id")
    .leftJoin("accounts as writers", "writers.id", "comments.written_by")
    .leftJoin("accounts as settlers", "settlers.id", "comments.settled_by")
    .select([
      "comments.id",
      "comments.question",
      "comments.body",
      "comments.written_at",
      "comments.settled_at",
      "organisations.name as organisation",
      "writers.name as writer",
      "settlers.name as settler",
    ])
    .where("comments.picture_id", "=", picture)
    .orderBy("comments.written_at")
    .orderBy("comments.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    question: row.question as Question | null,
    body: row.body,
    by: row.writer ?? "",
    organisation: row.organisation,
    at: row.written_at,
    settled: row.settled_at && { at: row.settled_at, by: row.settler ?? "" },
  }));
}

export async function addComment(
  db: ScopedDb,
  comment: {
    readonly picture: string;
    readonly question: Question | null;
    readonly organisation: string;
    readonly account: string;
    readonly body: string;
  },
): Promise<void> {
  await db
    .insertInto("picture_comments")
    .values({
      id: crypto.randomUUID(),
      picture_id: comment.picture,
      question: comment.question,
      organisation_id: comment.organisation,
      written_by: comment.account,
      body: comment.body,
    })
    .execute();
}

/** Says that a comment is settled, or opens it again with null. False when the picture has no such comment. */
export async function settleComment(
  db: ScopedDb,
  { picture, id }: { readonly picture: string; readonly id: string },
  settled: { readonly account: string; readonly at: Date } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("picture_comments")
    .set({ settled_at: settled?.at ?? null, settled_by: settled?.account ?? null })
    .where("id", "=", id)
    .where("picture_id", "=", picture)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
