import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
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

test("a file keeps the name that it is saved under", async () => {
  await store().put("e", "/kommuner/2081/lagesbild.pdf", { ...page, name: "lagesbild-2081.pdf" });
  expect((await store().find("e", "/kommuner/2081/lagesbild.pdf"))?.name).toBe("lagesbild-2081.pdf");
});

test("an address that was never rendered, or only in another edition, is not there", async () => {
  await store().put("edition-1", "/", page);
  expect(await store().find("edition-2", "/")).toBeUndefined();
  expect(await store().find("edition-1", "/annat")).toBeUndefined();
});

test("the latest earlier edition of the same installation can stand in, until it is removed", async () => {
  const one = store();
  await one.put("ours-1-aa", "/", { ...page, body: "first" });
  await utimes(join(folder, "ours-1-aa"), 1, 1);
  await one.put("ours-10-aa", "/", { ...page, body: "tenth" });
  await utimes(join(folder, "ours-10-aa"), 3, 3);
  await one.put("ours-9-aa", "/", { ...page, body: "ninth" });
  await utimes(join(folder, "ours-9-aa"), 2, 2);
  await one.put("theirs-11-aa", "/", { ...page, body: "theirs" });
  const earlier = await one.findEarlier("ours-11-aa", "/");
  expect(earlier && new TextDecoder().decode(identity(earlier))).toBe("tenth");
  await one.keepOnly("ours-11-aa");
  expect(await one.findEarlier("ours-11-aa", "/")).toBeUndefined();
  expect(await readdir(folder)).toEqual(["theirs-11-aa"]);
});

test.each<[string, (whole: Buffer) => Buffer]>([
  ["empty", () => Buffer.alloc(0)],
  ["cut in its first line", (whole) => whole.subarray(0, 10)],
  ["cut in its first body", (whole) => whole.subarray(0, whole.indexOf(10) + 5)],
  ["short by a byte", (whole) => whole.subarray(0, -1)],
  ["full of zeros", (whole) => Buffer.alloc(whole.byteLength)],
  [
    "changed in its last byte",
    (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.of(whole.at(-1) === 0 ? 1 : 0)]),
  ],
  ["null", () => Buffer.from("null\n")],
])("a file that is %s counts as no page, and can be put anew", async (_what, damage) => {
  await store().put("e", "/", page);
  const [name = ""] = await readdir(join(folder, "e"));
  const file = join(folder, "e", name);
  await writeFile(file, damage(await readFile(file)));
  expect(await store().find("e", "/")).toBeUndefined();
  await store().put("e", "/", page);
  expect(await store().find("e", "/")).toBeDefined();
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
  const put = await small.put("e", "/a", page);
  expect(await small.find("e", "/a")).toEqual(put);
  await rm(join(folder, "e"), { recursive: true });
  expect(await small.find("e", "/a")).toBeUndefined();
});

test("memory lets go of what was asked for longest ago", async () => {
  const { encoded, length } = await store().put("e", "/a", page);
  const sizeOfOne = encoded.br.byteLength + encoded.gzip.byteLength + length;
  const two = store(2 * sizeOfOne);
  for (const address of ["/a", "/b"]) await two.put("e", address, page);
  await two.find("e", "/a");
  await two.put("e", "/c", page);
  await rm(join(folder, "e"), { recursive: true });
  const inMemory = await Promise.all(["/a", "/b", "/c"].map((address) => two.find("e", address)));
  expect(inMemory.map((each) => each !== undefined)).toEqual([true, false, true]);
});
