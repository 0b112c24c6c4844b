import { createHash } from "node:crypto";
import { chmod, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NOBODY } from "./ordinary-user.ts";

/** Linux and macOS cut longer socket names; ".s.PGSQL.5432" is added to the folder. */
const SOCKET_FOLDER_LIMIT = 85;

/** Where the server has its things in the data folder. */
export interface Place {
  readonly cluster: string;
  readonly holders: string;
  readonly lock: string;
  readonly serverLog: string;
  readonly socket: string;
}

export async function preparePlace(dataFolder: string): Promise<Place> {
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
