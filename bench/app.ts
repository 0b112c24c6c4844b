import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "#platform/files";

export interface App {
  readonly url: string;
  readonly pid: number;
  /** Where its database is. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** The built program in a process of its own, on an empty folder. */
export async function startApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), "samverkan-bench-"));
  const port = await freePort();
  const child = spawn(process.execPath, [join(projectFolder, "dist", "main.js"), "demonstration"], {
    env: { ...process.env, SAMVERKAN_DATA: folder, PORT: String(port), SAMVERKAN_LOG: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  return {
    url,
    pid: child.pid ?? 0,
    folder,
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error("the program ended before it answered");
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error("the program did not answer within half a minute");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
