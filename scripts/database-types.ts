/**
 * Writes `src/platform/database/schema.d.ts` from a freshly migrated database; with `--check` it only compares.
 * The types follow the migrations, so the compiler sees a query that the schema does not bear.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#platform/config";
import { openDatabase, urlOf } from "#platform/database";
import { SCHEMA_FILE, schemaTypes } from "./database-schema.ts";

const folder = mkdtempSync(join(tmpdir(), "samverkan-types-"));
const opened = await openDatabase(readConfig("demonstration", { SAMVERKAN_DATA: folder }));
const types = opened.owner ? schemaTypes(urlOf(opened.owner)) : "";
await opened.close();
rmSync(folder, { recursive: true, force: true });

if (!process.argv.includes("--check")) writeFileSync(SCHEMA_FILE, types);
else if (types !== readFileSync(SCHEMA_FILE, "utf8")) {
  process.stderr.write("schema.d.ts does not follow the migrations: run npm run database:types and commit it.\n");
  process.exitCode = 1;
}
