import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { migrationNames } from "#platform/database";
import {
  BackupError,
  damaged,
  FIRST_LINE,
  FOOTER_BYTES,
  FORMAT,
  formatOf,
  type Manifest,
  parseFooter,
  parseManifest,
  type StoredTable,
} from "./format.ts";
import { createMeter, type Measured } from "./meter.ts";

/** Reads the whole file and throws unless every byte is as it was written and this version can restore it. */
export async function checkBackup(path: string): Promise<Manifest> {
  const manifest = await readManifest(path);
  await refuseUnknownSchema(manifest);
  for (const table of manifest.tables) {
    await readTable(path, table, async (rows) => {
      for await (const _ of rows);
    });
  }
  return manifest;
}

async function readManifest(path: string): Promise<Manifest> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw damaged("filen är tom");
    refuseOtherFormat(await bytesAt(file, 0, Math.min(size, FIRST_LINE.length)));
    if (size < FIRST_LINE.length + FOOTER_BYTES) throw damaged("den är avklippt");
    const footer = parseFooter(await bytesAt(file, size - FOOTER_BYTES, FOOTER_BYTES));
    const covered = size - FOOTER_BYTES + 8;
    if (!(await hashOf(path, covered)).equals(footer.sha256)) {
      throw damaged("innehållet stämmer inte med sin kontrollsumma");
    }
    const start = size - FOOTER_BYTES - footer.manifestBytes;
    if (start < FIRST_LINE.length) throw damaged("innehållsförteckningen får inte plats i filen");
    const manifest = parseManifest(await bytesAt(file, start, footer.manifestBytes));
    refuseGaps(manifest, start);
    return manifest;
  } finally {
    await file.close();
  }
}

function openFile(path: string): Promise<FileHandle> {
  return open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new BackupError(`Det finns ingen fil ${path}.`);
    if (error.code === "EACCES") throw new BackupError(`${path} får inte läsas av den här användaren.`);
    throw error;
  });
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position).catch((error) => {
    if (error.code === "EISDIR") throw new BackupError("Det är en mapp och ingen säkerhetskopia.");
    throw error;
  });
  return buffer.subarray(0, bytesRead);
}

function refuseOtherFormat(beginning: Buffer): void {
  const format = formatOf(beginning);
  if (format === FORMAT) return;
  if (format === undefined)
    throw new BackupError("Filen är ingen säkerhetskopia från Samverkan, eller så är dess början skadad.");
  throw new BackupError(`Säkerhetskopian har formatet ${format}, men den här versionen läser bara ${FORMAT}.`);
}

async function hashOf(path: string, length: number): Promise<Buffer> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { end: length - 1 }), hash);
  return hash.digest();
}

/** Table after table from the first line to the manifest, each once: there is no room for anything else. */
function refuseGaps({ tables }: Manifest, end: number): void {
  let position = FIRST_LINE.length;
  for (const table of tables) {
    if (table.start !== position || table.packed === 0) throw damaged(`tabellen ${table.name} står inte där den ska`);
    position += table.packed;
  }
  if (position !== end) throw damaged("något står mellan tabellerna och innehållsförteckningen");
  if (new Set(tables.map((table) => table.name)).size !== tables.length) throw damaged("en tabell finns två gånger");
}

async function refuseUnknownSchema({ schema }: Manifest): Promise<void> {
  const known = await migrationNames();
  const unknown = schema.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new BackupError(`Säkerhetskopian är från en nyare version av Samverkan (${unknown}): uppgradera först.`);
  }
  if (schema.some((name, index) => name !== known[index])) throw damaged("dess schema hoppar över en migrering");
}

/** Gives the unpacked rows of a table to a reader, and throws at the end unless they were those that were written. */
export async function readTable(
  path: string,
  table: StoredTable,
  reader: (rows: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const meter = createMeter();
  const packed = createReadStream(path, { start: table.start, end: table.start + table.packed - 1 });
  try {
    await pipeline(packed, createGunzip(), meter.pass, reader);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw code.startsWith("Z_") ? damaged(`tabellen ${table.name} går inte att packa upp`) : error;
  }
  if (!isAsWritten(meter.result(), table)) throw damaged(`tabellen ${table.name} är inte den som skrevs`);
}

function isAsWritten(measured: Measured, { rows, bytes, sha256 }: StoredTable): boolean {
  return measured.rows === rows && measured.bytes === bytes && measured.sha256 === sha256;
}
