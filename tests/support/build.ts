import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "#platform/files";

/** Some tests run the built program: it is built from the sources that the other tests read, however they are started. */
export default function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(projectFolder, "build.mjs")], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
