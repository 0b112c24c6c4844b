import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPublishedStore } from "#platform/published";
import { readAssets } from "#platform/web";
import { freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { untilTrue } from "../../tests/support/program.ts";
import { failingPage } from "../../tests/support/publishing.ts";
import type { PageSettings } from "./pages.ts";
import { createPublisher } from "./publisher.ts";
import { type Outcome, type Publishable, renderEdition } from "./publishing.ts";

let here: TestDatabase;
let folder: string;
let settings: PageSettings;

beforeAll(async () => {
  here = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "samverkan-publishing-"));
  settings = {
    database: here.database,
    store: createPublishedStore(folder, { mostBytesInMemory: 0 }),
    assets: readAssets(),
    url: "https://a.example",
    demonstration: false,
  };
});

afterAll(async () => {
  await here.drop();
  await rm(folder, { recursive: true, force: true });
});

function find(edition: string, address: string) {
  return settings.store.find(edition, address);
}

function publisherOf(edition: string, render: () => Promise<Outcome>) {
  return createPublisher({ ...settings, edition: () => edition, render, retryMs: 200 });
}

function publisherOfPages(edition: string, pages: readonly Publishable[]) {
  return publisherOf(edition, () => renderEdition(edition, settings, pages));
}

test("a page that throws does not stop the others, and is tried again", async () => {
  const publisher = publisherOfPages("ours-1-a", [failingPage("/bad", { times: 3 }), failingPage("/good")]);
  publisher.restart();
  await untilTrue(5_000, async () => (await find("ours-1-a", "/good")) !== undefined);
  expect(await find("ours-1-a", "/bad")).toBeUndefined();
  await untilTrue(5_000, async () => (await find("ours-1-a", "/bad")) !== undefined);
  publisher.stop();
});

test("the earlier edition is kept until every page of this one is there", async () => {
  await settings.store.put("ours-2-a", "/away", { type: "text/plain", body: "earlier" });
  const away = failingPage("/away", { times: 3, code: "ECONNREFUSED" });
  const publisher = publisherOfPages("ours-3-a", [away]);
  publisher.restart();
  await untilTrue(5_000, async () => away.asked() >= 2);
  expect(await find("ours-2-a", "/away")).toBeDefined();
  await untilTrue(5_000, async () => (await find("ours-2-a", "/away")) === undefined);
  expect(await find("ours-3-a", "/away")).toBeDefined();
  publisher.stop();
});

test("an attempt that ends without a word is made again, until it is stopped", async () => {
  let attempts = 0;
  const publisher = publisherOf("ours-4-a", async () => {
    attempts += 1;
    throw new Error("as told");
  });
  publisher.restart();
  await untilTrue(5_000, async () => attempts === 3);
  publisher.stop();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(attempts).toBe(3);
});

test("a page that somebody waits for comes before its turn, and a wish for what is no page is attended to as well", async () => {
  const asked = ["/c", "/none", "/en/b"];
  const came: string[] = [];
  const wishes = { next: () => asked.shift(), attended: (address: string) => came.push(address) };
  const listed = ["/a", "/b", "/c"].map((path) => failingPage(path));
  const order: string[] = [];
  const store = {
    ...settings.store,
    put: (edition: string, address: string, page: Parameters<typeof settings.store.put>[2]) => {
      order.push(address);
      return settings.store.put(edition, address, page);
    },
  };
  const outcome = await renderEdition("ours-5-a", { ...settings, store }, listed, wishes);
  expect(outcome).toEqual({ kind: "whole", pages: 6 });
  expect(came).toEqual(["/c", "/none", "/en/b"]);
  expect(order).toEqual(["/c", "/en/b", "/a", "/en/a", "/b", "/en/c"]);
});
