import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { type Address, migrateWithin, newClient, onClient, renewIdentity } from "#platform/database";
import { listOwnership, quoted, usePlainForms } from "./catalogue.ts";
import { checkBackup } from "./check.ts";
import { dropEverything } from "./clear.ts";
import { BackupError, type Manifest } from "./format.ts";
import { loadTables } from "./load.ts";

/** When a database that is not empty may be restored into. */
export interface RestoreRule {
  /** Everything that stands in the database may go. */
  readonly replace: boolean;
  /** Whether nobody has put anything into the database. Asked while nobody can. */
  isUntouched(): Promise<boolean>;
}

/**
 * Checks the whole file, then makes the database what it was when the backup was taken, and brings it up to date: all
 * in one transaction. It is an installation of its own afterwards. Throws, with nothing changed, when anything is amiss.
 */
export async function restoreBackup(owner: Address, path: string, rule: RestoreRule): Promise<Manifest> {
  const manifest = await checkBackup(path);
  const client = newClient(owner);
  try {
    await client.connect();
    await usePlainForms(client);
    await client.query("begin");
    await emptyDatabase(client, rule);
    const database = onClient(client);
    await migrateWithin(database, manifest.schema.at(-1));
    await loadTables(client, path, manifest);
    await migrateWithin(database);
    await renewIdentity(database);
    await client.query("commit");
    await client.query("analyze");
    return manifest;
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end();
  }
}

const LOCK_LIMIT_MS = 30_000;

async function emptyDatabase(client: pg.Client, rule: RestoreRule): Promise<void> {
  await client.query(`set local lock_timeout = ${LOCK_LIMIT_MS}`);
  // One restore at a time, also into a database without any table to lock.
  await client.query("select pg_advisory_xact_lock(20230196)");
  const tables = await listOwnership(client);
  const isOurs = tables.every(({ mine }) => mine) && tables.some(({ name }) => name === "kysely_migration");
  if (tables.length > 0 && !isOurs) {
    throw new BackupError("Databasen innehåller annat än Samverkan: återläs till en databas för sig.");
  }
  const own = tables.filter(({ name }) => !name.startsWith("kysely_"));
  if (own.length > 0) {
    // Others may read until the old tables go, but what is asked now must still be true then.
    const names = own.map(({ name }) => quoted({ name, columns: [] }).name);
    await client.query(`lock table ${names.join(", ")} in share row exclusive mode`);
    if (!rule.replace && !(await rule.isUntouched())) {
      throw new BackupError(
        "Databasen innehåller redan något som har lagts in: återläs till en tom databas, eller skriv --replace för att ersätta allt som finns där.",
      );
    }
    await keepReadersOut(client, names);
  }
  await dropEverything(client);
}

const TRY_LIMIT_MS = 100;
const LONGEST_LET_BY_MS = 200;

/**
 * A reader may hold one table and wait for another that we hold: each waits for the other, and after a second the server
 * makes one of them fail. We give way long before that, and try again.
 */
async function keepReadersOut(client: pg.Client, names: readonly string[]): Promise<void> {
  const deadline = Date.now() + LOCK_LIMIT_MS;
  await client.query("savepoint readers_in");
  await client.query(`set local lock_timeout = ${TRY_LIMIT_MS}`);
  for (;;) {
    try {
      await client.query(`lock table ${names.join(", ")} in access exclusive mode`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || Date.now() > deadline) throw error;
      await client.query("rollback to savepoint readers_in");
      // By chance: at equal distances we could come at the wrong moment of the same reader again and again.
      await pause(Math.random() * LONGEST_LET_BY_MS);
      await client.query(`set local lock_timeout = ${TRY_LIMIT_MS}`);
    }
  }
}

const LOCK_NOT_AVAILABLE = "55P03";
const DEADLOCK = "40P01";

function explain(error: unknown): unknown {
  if (error instanceof BackupError) return error;
  const { code = "" } = error as { code?: string };
  if (code === LOCK_NOT_AVAILABLE || code === DEADLOCK) {
    return new BackupError(
      "Databasen används just nu och inget har ändrats: försök igen, eller stanna programmet först.",
    );
  }
  // Class 23: a constraint does not hold. The file is as it was written, so what wrote it was not this program.
  if (code.startsWith("23"))
    return new BackupError(
      `Säkerhetskopian går emot databasens regler och inget har ändrats: ${(error as Error).message}.`,
    );
  return error;
}
