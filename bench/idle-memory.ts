import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { startApp } from "./app.ts";
import type { Result } from "./result.ts";

const BOUND_MB = 150;
const SETTLE_MS = 45_000;
/** More than are there yet: most are asked for before their turn. */
const PAGES = 100;

/** Resident memory of the web process when it has had readers from its first second and then rests (Linux: /proc). */
export async function idleMemory(): Promise<Result> {
  const app = await startApp();
  const list = await (await fetch(`${app.url}/kommuner`)).text();
  const addresses = [...list.matchAll(/href="(\/kommuner\/\d{4})"/g)].map(([, address]) => address);
  for (const address of addresses.slice(0, PAGES)) await (await fetch(app.url + address)).arrayBuffer();
  await pause(SETTLE_MS);
  const status = await readFile(`/proc/${app.pid}/status`, "utf8");
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  await app.stop();
  return {
    what: "idle memory of the web process",
    ratio: megabytes / BOUND_MB,
    bound: `at most 1 of ${BOUND_MB} MB`,
    detail: `${Math.round(megabytes)} MB resident, ${SETTLE_MS / 1000} s after ${PAGES} pages were read.`,
  };
}
