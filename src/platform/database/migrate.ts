import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from "kysely";
import { projectFolder } from "#platform/files";
import type { DB } from "./schema.d.ts";

const folder = join(projectFolder, "database", "migrations");

/**
 * Migrations are plain SQL files; their names sort in the order they run. `failed` hears of the first that could not:
 * inside a caller's transaction the migrator's own last error says only that the transaction takes no more statements.
 */
function files(failed: (name: string, error: unknown) => void): MigrationProvider {
  function migration(name: string): Migration {
    return {
      async up(database) {
        const text = await readFile(join(folder, `${name}.sql`), "utf8");
        try {
          await sql.raw(text).execute(database);
        } catch (error) {
          failed(name, error);
          throw error;
        }
      },
    };
  }
  return {
    async getMigrations() {
      const names = await migrationNames();
      return Object.fromEntries(names.map((name) => [name, migration(name)]));
    },
  };
}

/** Names without ".sql", in running order. */
export async function migrationNames(): Promise<string[]> {
  const all = await readdir(folder);
  return all
    .filter((name) => name.endsWith(".sql"))
    .map((name) => name.slice(0, -".sql".length))
    .sort();
}

/**
 * Brings the schema up to date as its owner, in one transaction. Returns the names that ran. Throws, with nothing
 * changed, when one fails.
 */
export function migrate(owner: Kysely<DB>): Promise<string[]> {
  return run(owner, { disableTransactions: false });
}

/**
 * The same inside a transaction that the caller has begun on its only connection, up to and with the migration named
 * `last`: a backup is loaded into the schema that it was taken from, and the newer migrations run on it afterwards.
 */
export function migrateWithin(owner: Kysely<DB>, last?: string): Promise<string[]> {
  return run(owner, { disableTransactions: true }, last);
}

async function run(owner: Kysely<DB>, how: { disableTransactions: boolean }, last?: string): Promise<string[]> {
  const failures: string[] = [];
  const provider = files((name, error) => failures.push(`migration ${name} failed: ${messageOf(error)}`));
  const migrator = new Migrator({ db: owner, provider, ...how });
  const { error, results } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error) throw new Error(failures[0] ?? `the migrations could not run: ${messageOf(error)}`);
  return (results ?? []).map((result) => result.migrationName);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Migrations that this version brings and the database has not seen. Readable by the app's login. */
export async function missingMigrations(database: Kysely<DB>): Promise<string[]> {
  const ran = new Set(await ranMigrations(database));
  return (await migrationNames()).filter((name) => !ran.has(name));
}

const NO_SUCH_TABLE = "42P01";
const NOT_PERMITTED = "42501";

/** Migrations that the database has seen, in running order; none when it is new. Readable by the app's login. */
export async function ranMigrations(database: Kysely<DB>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
    return rows.map(({ name }) => name);
  } catch (error) {
    // The table comes before the first migration, which is what lets the app's login read it.
    const { code } = error as { code?: string };
    if (code === NO_SUCH_TABLE || code === NOT_PERMITTED) return [];
    throw error;
  }
}
