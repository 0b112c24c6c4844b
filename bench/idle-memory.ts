import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { startApp } from "./app.ts";
import type { Result } from "./result.ts";

const BOUND_MB = 150;
const SETTLE_MS = 45_000;

/** Resident memory of the web process when everything is rendered and nobody asks (Linux: /proc). */
export async function idleMemory(): Promise<Result> {
  const app = await startApp();
  await fetch(`${app.url}/kommuner/2081`);
  await pause(SETTLE_MS);
  const status = await readFile(`/proc/${app.pid}/status`, "utf8");
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  await app.stop();
  return {
    what: "idle memory of the web process",
    ratio: megabytes / BOUND_MB,
    bound: `at most 1 of ${BOUND_MB} MB`,
    detail: `${Math.round(megabytes)} MB resident, ${SETTLE_MS / 1000} s after start.`,
  };
}
