import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./alive.ts";
import type { Place } from "./place.ts";

let joined = 0;

/** A process may join more than once, for example to take a backup and to run the application. */
export function nextHolder({ holders }: Place): string {
  joined += 1;
  return join(holders, `${process.pid}.${joined}`);
}

/** A process that was killed has left its note behind: it holds nothing any more. */
export async function livingHolders(place: Place): Promise<string[]> {
  const names = await readdir(place.holders);
  const gone = names.filter((name) => !isAlive(Number.parseInt(name, 10)));
  await Promise.all(gone.map((name) => rm(join(place.holders, name), { force: true })));
  return names.filter((name) => !gone.includes(name));
}
