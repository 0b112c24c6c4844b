import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPublishedStore, identity } from "./index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "samverkan-published-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const store = (mostBytesInMemory = 1_000_000) => createPublishedStore(folder, { mostBytesInMemory });
const page = { type: "text/html; charset=utf-8", body: "<p>Å, ä och ö</p>".repeat(100) };

test("a page comes back as it was rendered, packed and unpacked, also in another process", async () => {
  const put = await store().put("edition-1", "/kommuner/2081", page);
  const found = await store().find("edition-1", "/kommuner/2081");
  expect(found).toEqual(put);
  if (!found) throw new Error("the page was not found");
  for (const text of [brotliDecompressSync(found.encoded.br), gunzipSync(found.encoded.gzip), identity(found)]) {
    expect(new TextDecoder().decode(text)).toBe(page.body);
  }
});

test("an address that was never rendered, or only in another edition, is not there", async () => {
  await store().put("edition-1", "/", page);
  expect(await store().find("edition-2", "/")).toBeUndefined();
  expect(await store().find("edition-1", "/annat")).toBeUndefined();
});

test("an earlier edition can stand in, until it is removed", async () => {
  const one = store();
  await one.put("edition-1", "/", page);
  expect(await one.findEarlier("/")).toBeDefined();
  await one.keepOnly("edition-2");
  expect(await one.findEarlier("/")).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test("the same page has the same tag, another page another", async () => {
  const [one, same] = [await store().put("e", "/a", page), await store().put("e", "/b", page)];
  const other = await store().put("e", "/c", { ...page, body: "annat" });
  expect(one.etag).toBe(same.etag);
  expect(other.etag).not.toBe(one.etag);
});

test("an address from outside never becomes a path", async () => {
  await store().put("e", "/../../../etc/passwd", page);
  const names = await readdir(join(folder, "e"));
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^[0-9a-f]{40}$/);
});

test("memory holds no more than its limit, and what it let go is read from the file", async () => {
  const small = store(1);
  for (const address of ["/a", "/b", "/c"]) await small.put("e", address, page);
  expect(await small.find("e", "/a")).toBeDefined();
});
