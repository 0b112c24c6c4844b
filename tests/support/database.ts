import { randomUUID } from "node:crypto";
import type pg from "pg";
import { inject } from "vitest";
import { connect, type Database } from "#platform/database";
import { asAdministrator, inDatabase, TEST_SECRET } from "./cluster.ts";

/** A database of the test's own. */
export interface TestDatabase {
  /** With the app's login, as the program has it. */
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** What a child process needs to work in it. */
  readonly environment: Readonly<Record<"DATABASE_URL" | "DATABASE_MIGRATE_URL" | "SAMVERKAN_SECRET", string>>;
  drop(): Promise<void>;
}

/** A copy of the template: migrated, with the reference data. Takes about 50 ms. */
export function freshDatabase(): Promise<TestDatabase> {
  return makeDatabase(inject("cluster").template);
}

/** A database without any schema. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase("template1");
}

async function makeDatabase(template: string): Promise<TestDatabase> {
  const { administrator, owner, app } = inject("cluster");
  const name = `samverkan_test_${randomUUID().slice(0, 12).replace("-", "_")}`;
  const ownerName = new URL(owner).username;
  await asAdministrator(administrator, [`create database ${name} template ${template} owner ${ownerName}`]);
  const appUrl = inDatabase(app, name);
  const ownerUrl = inDatabase(owner, name);
  const { database, pool, close } = connect({ url: appUrl }, { most: 5, secret: TEST_SECRET });
  return {
    database,
    pool,
    appUrl,
    ownerUrl,
    environment: { DATABASE_URL: appUrl, DATABASE_MIGRATE_URL: ownerUrl, SAMVERKAN_SECRET: TEST_SECRET },
    async drop() {
      await close();
      await asAdministrator(administrator, [`drop database ${name} with (force)`]);
    },
  };
}

/** Rows by table as the owner sees them, for comparing what stood there before and after. */
export async function asOwner<Row extends Record<string, unknown>>(
  { ownerUrl }: TestDatabase,
  statement: string,
): Promise<Row[]> {
  const connection = connect({ url: ownerUrl }, { most: 1 });
  try {
    const { rows } = await connection.pool.query<Row>(statement);
    return rows;
  } finally {
    await connection.close();
  }
}
