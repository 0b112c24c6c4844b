import { sql, type Transaction } from "kysely";
import type { DB, Signing } from "#platform/database";
import type { Actor } from "./model/index.ts";

/** Longer than any request may take, and than two clocks differ. */
const SIGNED_FOR_SECONDS = 600;

/**
 * Says who asks, for the rest of the transaction: the setting goes when it ends, whoever gets the connection next. It is
 * signed, and row rules believe nothing else. The public needs no signature: it is who everybody is without one.
 */
export async function bindActor(transaction: Transaction<DB>, { sign }: Signing, actor: Actor): Promise<void> {
  const context = actor.kind === "public" ? "" : sign("row rules", JSON.stringify(toContext(actor)));
  await sql`select set_config('samverkan.actor', ${context}, true)`.execute(transaction);
}

function toContext(actor: Actor): { kind: string; account?: string; until: number } {
  const until = Math.floor(Date.now() / 1000) + SIGNED_FOR_SECONDS;
  return actor.kind === "person" ? { kind: actor.kind, account: actor.account, until } : { kind: actor.kind, until };
}
