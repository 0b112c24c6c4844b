import { readFileSync } from "node:fs";
import { join } from "node:path";
import { joinEmbeddedServer } from "#platform/database";

/** A process that joins the embedded server of a folder, says the server's process number, and leaves when told to. */
const folder = process.argv[2] ?? "";
const server = await joinEmbeddedServer(folder);
process.stdout.write(
  `${Number.parseInt(readFileSync(join(folder, "postgresql/cluster/postmaster.pid"), "utf8"), 10)}\n`,
);
process.stdin.once("data", async () => {
  await server.release();
  process.exit(0);
});
