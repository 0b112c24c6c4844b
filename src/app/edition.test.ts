import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { untilTrue } from "../../tests/support/program.ts";
import { type Appearance, watchEdition } from "./edition.ts";

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

const APPEARANCE: Appearance = { url: "https://a.example", demonstration: false };

async function editionWith(appearance: Appearance): Promise<string> {
  const watch = await watchEdition(here.database, appearance, () => {});
  watch.stop();
  return watch.current();
}

test("pages that name another address, or call it a demonstration, are of another edition", async () => {
  const editions = [
    await editionWith(APPEARANCE),
    await editionWith({ ...APPEARANCE, url: "https://b.example" }),
    await editionWith({ ...APPEARANCE, demonstration: true }),
  ];
  expect(new Set(editions).size).toBe(3);
  expect(await editionWith(APPEARANCE)).toBe(editions[0]);
});

test("a new edition by another process is seen, once, and not after the watch has stopped", async () => {
  let seen = 0;
  const watch = await watchEdition(here.database, APPEARANCE, () => {
    seen += 1;
  });
  const before = watch.current();
  await asOwner(here, "update installation set edition = edition + 1");
  await untilTrue(10_000, async () => seen === 1);
  expect(watch.current()).not.toBe(before);
  watch.stop();
  await asOwner(here, "update installation set edition = edition + 1");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(seen).toBe(1);
});
