/**
 * `npm run dev`: builds, and runs what was built. `tsx watch` does it again when a file changes. The build is not left
 * out: the process that renders pages is a built one, and it is by the build that pages know that they are old.
 */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
if (status !== 0) process.exit(1);
await import("../dist/main.js");
