/** `npm run -s samverkan -- <command>`: builds when the sources are newer, then runs. stdout is the answer's alone. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = join(root, "dist", "cli.js");

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

if (!existsSync(built) || statSync(built).mtimeMs < Math.max(newest(join(root, "src")), newest(join(root, "public")))) {
  const { status } = spawnSync(process.execPath, [join(root, "build.mjs")], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
const child = spawn(process.execPath, ["--enable-source-maps", built, ...process.argv.slice(2)], { stdio: "inherit" });
// The command closes what it has opened before it ends, and we end after it.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
child.on("exit", (status) => process.exit(status ?? 1));
