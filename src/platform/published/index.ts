import { mkdir, readdir, readFile, rm } from "node:fs/promises";
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
  /** What an earlier edition said at this address: better than nothing while the database is away. */
  findEarlier(address: string): Promise<PublishedPage | undefined>;
  put(edition: string, address: string, page: { type: string; body: string | Uint8Array }): Promise<PublishedPage>;
  /** Removes every edition but this one. */
  keepOnly(edition: string): Promise<void>;
}

export interface PublishedPage {
  readonly type: string;
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
    if (memory.delete(key)) bytesInMemory -= size(page);
    memory.set(key, page);
    bytesInMemory += size(page);
    for (const [oldest, old] of memory) {
      if (bytesInMemory <= mostBytesInMemory) break;
      memory.delete(oldest);
      bytesInMemory -= size(old);
    }
    return page;
  }

  async function find(edition: string, address: string): Promise<PublishedPage | undefined> {
    const key = `${edition} ${address}`;
    const remembered = memory.get(key);
    if (remembered) return remembered;
    const page = await readPage(fileOf(folder, edition, address));
    return page && remember(key, page);
  }

  return {
    find,
    async findEarlier(address) {
      const editions = await readdir(folder).catch(() => []);
      for (const edition of editions) {
        const page = await find(edition, address);
        if (page) return page;
      }
      return undefined;
    },
    async put(edition, address, { type, body }) {
      const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
      const [br, gz] = await Promise.all([packBrotli(bytes, BROTLI), packGzip(bytes)]);
      const page: PublishedPage = {
        type,
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
      const editions = await readdir(folder).catch(() => []);
      const others = editions.filter((name) => name !== edition);
      await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
      for (const [key, page] of memory) {
        if (key.startsWith(`${edition} `)) continue;
        memory.delete(key);
        bytesInMemory -= size(page);
      }
    },
  };
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
  const head = Buffer.from(
    `${JSON.stringify({ type: page.type, etag: page.etag, length: page.length, br: br.byteLength })}\n`,
  );
  await mkdir(join(path, ".."), { recursive: true });
  await writeWhole(path, Buffer.concat([head, br, gzip]));
}

async function readPage(path: string): Promise<PublishedPage | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  const head: { type: string; etag: string; length: number; br: number } = JSON.parse(bytes.toString("utf8", 0, end));
  const br = bytes.subarray(end + 1, end + 1 + head.br);
  const gz = bytes.subarray(end + 1 + head.br);
  return { type: head.type, etag: head.etag, length: head.length, encoded: { br, gzip: gz } };
}
