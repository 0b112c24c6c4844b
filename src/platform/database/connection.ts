import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import pg from "pg";
import type { DB } from "./schema.d.ts";
import { type Signing, signingWith } from "./signing.ts";

/** Counts fit in a double; a bigint as text would only be forgotten somewhere. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
/** A date is a plain day, not an instant: "2026-03-01". */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A database, and the secret that its program signs with. */
export type Database = Kysely<DB> & Signing;

/** How to reach a database: by address, or by the folder of the embedded server's socket and a login. */
export type Address =
  | { readonly url: string }
  | { readonly socketFolder: string; readonly login: string; readonly database: string };

export interface Connection {
  readonly database: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const STATEMENT_LIMIT_MS = 60_000;

export function connect(address: Address, { most, secret }: { most: number; secret?: string }): Connection {
  const pool = new pg.Pool({
    ...clientSettings(address),
    max: most,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_LIMIT_MS,
  });
  // A server that goes away ends its connections. One that is idle is replaced; one in the middle of a transaction fails
  // at its next statement. Without somebody to listen, Node would end the whole program instead.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const database: Database = Object.assign(kysely, signingWith(secret));
  return {
    database,
    pool,
    async close() {
      await database.destroy();
      // Kysely ends the pool only when it has asked something itself.
      if (!pool.ended) await pool.end();
    },
  };
}

/**
 * One connection outside the pool, that the caller opens and ends. A server that goes away fails the query that waits
 * for it or the next one; without somebody to listen, Node would end the whole program instead.
 */
export function newClient(address: Address, limits: Pick<pg.ClientConfig, "connectionTimeoutMillis"> = {}): pg.Client {
  const client = new pg.Client({ ...clientSettings(address), ...limits });
  client.on("error", () => {});
  return client;
}

/** Kysely on one connection that the caller opens and ends, for work that also needs the connection itself (COPY). */
export function onClient(client: pg.Client): Kysely<DB> {
  const borrowed: PostgresPoolClient = { query: client.query.bind(client), release() {} };
  const pool = { connect: async () => borrowed, end: async () => {} };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** The same address as one line of text, for another process. */
export function urlOf(address: Address): string {
  if ("url" in address) return address.url;
  const { socketFolder, login, database } = address;
  return `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

function clientSettings(address: Address): pg.ClientConfig {
  const name = { application_name: "samverkan" };
  if ("url" in address) return { ...name, connectionString: address.url };
  return { ...name, host: address.socketFolder, user: address.login, database: address.database };
}
