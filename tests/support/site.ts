import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#platform/config";
import type { Database } from "#platform/database";
import { startWeb } from "../../src/app/start.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";

export interface Site {
  /** Where it answers, without a trailing slash. */
  readonly url: string;
  /** What it answers from. */
  readonly database: Database;
  stop(): Promise<void>;
}

/**
 * The program with the demonstration in it, on a database and a folder of its own and a free port: one for a test file.
 * `fill` puts something into the database before the first page is made.
 */
export async function startSite(fill?: (database: TestDatabase) => Promise<void>): Promise<Site> {
  const database = await freshDatabase();
  await fill?.(database);
  const folder = await mkdtemp(join(tmpdir(), "samverkan-site-"));
  const settings = { ...database.environment, SAMVERKAN_DATA: folder, PORT: "0" };
  const web = await startWeb(readConfig("demonstration", settings), "on demand");
  return {
    url: web.url,
    database: database.database,
    async stop() {
      await web.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
