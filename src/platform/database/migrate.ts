import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Migration, type MigrationProvider, Migrator, sql } from "kysely";
import { projectFolder } from "#platform/files";
import type { Database } from "./connection.ts";

const folder = join(projectFolder, "database", "migrations");

/** Migrations are plain SQL files; their names sort in the order they run. All that are new run in one transaction. */
const files: MigrationProvider = {
  async getMigrations() {
    const names = await migrationNames();
    return Object.fromEntries(names.map((name) => [name, migration(name)]));
  },
};

function migration(name: string): Migration {
  return {
    async up(database) {
      const text = await readFile(join(folder, `${name}.sql`), "utf8");
      await sql.raw(text).execute(database);
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

/** Brings the schema up to date as its owner. Returns the names that ran. Throws, with nothing changed, when one fails. */
export async function migrate(owner: Database): Promise<string[]> {
  const { error, results } = await new Migrator({ db: owner, provider: files }).migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === "Error")?.migrationName;
    throw new Error(`migration ${failed ?? ""} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** Migrations that this version brings and the database has not seen. Readable by the app's login. */
export async function missingMigrations(database: Database): Promise<string[]> {
  const expected = await migrationNames();
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`
    .execute(database)
    .catch(() => ({ rows: [] as { name: string }[] }));
  const seen = new Set(rows.map((row) => row.name));
  return expected.filter((name) => !seen.has(name));
}
