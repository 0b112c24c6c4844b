import { sql } from "kysely";
import type { Assignment, Person, Role, ScopedDb } from "#access";
import type { SessionState } from "../model/index.ts";

/** Lets one at a time through for an address until the transaction ends, whether it has an account or not. */
export async function takeTurnFor(db: ScopedDb, emailHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(('x' || encode(substr(${emailHash}::bytea, 1, 8), 'hex'))::bit(64)::bigint)`.execute(
    db,
  );
}

/** Counts an address's tries since an instant and forgets older ones. */
export async function countTries(db: ScopedDb, emailHash: Buffer, since: Date): Promise<number> {
  await takeTurnFor(db, emailHash);
  await db.deleteFrom("sign_in_attempts").where("attempted_at", "<", since).execute();
  const { tries } = await db
    .selectFrom("sign_in_attempts")
    .select((is) => is.fn.countAll<number>().as("tries"))
    .where("email_hash", "=", emailHash)
    .executeTakeFirstOrThrow();
  return tries;
}

export async function addTry(db: ScopedDb, emailHash: Buffer): Promise<void> {
  await db.insertInto("sign_in_attempts").values({ email_hash: emailHash }).execute();
}

export async function forgetTries(db: ScopedDb, emailHash: Buffer): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("email_hash", "=", emailHash).execute();
}

export interface Credentials {
  readonly account: string;
  readonly email: string;
  readonly organisation: string;
  /** Null before the first password is chosen. */
  readonly passwordHash: string | null;
}

export async function findCredentials(
  db: ScopedDb,
  by: { email: string } | { account: string },
): Promise<Credentials | undefined> {
  const asked = db
    .selectFrom("accounts")
    .leftJoin("credentials", "credentials.account_id", "accounts.id")
    .select([
      "accounts.id as account",
      "accounts.email",
      "accounts.organisation_id as organisation",
      "credentials.password_hash as passwordHash",
    ])
    .where("accounts.closed_at", "is", null);
  const one =
    "email" in by ? asked.where("accounts.email", "=", by.email) : asked.where("accounts.id", "=", by.account);
  return one.executeTakeFirst();
}

export async function savePassword(db: ScopedDb, account: string, passwordHash: string, at: Date): Promise<void> {
  await db
    .insertInto("credentials")
    .values({ account_id: account, password_hash: passwordHash, changed_at: at })
    .onConflict((is) => is.column("account_id").doUpdateSet({ password_hash: passwordHash, changed_at: at }))
    .execute();
}

export async function addSession(
  db: ScopedDb,
  session: { tokenHash: Buffer; account: string; at: Date },
): Promise<void> {
  const { tokenHash, account, at } = session;
  await db
    .insertInto("sessions")
    .values({ token_hash: tokenHash, account_id: account, created_at: at, seen_at: at })
    .execute();
}

/** Whose session it is, with the assignments that hold at this instant (primary key, index on account). */
export async function findSession(
  db: ScopedDb,
  tokenHash: Buffer,
  now: Date,
): Promise<{ person: Person; state: SessionState } | undefined> {
  const session = await db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account_id")
    .select(["accounts.id", "accounts.name", "sessions.created_at", "sessions.seen_at"])
    .where("sessions.token_hash", "=", tokenHash)
    .where("accounts.closed_at", "is", null)
    .executeTakeFirst();
  if (!session) return undefined;
  const assignments = await db
    .selectFrom("assignments")
    .select(["role", "organisation_id as organisation"])
    .where("account_id", "=", session.id)
    .where("valid_from", "<=", now)
    .where((is) => is.or([is("valid_to", "is", null), is("valid_to", ">", now)]))
    .execute();
  return {
    person: {
      kind: "person",
      account: session.id,
      name: session.name,
      assignments: assignments.map((row): Assignment => ({ ...row, role: row.role as Role })),
    },
    state: { createdAt: new Date(session.created_at), seenAt: new Date(session.seen_at) },
  };
}

export async function noteSeen(db: ScopedDb, tokenHash: Buffer, at: Date): Promise<void> {
  await db.updateTable("sessions").set({ seen_at: at }).where("token_hash", "=", tokenHash).execute();
}

export async function endSession(db: ScopedDb, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}

/** Returns how many there were. */
export async function endSessionsOf(db: ScopedDb, account: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("sessions").where("account_id", "=", account).executeTakeFirst();
  return Number(numDeletedRows);
}

export async function forgetSessionsBefore(db: ScopedDb, instant: Date): Promise<void> {
  await db.deleteFrom("sessions").where("created_at", "<", instant).execute();
}

export type LinkPurpose = "invitation" | "reset";

export async function addLink(
  db: ScopedDb,
  link: { tokenHash: Buffer; account: string; purpose: LinkPurpose; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto("password_links")
    .values({ token_hash: link.tokenHash, account_id: link.account, purpose: link.purpose, expires_at: link.expiresAt })
    .execute();
}

/** Whose link it is, if it can still be used. Kept for this transaction: of two who use it at once, one may. */
export async function findLink(db: ScopedDb, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const link = await db
    .selectFrom("password_links")
    .select("account_id as account")
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return link?.account;
}

/** Every link of an account is used up with the first. */
export async function useUpLinks(db: ScopedDb, account: string, at: Date): Promise<void> {
  await db
    .updateTable("password_links")
    .set({ used_at: at })
    .where("account_id", "=", account)
    .where("used_at", "is", null)
    .execute();
}

/** Links that were asked for and had not ended at an instant: they last an hour, so they were asked for in the hour before it. */
export async function countResetsSince(db: ScopedDb, account: string, since: Date): Promise<number> {
  const { links } = await db
    .selectFrom("password_links")
    .select((is) => is.fn.countAll<number>().as("links"))
    .where("account_id", "=", account)
    .where("purpose", "=", "reset")
    .where("expires_at", ">", since)
    .executeTakeFirstOrThrow();
  return links;
}
