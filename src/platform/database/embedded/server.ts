import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newClient } from "../connection.ts";
import { isAlive } from "./alive.ts";
import { SUPERUSER } from "./cluster.ts";
import { asOrdinaryUser, cannotRun } from "./ordinary-user.ts";
import type { Place } from "./place.ts";

const START_LIMIT_MS = 30_000;
const AFTER_KILL_LIMIT_MS = 5_000;

/** The children of a killed server may hold its memory for a moment, and a new one is refused until they have ended. */
export async function ensureStarted(native: string, place: Place): Promise<void> {
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

/** A fast shutdown: open transactions are rolled back, the disk is in order. */
export async function stopServer(place: Place): Promise<void> {
  const pid = serverPid(place);
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + START_LIMIT_MS;
  while (serverPid(place) === pid && isAlive(pid) && Date.now() < deadline) await pause(25);
}

/** The number of the server's process by its own note, which a killed server leaves behind; 0 when there is none. */
export function serverPid(place: Place): number {
  try {
    return Number.parseInt(readFileSync(join(place.cluster, "postmaster.pid"), "utf8"), 10) || 0;
  } catch {
    return 0;
  }
}
