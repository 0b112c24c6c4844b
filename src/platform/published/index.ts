import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";
import { sha256, writeWhole } from "#platform/files";
import { log } from "#platform/log";

/**
 * Pages that were rendered once, kept as files in a folder for each edition and served from there, also when
 * the database is away. The most asked for stay in memory, up to a limit in bytes.
 */
export interface PublishedStore {
  find(edition: string, address: string): Promise<PublishedPage | undefined>;
  /** What the latest earlier edition of the same installation said here: better than nothing while the database is away. */
  findEarlier(edition: string, address: string): Promise<PublishedPage | undefined>;
  put(edition: string, address: string, page: PageToKeep): Promise<PublishedPage>;
  /** Removes every other edition of this one's installation. What another installation has kept is not ours to remove. */
  keepOnly(edition: string): Promise<void>;
}

export interface PageToKeep {
  readonly type: string;
  /** What a file is called when it is saved; a page has none. */
  readonly name?: string | undefined;
  readonly body: string | Uint8Array;
}

export interface PublishedPage extends Omit<PageToKeep, "body"> {
  readonly etag: string;
  /** Length of the page unpacked, in bytes. */
  readonly length: number;
  readonly encoded: Readonly<Record<Encoding, Uint8Array>>;
}

export type Encoding = "br" | "gzip";

const unpacked = new WeakMap<PublishedPage, Uint8Array>();

/** The page as it was rendered, for the few who take nothing packed. Kept as long as the page is. */
export function identity(page: PublishedPage): Uint8Array {
  const known = unpacked.get(page);
  if (known) return known;
  const bytes = gunzipSync(page.encoded.gzip);
  unpacked.set(page, bytes);
  return bytes;
}

/** Quality 5 of brotli: a tenth larger than the best, and a hundred times faster. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const packBrotli = promisify<Uint8Array, typeof BROTLI, Buffer>(brotliCompress);
const packGzip = promisify<Uint8Array, Buffer>(gzip);

export function createPublishedStore(
  folder: string,
  { mostBytesInMemory }: { mostBytesInMemory: number },
): PublishedStore {
  const memory = new Map<string, PublishedPage>();
  let bytesInMemory = 0;

  function remember(key: string, page: PublishedPage): PublishedPage {
    forget(key);
    memory.set(key, page);
    bytesInMemory += size(page);
    // A map keeps the order in which its keys were set: the first is the one that was asked for longest ago.
    for (const oldest of memory.keys()) {
      if (bytesInMemory <= mostBytesInMemory) break;
      forget(oldest);
    }
    return page;
  }

  function forget(key: string): void {
    const page = memory.get(key);
    if (!page) return;
    memory.delete(key);
    bytesInMemory -= size(page);
  }

  async function find(edition: string, address: string): Promise<PublishedPage | undefined> {
    const key = `${edition} ${address}`;
    const remembered = memory.get(key);
    if (remembered) return remember(key, remembered);
    const page = await readPage(fileOf(folder, edition, address));
    return page && remember(key, page);
  }

  return {
    find,
    async findEarlier(edition, address) {
      for (const earlier of await listOthers(folder, edition)) {
        const page = await find(earlier, address);
        if (page) return page;
      }
      return undefined;
    },
    async put(edition, address, { type, name, body }) {
      const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
      const [br, gz] = await Promise.all([packBrotli(bytes, BROTLI), packGzip(bytes)]);
      const page: PublishedPage = {
        type,
        name,
        etag: `"${sha256(bytes).slice(0, 32)}"`,
        length: bytes.byteLength,
        encoded: { br, gzip: gz },
      };
      await writePage(fileOf(folder, edition, address), page).catch((error: Error) => {
        // A full disk must not take the page from the one who asks: it is rendered, only not kept.
        log.warn({ reason: error.message }, "a published page could not be kept");
      });
      return remember(`${edition} ${address}`, page);
    },
    async keepOnly(edition) {
      const others = await listOthers(folder, edition);
      await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
      for (const key of memory.keys()) {
        if (others.some((name) => key.startsWith(`${name} `))) forget(key);
      }
    },
  };
}

/** Other editions of the same installation that are kept, the newest first. */
async function listOthers(folder: string, edition: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => name !== edition && installationOf(name) === installationOf(edition));
  const changed = await Promise.all(
    others.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  return changed.sort((a, b) => b.at - a.at).map(({ name }) => name);
}

/** An edition is named by its installation, its number and what it was made with: two dashes from the end. */
function installationOf(edition: string): string {
  return edition.replace(/-[^-]*-[^-]*$/, "");
}

function size(page: PublishedPage): number {
  return page.encoded.br.byteLength + page.encoded.gzip.byteLength + page.length;
}

/** The name is a hash: an address from outside never becomes a path. */
function fileOf(folder: string, edition: string, address: string): string {
  return join(folder, edition, sha256(address).slice(0, 40));
}

/** One file: a line of JSON that says what follows, then the two packed bodies. */
async function writePage(path: string, page: PublishedPage): Promise<void> {
  const { br, gzip } = page.encoded;
  const { encoded, ...rest } = page;
  const head: Head = { ...rest, br: br.byteLength, gzip: gzip.byteLength, packed: sha256(Buffer.concat([br, gzip])) };
  await writeWhole(path, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), br, gzip]));
}

/** `br` and `gzip` are lengths in bytes, and `packed` is the hash of both bodies. */
type Head = Omit<PublishedPage, "encoded"> & { readonly br: number; readonly gzip: number; readonly packed: string };

/** A file that a power cut or a full disk left short or empty is as none: the page is rendered anew. */
async function readPage(path: string): Promise<PublishedPage | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") log.warn({ reason: error.message }, "a published page could not be read");
    return undefined;
  });
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  const head = readHead(bytes.toString("utf8", 0, Math.max(end, 0)));
  const body = bytes.subarray(end + 1);
  if (!head || body.byteLength !== head.br + head.gzip || sha256(body) !== head.packed) {
    log.warn({ file: path }, "a published page was damaged");
    return undefined;
  }
  const { br, gzip, packed, ...rest } = head;
  return { ...rest, encoded: { br: body.subarray(0, br), gzip: body.subarray(br) } };
}

function readHead(line: string): Head | undefined {
  try {
    const head: Head = JSON.parse(line);
    return typeof head === "object" ? head : undefined;
  } catch {
    return undefined;
  }
}
