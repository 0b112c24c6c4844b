import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { DB } from "./schema.d.ts";

/** Decided once: demonstration and production never mix in one database. */
export type Purpose = "undecided" | "demonstration" | "production";

/** What is true of the installation as a whole. */
export interface Installation {
  readonly id: string;
  readonly purpose: Purpose;
  /** Raised by every change of what is published; pages are rendered once for each. */
  readonly edition: number;
}

type Executor = Pick<Kysely<DB>, "selectFrom" | "updateTable">;

export async function getInstallation(db: Executor): Promise<Installation> {
  const row = await db.selectFrom("installation").select(["id", "purpose", "edition"]).executeTakeFirstOrThrow();
  return { ...row, purpose: row.purpose as Purpose };
}

/**
 * Waits until no other transaction has the turn, and keeps it until this one ends. Whoever loads many rows takes it
 * first: two that load the same thing at once then do it one after the other, and the second sees what is done.
 */
export async function takeTurn(db: Executor): Promise<void> {
  await db.selectFrom("installation").select("id").forUpdate().execute();
}

/** Says, in the transaction of the change, that published pages must be rendered anew. */
export async function raiseEdition(db: Executor): Promise<void> {
  await db.updateTable("installation").set({ edition: sql`edition + 1` }).execute();
}

/** Decides what an undecided installation is for. Returns what it is for, which another may have decided first. */
export async function decidePurpose(db: Executor, purpose: "demonstration" | "production"): Promise<Purpose> {
  await db.updateTable("installation").set({ purpose }).where("purpose", "=", "undecided").execute();
  return (await getInstallation(db)).purpose;
}

/** A restored copy is an installation of its own: pages rendered for the first must not be served for it. */
export async function renewIdentity(db: Executor): Promise<void> {
  await db.updateTable("installation").set({ id: randomUUID() }).execute();
}
