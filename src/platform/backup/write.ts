import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Address, newClient, onClient, ranMigrations } from "#platform/database";
import { listHidden, listSequences, listTables, quoted, type Table, usePlainForms } from "./catalogue.ts";
import { BackupError, FIRST_LINE, footerOf, formatOf, type Manifest, type StoredTable } from "./format.ts";
import { createMeter } from "./meter.ts";

/** Writes everything in the database, as it is at one instant, to a file that has its name only when it is whole. */
export async function writeBackup(owner: Address, path: string): Promise<Manifest> {
  await refuseOtherFile(path);
  const unfinished = `${path}.${process.pid}.part`;
  const client = newClient(owner);
  try {
    await client.connect();
    const file = await create(unfinished);
    const manifest = await writeTo(file, client).finally(() => file.close());
    await rename(unfinished, path);
    await settle(dirname(path));
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** An earlier backup is replaced, when the new one is whole; nothing else is. */
async function refuseOtherFile(path: string): Promise<void> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw explain(error, path);
  });
  if (!file) return;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(FIRST_LINE.length) });
    if (bytesRead > 0 && formatOf(buffer) !== undefined) return;
    throw new BackupError(`${path} är redan någonting annat än en säkerhetskopia: välj ett annat namn.`);
  } catch (error) {
    throw error instanceof BackupError ? error : explain(error as NodeJS.ErrnoException, path);
  } finally {
    await file.close();
  }
}

/** Readable by its owner alone: it holds all that the database holds. */
function create(path: string): Promise<FileHandle> {
  return open(path, "w", 0o600).catch((error) => Promise.reject(explain(error, path)));
}

function explain(error: NodeJS.ErrnoException, path: string): Error {
  switch (error.code) {
    case "ENOENT":
      return new BackupError(`Mappen ${dirname(path)} finns inte.`);
    case "EISDIR":
      return new BackupError(`${path} är en mapp: skriv vad filen ska heta.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new BackupError(`${path} får inte skrivas av den här användaren.`);
    case "ENOSPC":
      return new BackupError("Disken är full: ingen säkerhetskopia har skrivits.");
    default:
      return error;
  }
}

/** The name too must be on disk: a power cut must not leave a backup that was reported and is not there. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

async function writeTo(file: FileHandle, client: pg.Client): Promise<Manifest> {
  const hash = createHash("sha256");
  let length = 0;
  const sink: Sink = {
    position: () => length,
    async write(bytes) {
      hash.update(bytes);
      length += bytes.length;
      await file.writeFile(bytes).catch((error) => Promise.reject(explain(error, "")));
    },
  };
  await sink.write(FIRST_LINE);
  const manifest = await writeSnapshot(client, sink);
  const words = Buffer.from(JSON.stringify(manifest));
  const footer = footerOf(words.length);
  await sink.write(words);
  await sink.write(footer.length);
  await file.writeFile(footer.end(hash.digest()));
  await file.sync();
  return manifest;
}

interface Sink {
  position(): number;
  write(bytes: Uint8Array): Promise<void>;
}

async function writeSnapshot(client: pg.Client, sink: Sink): Promise<Manifest> {
  await usePlainForms(client);
  const before = await listTables(client);
  if (before.length === 0) throw new BackupError("Databasen är tom: det finns ingenting att säkerhetskopiera.");
  await client.query("begin isolation level repeatable read, read only");
  // Before the first look: a snapshot does not see that a table was emptied or rebuilt after it, so nobody may do that.
  await client.query(`lock table ${before.map((table) => quoted(table).name).join(", ")} in access share mode`);
  const tables = await listTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(before)) {
    throw new BackupError("Databasens tabeller ändrades just nu: försök igen om en stund.");
  }
  const hidden = await listHidden(client);
  if (hidden.length > 0) {
    throw new BackupError(
      `Säkerhetskopian skulle inte bli hel: radregler döljer rader i ${hidden.join(", ")} för ägaren.`,
    );
  }
  const { rows } = await client.query<{ instant: Date }>("select transaction_timestamp() as instant");
  const stored: StoredTable[] = [];
  for (const table of tables) stored.push(await writeTable(client, table, sink));
  const manifest: Manifest = {
    createdAt: (rows[0]?.instant ?? new Date(0)).toISOString(),
    schema: await ranMigrations(onClient(client)),
    tables: stored,
    sequences: await listSequences(client),
  };
  await client.query("commit");
  return manifest;
}

async function writeTable(client: pg.Client, table: Table, sink: Sink): Promise<StoredTable> {
  const { name, columns } = quoted(table);
  const start = sink.position();
  const meter = createMeter();
  const rows = client.query(copyTo(`copy (select ${columns} from ${name}) to stdout`));
  await pipeline(rows, meter.pass, createGzip(), async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) await sink.write(chunk);
  });
  return { ...table, ...meter.result(), start, packed: sink.position() - start };
}
