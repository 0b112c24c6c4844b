import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, getInstallation } from "#platform/database";
import { projectFolder } from "#platform/files";
import { log } from "#platform/log";

/** What the published pages are made of: this build, these settings, this installation and its edition. A change of any makes new pages. */
export interface EditionWatch {
  current(): string;
  stop(): void;
}

/** What every page repeats of how the program is run. */
export interface Appearance {
  readonly url: string;
  readonly demonstration: boolean;
}

const INTERVAL_MS = 1_000;

/**
 * Looks for a new edition a second after the last look ended, so that an import by another process shows here and
 * a slow answer never comes after a newer one. When the database is away the last known edition stands, and so do
 * its pages.
 */
export async function watchEdition(
  database: Database,
  appearance: Appearance,
  onNew: () => void,
): Promise<EditionWatch> {
  const made = hashOf(appearance);
  let current = await read(database, made);
  let stopped = false;
  let timer = soon();

  function soon(): NodeJS.Timeout {
    return setTimeout(look, INTERVAL_MS).unref();
  }

  async function look(): Promise<void> {
    const seen = await read(database, made).catch(() => current);
    if (stopped) return;
    timer = soon();
    if (seen === current) return;
    log.info({ edition: seen }, "new edition");
    current = seen;
    onNew();
  }

  return {
    current: () => current,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The installation comes first: the store of published pages tells by it whose a page is. */
async function read(database: Database, made: string): Promise<string> {
  const { id, edition } = await getInstallation(database);
  return `${id}-${edition}-${made}`;
}

/** Whether an edition is named by the build that stands here now. It is not when somebody has built beside the running program. */
export function isMadeHere(edition: string, appearance: Appearance): boolean {
  return edition.endsWith(`-${hashOf(appearance)}`);
}

/** Together they decide how what is published looks: the code, the styles that the manifest names, and the document. */
const MADE_WITH = [
  "dist/main.js",
  "dist/worker.js",
  "dist/manifest.json",
  "dist/typesetter.js",
  "src/situation-pictures/documents/picture.typ",
];

function hashOf({ url, demonstration }: Appearance): string {
  const hash = createHash("sha256");
  for (const file of MADE_WITH) hash.update(readFileSync(join(projectFolder, file)));
  hash.update(JSON.stringify([url, demonstration]));
  return hash.digest("hex").slice(0, 16);
}
