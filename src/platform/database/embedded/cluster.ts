import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { asOrdinaryUser, cannotRun } from "./ordinary-user.ts";
import type { Place } from "./place.ts";

export const SUPERUSER = "postgres";

/** A cluster that was interrupted while it was made is never used: it gets its name when it is whole. */
export async function createCluster(native: string, place: Place): Promise<void> {
  const unfinished = `${place.cluster}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const settings = [
    "-U",
    SUPERUSER,
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--data-checksums",
    "--no-instructions",
  ];
  const [command, args] = asOrdinaryUser(join(native, "bin", "initdb"), ["-D", unfinished, ...settings], [unfinished]);
  const made = spawnSync(command, args, { encoding: "utf8" });
  if (made.error) throw cannotRun(command, made.error);
  if (made.status !== 0) throw new Error(`Den inbyggda databasen kunde inte skapas: ${made.stderr}`);
  await rename(unfinished, place.cluster);
}

export function refuseOtherMajor(native: string, place: Place): void {
  const made = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim();
  const version = spawnSync(join(native, "bin", "postgres"), ["--version"], { encoding: "utf8" }).stdout;
  const major = /\b(\d+)\./.exec(version)?.[1];
  if (major === made) return;
  throw new Error(
    `Datamappen har en databas av PostgreSQL ${made} och det här är PostgreSQL ${major}: återläs en säkerhetskopia till en tom mapp.`,
  );
}
