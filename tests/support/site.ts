import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#platform/config";
import type { Database } from "#platform/database";
import { startWeb } from "../../src/app/start.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";

export interface Site {
  /** Where it answers, without a trailing slash. */
  readonly url: string;
  /** What it answers from. */
  readonly database: Database;
  /** Where its letters come. */
  readonly mail: MailServer;
  stop(): Promise<void>;
}

/**
 * The program with the demonstration in it, on a database and a folder of its own and a free port: one for a test file.
 * `fill` puts something into the database before the first page is made.
 */
export async function startSite(
  fill?: (database: TestDatabase) => Promise<void>,
  letters: "sent" | "not sent" = "sent",
): Promise<Site> {
  const database = await freshDatabase();
  await fill?.(database);
  const folder = await mkdtemp(join(tmpdir(), "samverkan-site-"));
  const mail = await startMailServer();
  const settings = {
    ...database.environment,
    SAMVERKAN_DATA: folder,
    PORT: "0",
    ...(letters === "sent" && { SMTP_URL: mail.url, SAMVERKAN_MAIL_FROM: "samverkan@exempel.invalid" }),
  };
  const web = await startWeb(readConfig("demonstration", settings), "on demand");
  return {
    url: web.url,
    database: database.database,
    mail,
    async stop() {
      await web.stop();
      await mail.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
