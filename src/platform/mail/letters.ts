import { type Kysely, sql } from "kysely";
import type { DB } from "#platform/database";

/** Plain text to one official. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Where letters are handed in. Rejects when the letter was not taken. */
export interface Post {
  send(letter: Letter & { readonly reference: string }): Promise<void>;
  close(): void;
}

type Executor = Pick<Kysely<DB>, "insertInto" | "selectFrom" | "updateTable">;

/** Written in the caller's transaction: what is undone is never told. */
export async function writeLetter(db: Executor, { recipient, subject, body }: Letter): Promise<void> {
  await db.insertInto("letters").values({ recipient, subject, body }).execute();
}

const LONGEST_WAIT_MINUTES = 60;

/**
 * Sends the letter that has waited longest, if one is due, and forgets what stood in it. Of several processes each takes
 * another one. Returns "none" when nothing waits, "failed" when the post did not take it: it is tried again, later and later.
 */
export async function sendWaiting(db: Executor, post: Post): Promise<"sent" | "failed" | "none"> {
  const letter = await db
    .selectFrom("letters")
    .select(["id", "reference", "recipient", "subject", "body", "tries"])
    .where("sent_at", "is", null)
    .where("next_try_at", "<=", sql<Date>`now()`)
    .orderBy("next_try_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!letter) return "none";
  const row = db.updateTable("letters").where("id", "=", letter.id);
  try {
    await post.send(letter);
  } catch {
    const minutes = Math.min(2 ** letter.tries, LONGEST_WAIT_MINUTES);
    await row.set({ tries: letter.tries + 1, next_try_at: sql`now() + make_interval(mins => ${minutes})` }).execute();
    return "failed";
  }
  await row.set({ tries: letter.tries + 1, sent_at: sql`now()`, body: "" }).execute();
  return "sent";
}
