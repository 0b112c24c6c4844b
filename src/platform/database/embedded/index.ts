import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./alive.ts";
import { createCluster, refuseOtherMajor } from "./cluster.ts";
import { livingHolders, nextHolder } from "./holders.ts";
import { withLock } from "./lock.ts";
import { findNative, linkLibraries } from "./native.ts";
import { type Place, preparePlace } from "./place.ts";
import { ensureStarted, serverPid, stopServer } from "./server.ts";

/**
 * A real PostgreSQL from an npm package, started in the data folder: no server to install, no port, no password.
 * It listens on a Unix socket in a folder that only we may enter. The first process starts it, later ones join it,
 * and the last one to leave stops it. After a crash it lives on, and the next process joins it.
 */
export interface EmbeddedServer {
  readonly socketFolder: string;
  /** Leaves the server, and stops it when nobody else uses it. */
  release(): Promise<void>;
}

const WATCH_MS = 2_000;

const joinedServers = new Set<Promise<EmbeddedServer>>();
let leaving = false;

export async function joinEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  if (leaving) throw new Error("Programmet avslutas.");
  const joining = joinServer(dataFolder, () => joinedServers.delete(joining));
  joinedServers.add(joining);
  joining.catch(() => joinedServers.delete(joining));
  return joining;
}

/** Leaves every server that this process uses or is about to use, when it is told to end in the middle of its work. */
export async function leaveEmbeddedServers(): Promise<void> {
  leaving = true;
  const servers = await Promise.allSettled(joinedServers);
  await Promise.all(servers.map((server) => server.status === "fulfilled" && server.value.release()));
}

async function joinServer(dataFolder: string, onLeft: () => void): Promise<EmbeddedServer> {
  const place = await preparePlace(dataFolder);
  const holder = nextHolder(place);
  const native = findNative();
  await withLock(place.lock, async () => {
    await linkLibraries(native);
    if (!existsSync(join(place.cluster, "PG_VERSION"))) await createCluster(native, place);
    refuseOtherMajor(native, place);
    await ensureStarted(native, place);
    await writeFile(holder, "");
  });
  const watch = setInterval(() => void startAgainIfGone(native, place, holder), WATCH_MS);
  watch.unref();
  return {
    socketFolder: place.socket,
    async release() {
      clearInterval(watch);
      await release(place, holder);
      onLeft();
    },
  };
}

/** A server that was killed under us is started again; what it had acknowledged is in its log on disk. */
async function startAgainIfGone(native: string, place: Place, holder: string): Promise<void> {
  if (isAlive(serverPid(place))) return;
  await withLock(place.lock, async () => {
    if (existsSync(holder)) await ensureStarted(native, place);
  }).catch(() => {});
}

async function release(place: Place, holder: string): Promise<void> {
  await withLock(place.lock, async () => {
    await rm(holder, { force: true });
    if ((await livingHolders(place)).length > 0) return;
    await stopServer(place);
  });
}
