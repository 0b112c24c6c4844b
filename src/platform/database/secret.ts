import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { ConfigError } from "#platform/config";
import { type Address, type Connection, newClient } from "./connection.ts";
import { rowRulePads } from "./signing.ts";

/** "replace" when the one who runs the installation changes the secret, and then it is said aloud. */
export type SecretRule = "keep" | "replace";

/**
 * The installation's secret, with the key of the row rules made known to the database when its owner can be reached.
 * An installation that was given none chooses one itself and keeps it where only the owner reads.
 */
export async function settleSecret(
  owner: Address | undefined,
  configured: string | undefined,
  rule: SecretRule,
): Promise<string> {
  if (owner) return settleAsOwner(owner, configured, rule);
  if (configured) return configured;
  throw new ConfigError("Sätt SAMVERKAN_SECRET till den hemlighet som databasen fick när den gjordes klar.");
}

async function settleAsOwner(owner: Address, configured: string | undefined, rule: SecretRule): Promise<string> {
  const client = newClient(owner);
  await client.connect();
  try {
    await client.query("begin");
    // Two processes that start at once must not choose a secret each.
    await client.query("select pg_advisory_xact_lock(20230196)");
    const secret = configured ? await give(client, configured, rule) : await choose(client);
    await client.query("commit");
    return secret;
  } finally {
    // What was not committed is undone.
    await client.end();
  }
}

/** What somebody has chosen is not replaced unless it is said; what the installation chose by itself gives way. */
async function give(client: pg.Client, secret: string, rule: SecretRule): Promise<string> {
  const stored = await findStored(client);
  if (stored && !stored.secret && rule === "keep" && !stored.inner_pad.equals(rowRulePads(secret).inner)) {
    throw new ConfigError(
      "SAMVERKAN_SECRET är en annan än den som databasen har: använd den, eller byt med `samverkan migrate --new-secret`.",
    );
  }
  await store(client, secret, null);
  return secret;
}

async function choose(client: pg.Client): Promise<string> {
  const stored = await findStored(client);
  if (stored?.secret) return stored.secret;
  if (stored) throw new ConfigError("Databasen har fått en hemlighet: sätt SAMVERKAN_SECRET till den.");
  const secret = randomBytes(36).toString("base64");
  await store(client, secret, secret);
  return secret;
}

interface StoredKey {
  readonly secret: string | null;
  readonly inner_pad: Buffer;
}

async function findStored(client: pg.Client): Promise<StoredKey | undefined> {
  const { rows } = await client.query<StoredKey>("select secret, inner_pad from samverkan_keys.row_rules");
  return rows[0];
}

async function store(client: pg.Client, secret: string, kept: string | null): Promise<void> {
  const { inner, outer } = rowRulePads(secret);
  await client.query(
    `insert into samverkan_keys.row_rules (secret, inner_pad, outer_pad) values ($1, $2, $3)
     on conflict (only_row) do update set secret = $1, inner_pad = $2, outer_pad = $3`,
    [kept, inner, outer],
  );
}

/** Whether the database believes what is signed with the secret of this connection. */
export function isBelieved({ database }: Connection): Promise<boolean> {
  const until = Math.floor(Date.now() / 1000) + SIGNED_FOR_SECONDS;
  // A kind that no rule gives anything: what a server writes to its log must not let anybody in.
  const context = database.sign("row rules", JSON.stringify({ kind: PROBE, until }));
  return database.transaction().execute(async (transaction) => {
    await sql`select set_config('samverkan.actor', ${context}, true)`.execute(transaction);
    const { rows } = await sql<{ kind: string }>`select actor_kind() as kind`.execute(transaction);
    return rows[0]?.kind === PROBE;
  });
}

const PROBE = "probe";
const SIGNED_FOR_SECONDS = 600;
