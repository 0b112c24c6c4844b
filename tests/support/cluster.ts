import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { changeAs, OPERATOR } from "#access";
import { connect, createDatabaseOnce, joinEmbeddedServer, migrateAs, settleSecret, urlOf } from "#platform/database";
import { loadReference } from "../../src/app/reference.ts";

/** What every test database is signed for. */
export const TEST_SECRET = "tests-only-q3Jx8vN2tYw5Rk7Lz0Pb4Hc6Md9Fg1S";

/** A PostgreSQL for all tests of a run, with a template database that `freshDatabase` copies. Addresses are URLs. */
export interface Cluster {
  readonly administrator: string;
  readonly owner: string;
  readonly app: string;
  /** Migrated, with the reference data loaded. Nobody is connected to it, so that it can be copied. */
  readonly template: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    cluster: Cluster;
  }
}

/**
 * Starts an embedded server in a temporary folder, or takes the one that `TEST_DATABASE_URL` names as its
 * administrator; of that one nothing is left afterwards but the role that every Samverkan database shares.
 */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const server = await reachServer();
  // Names of their own for each run: two runs may use the same named server at once.
  const run = randomUUID().slice(0, 8);
  const names = {
    database: `samverkan_template_${run}`,
    owner: `samverkan_owner_${run}`,
    app: `samverkan_web_${run}`,
  };
  const cluster: Cluster = {
    administrator: server.administrator,
    owner: inDatabase(server.administrator, names.database, names.owner),
    app: inDatabase(server.administrator, names.database, names.app),
    template: names.database,
  };
  await createDatabaseOnce({ url: server.administrator }, names);
  await asAdministrator(server.administrator, [
    "do $$ begin create role samverkan_app nologin; exception when duplicate_object then null; end $$",
    `grant samverkan_app to ${names.owner} with admin option`,
    `alter role ${names.owner} password '${names.owner}'`,
    `alter role ${names.app} password '${names.app}'`,
  ]);
  await migrateAs({ url: cluster.owner }, names.app);
  await settleSecret({ url: cluster.owner }, TEST_SECRET, "keep");
  await loadTemplate(cluster);
  project.provide("cluster", cluster);

  return async () => {
    await dropAll(cluster, names);
    await server.stop();
  };
}

/** The password of a login is its name: a server that asks for one gets it, and one that trusts does not mind. */
export function inDatabase(url: string, database: string, login?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (login) [address.username, address.password] = [login, login];
  return address.href;
}

async function reachServer(): Promise<{ administrator: string; stop(): Promise<void> }> {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { administrator: named, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "samverkan-test-"));
  const { socketFolder, release } = await joinEmbeddedServer(folder);
  return {
    administrator: urlOf({ socketFolder, login: "postgres", database: "postgres" }),
    async stop() {
      await release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function loadTemplate({ app }: Cluster): Promise<void> {
  const connection = connect({ url: app }, { most: 1, secret: TEST_SECRET });
  try {
    await changeAs(connection.database, OPERATOR, loadReference);
  } finally {
    await connection.close();
  }
}

async function dropAll({ administrator }: Cluster, names: { owner: string; app: string }): Promise<void> {
  const left = await asAdministrator(administrator, [
    `select datname from pg_database where datdba = '${names.owner}'::regrole`,
  ]);
  await asAdministrator(administrator, [
    ...left.map((row) => `drop database "${row.datname}" with (force)`),
    `drop role ${names.app}`,
    `drop owned by ${names.owner} cascade`,
    `drop role ${names.owner}`,
  ]);
}

/** Runs statements one by one; returns the rows of the last. */
export async function asAdministrator(url: string, statements: readonly string[]): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, string>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
