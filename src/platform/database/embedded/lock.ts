import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./alive.ts";

const LOCK_LIMIT_MS = 60_000;

/** The locks that this process has. */
const held = new Set<string>();

/** One process at a time starts or stops the server. A lock left by a process that died is taken over. */
export async function withLock(path: string, work: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + LOCK_LIMIT_MS;
  while (!(await takeLock(path))) {
    if (Date.now() > deadline)
      throw new Error(`En annan process har hållit ${path} i en minut: ta bort filen om ingen körs.`);
    await pause(30);
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
    held.delete(path);
  }
}

async function takeLock(path: string): Promise<boolean> {
  const mine = `${path}.${randomUUID()}`;
  // The lock gets its name when it already says whose it is: an empty one could never be taken over.
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, path);
    held.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await takeAwayIfLeft(path);
    return false;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Another may take the same dead lock away at the same moment, and then ours would be its living successor: put back. */
async function takeAwayIfLeft(path: string): Promise<void> {
  if (await isHeld(path, path)) return;
  const taken = `${path}.${randomUUID()}`;
  await rename(path, taken).catch(() => {});
  if (await isHeld(taken, path)) await link(taken, path).catch(() => {});
  await rm(taken, { force: true });
}

/** In a container every process may have number 1: a lock with our number that we do not hold was left by one of them. */
async function isHeld(file: string, path: string): Promise<boolean> {
  const holder = await readHolder(file);
  if (holder === process.pid) return held.has(path);
  return holder !== undefined && isAlive(holder);
}

async function readHolder(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}
