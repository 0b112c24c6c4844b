import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnsweringRoute, none } from "#access";
import { createPublishedStore } from "#platform/published";
import { readAssets } from "#platform/web";
import { freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { untilTrue } from "../../tests/support/program.ts";
import { publishAll } from "./publishing.ts";
import type { WebSettings } from "./web.ts";

let here: TestDatabase;
let folder: string;

beforeAll(async () => {
  here = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "samverkan-publishing-"));
});

afterAll(async () => {
  await here.drop();
  await rm(folder, { recursive: true, force: true });
});

function settingsOf(edition: string): WebSettings {
  return {
    database: here.database,
    store: createPublishedStore(folder, { mostBytesInMemory: 0 }),
    assets: readAssets(),
    routes: [],
    edition: () => edition,
    url: "https://a.example",
    demonstration: false,
  };
}

/** A page that fails as many times as it is told to before it succeeds. */
function failing(path: string, { times, code }: { times: number; code: string }) {
  let asked = 0;
  const route: AnsweringRoute = {
    method: "GET",
    path,
    needs: "public.read",
    audit: none("a test"),
    serves: "published",
    async answer() {
      asked += 1;
      if (asked <= times) throw Object.assign(new Error("as told"), { code });
      return { kind: "file", type: "text/plain", name: "a.txt", make: async () => new TextEncoder().encode(path) };
    },
  };
  return { route, listParams: async () => [{}], asked: () => asked };
}

test("a page that throws does not stop the others, and is tried again", async () => {
  const settings = settingsOf("ours-1-a");
  const [bad, good] = [failing("/bad", { times: 2, code: "" }), failing("/good", { times: 0, code: "" })];
  const publishing = publishAll(settings, [bad, good], { retryMs: 200 });
  publishing.restart();
  await untilTrue(5_000, async () => (await settings.store.find("ours-1-a", "/good")) !== undefined);
  expect(await settings.store.find("ours-1-a", "/bad")).toBeUndefined();
  await untilTrue(5_000, async () => (await settings.store.find("ours-1-a", "/bad")) !== undefined);
  publishing.stop();
});

test("the earlier edition is kept until every page of this one is there", async () => {
  const settings = settingsOf("ours-3-a");
  await settings.store.put("ours-2-a", "/away", { type: "text/plain", body: "earlier" });
  const away = failing("/away", { times: 3, code: "ECONNREFUSED" });
  const publishing = publishAll(settings, [away], { retryMs: 200 });
  publishing.restart();
  await untilTrue(5_000, async () => away.asked() >= 2);
  expect(await settings.store.find("ours-2-a", "/away")).toBeDefined();
  await untilTrue(5_000, async () => (await settings.store.find("ours-2-a", "/away")) === undefined);
  expect(await settings.store.find("ours-3-a", "/away")).toBeDefined();
  publishing.stop();
});

test("stopping waits for the page under way, which still needs the database, and begins no other", async () => {
  const settings = settingsOf("ours-4-a");
  const [first, second] = [failing("/first", { times: 0, code: "" }), failing("/second", { times: 0, code: "" })];
  let letGo = () => {};
  const hold = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { answer } = first.route;
  let isUnderWay = false;
  const held: AnsweringRoute = {
    ...first.route,
    async answer(...asked) {
      isUnderWay = true;
      await hold;
      return answer(...asked);
    },
  };
  const publishing = publishAll(settings, [{ ...first, route: held }, second]);
  publishing.restart();
  await untilTrue(5_000, async () => isUnderWay);
  const done = publishing.stop().then(() => settings.store.find("ours-4-a", "/first"));
  letGo();
  expect(await done).toBeDefined();
  expect(second.asked()).toBe(0);
});
