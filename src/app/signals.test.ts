import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#platform/files";
import { untilTrue, withFolder } from "../../tests/support/program.ts";

/** What has started a server of its own is told to end as soon as the server is there. */
async function interrupt(words: readonly string[], signal: NodeJS.Signals) {
  return withFolder(async (folder) => {
    const { PATH = "", HOME = "" } = process.env;
    const [file = "", ...rest] = words;
    const child = spawn(process.execPath, [join(projectFolder, file), ...rest], {
      env: { PATH, HOME, SAMVERKAN_DATA: folder, PORT: "0", SAMVERKAN_LOG: "silent" },
    });
    const ended = once(child, "close");
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const note = join(folder, "postgresql/cluster/postmaster.pid");
    await untilTrue(30_000, async () => existsSync(note));
    child.kill(signal);
    const [status] = await ended;
    stderr = stderr.replace(/^migrated .*\n/gm, "");
    return { status, stderr, serverRuns: existsSync(note) };
  });
}

test.each<[string, NodeJS.Signals, number, string[]]>([
  ["a command", "SIGINT", 130, ["dist/cli.js", "migrate"]],
  ["a command by its script", "SIGTERM", 143, ["scripts/samverkan.mjs", "migrate"]],
  ["a start", "SIGTERM", 143, ["dist/main.js", "demonstration"]],
  ["a start", "SIGINT", 130, ["dist/main.js", "demonstration"]],
])("%s that is interrupted by %s ends with %i and stops its database", async (_what, signal, status, words) => {
  expect(await interrupt(words, signal)).toEqual({ status, stderr: "", serverRuns: false });
});
