import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, getInstallation } from "#platform/database";
import { projectFolder } from "#platform/files";
import { log } from "#platform/log";

/** What the published pages are made of: this build, this installation and its edition. A change of any makes new pages. */
export interface EditionWatch {
  current(): string;
  /** Reads the database now, instead of at the next turn. */
  look(): Promise<void>;
  stop(): void;
}

const INTERVAL_MS = 1_000;

/**
 * Looks for a new edition every second, so that an import by another process shows here. When the database is
 * away the last known edition stands, and so do its pages.
 */
export async function watchEdition(database: Database, onNew: () => void): Promise<EditionWatch> {
  const build = buildHash();
  let current = await read(database, build);
  async function look(): Promise<void> {
    const seen = await read(database, build).catch(() => current);
    if (seen === current) return;
    log.info({ edition: seen }, "new edition");
    current = seen;
    onNew();
  }
  const timer = setInterval(look, INTERVAL_MS);
  timer.unref();
  return { current: () => current, look, stop: () => clearInterval(timer) };
}

async function read(database: Database, build: string): Promise<string> {
  const { id, edition } = await getInstallation(database);
  return `${id}-${edition}-${build}`;
}

/** Together they decide how what is published looks: the code, the styles that the manifest names, and the document. */
const MADE_WITH = [
  "dist/main.js",
  "dist/manifest.json",
  "dist/typesetter.js",
  "src/situation-pictures/documents/picture.typ",
];

function buildHash(): string {
  const hash = createHash("sha256");
  for (const file of MADE_WITH) hash.update(readFileSync(join(projectFolder, file)));
  return hash.digest("hex").slice(0, 16);
}
