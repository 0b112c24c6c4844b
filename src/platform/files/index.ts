import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The folder of the project, whether the code runs from `src` or, built, from `dist`. */
export const projectFolder = findProject(dirname(fileURLToPath(import.meta.url)));

function findProject(folder: string): string {
  const file = join(folder, "package.json");
  if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).name === "samverkan") return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the project folder was not found");
  return findProject(parent);
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export const LIMIT_MIB = 64;
const LIMIT_BYTES = LIMIT_MIB * 1024 * 1024;

/** The file is larger than `LIMIT_MIB`, as it is or unpacked. */
export class TooLargeError extends Error {}

/** Reads a file; one packed with gzip is unpacked. Throws `TooLargeError` rather than fill the memory. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = await readUpTo(path, LIMIT_BYTES);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMIT_BYTES });
  } catch (error) {
    const tooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw tooLarge ? new TooLargeError(path) : error;
  }
}

/** Counted while reading: the size that a pipe or a device says it has is not to be believed. */
async function readUpTo(path: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path)) {
    length += chunk.length;
    if (length > limit) throw new TooLargeError(path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Writes beside the target and renames, so that a reader sees the whole file or none. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.part`;
  // An earlier process with our number may have left one; what stands there is never written through.
  await rm(unfinished, { force: true });
  try {
    await writeFile(unfinished, bytes, { flag: "wx" });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
