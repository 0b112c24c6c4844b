import { sql, type Transaction } from "kysely";
import type { DB } from "#platform/database";
import type { Actor } from "./model.ts";

/** Says who asks, for the rest of the transaction: the setting goes when it ends, whoever gets the connection next. */
export async function bindActor(transaction: Transaction<DB>, actor: Actor): Promise<void> {
  await sql`select set_config('samverkan.actor', ${actor.kind}, true)`.execute(transaction);
}
