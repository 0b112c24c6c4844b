/** The types of a database's tables, as `src/platform/database/schema.d.ts` has them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#platform/files";

export const SCHEMA_FILE = join(projectFolder, "src/platform/database/schema.d.ts");

const GENERATOR = join(projectFolder, "node_modules/kysely-codegen/dist/cli/bin.js");
const HOW = ["--dialect", "postgres", "--exclude-pattern", "{kysely_*,samverkan_keys.*}", "--date-parser", "string"];
const NUMBERS = ["--numeric-parser", "number", "--type-mapping", JSON.stringify({ int8: "number" })];

/** Reads a migrated database. Throws what the generator says when it cannot. */
export function schemaTypes(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-schema-"));
  try {
    const file = join(folder, "schema.d.ts");
    const args = [GENERATOR, ...HOW, ...NUMBERS, "--url", url, "--out-file", file];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
