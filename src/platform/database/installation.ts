import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "./connection.ts";

/** What is true of the installation as a whole. */
export interface Installation {
  readonly id: string;
  readonly demonstration: boolean;
  /** Raised by every change of what is published; pages are rendered once for each. */
  readonly edition: number;
}

type Executor = Pick<Database, "selectFrom" | "updateTable">;

export function getInstallation(db: Executor): Promise<Installation> {
  return db.selectFrom("installation").select(["id", "demonstration", "edition"]).executeTakeFirstOrThrow();
}

/** Says, in the transaction of the change, that published pages must be rendered anew. */
export async function raiseEdition(db: Executor): Promise<void> {
  await db.updateTable("installation").set({ edition: sql`edition + 1` }).execute();
}

export async function markDemonstration(db: Executor): Promise<void> {
  await db.updateTable("installation").set({ demonstration: true }).execute();
}

/** A restored copy is an installation of its own: pages rendered for the first must not be served for it. */
export async function renewIdentity(db: Executor): Promise<void> {
  await db.updateTable("installation").set({ id: randomUUID() }).execute();
}
