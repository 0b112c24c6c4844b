/**
 * Writes `src/platform/database/schema.d.ts` from a freshly migrated database; with `--check` it only compares.
 * The types follow the migrations, so the compiler sees a query that the schema does not bear.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinEmbeddedServer, openDatabase } from "#platform/database";
import { projectFolder } from "#platform/files";

const target = join(projectFolder, "src/platform/database/schema.d.ts");
const check = process.argv.includes("--check");
const folder = mkdtempSync(join(tmpdir(), "samverkan-types-"));

const server = await joinEmbeddedServer(folder);
const opened = await openDatabase({
  mode: "demonstration",
  host: "127.0.0.1",
  port: 0,
  folder,
  url: "",
  databaseUrl: undefined,
  migrateUrl: undefined,
});
const address = `postgresql://samverkan_owner@localhost/samverkan?host=${encodeURIComponent(server.socketFolder)}`;
const args = [
  "--dialect",
  "postgres",
  "--url",
  address,
  "--out-file",
  target,
  "--exclude-pattern",
  "kysely_*",
  "--date-parser",
  "string",
  "--numeric-parser",
  "number",
  "--type-mapping",
  JSON.stringify({ int8: "number" }),
];
const generator = join(projectFolder, "node_modules/kysely-codegen/dist/cli/bin.js");
const before = check ? readFileSync(target, "utf8") : "";
const { status, stderr } = spawnSync(process.execPath, [generator, ...args], { encoding: "utf8" });
await opened.close();
await server.release();
rmSync(folder, { recursive: true, force: true });

if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(1);
}
if (check && before !== readFileSync(target, "utf8")) {
  process.stderr.write(
    "src/platform/database/schema.d.ts did not follow the migrations; it has been written anew: commit it.\n",
  );
  process.exit(1);
}
