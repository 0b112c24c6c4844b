import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createPublishedStore } from "#platform/published";
import { TEST_SECRET } from "../../tests/support/cluster.ts";
import { freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { startProgram, statusOf, untilTrue } from "../../tests/support/program.ts";
import { watchEdition } from "./edition.ts";
import type { RenderOrder } from "./order.ts";
import { createWorkshop, type Workshop } from "./workshop.ts";

const APPEARANCE = { url: "https://a.example", demonstration: false };

let here: TestDatabase;
let folder: string;
let order: RenderOrder;
let workshop: Workshop;

beforeAll(async () => {
  here = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "samverkan-workshop-"));
  const watch = await watchEdition(here.database, APPEARANCE, () => {});
  watch.stop();
  const edition = watch.current();
  const database = { address: { url: here.appUrl }, secret: TEST_SECRET };
  order = { kind: "render edition", database, folder, appearance: APPEARANCE, edition };
});

afterAll(async () => {
  await here.drop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
  workshop = createWorkshop();
});

afterEach(() => workshop.close());

test("a page that is asked for before its turn is on disk when its turn has come, and the others are not yet", async () => {
  const store = createPublishedStore(folder, { mostBytesInMemory: 0 });
  const given = workshop.carryOut(order, "end").catch(({ message }: Error) => message);
  await workshop.hasten("/en/kommuner/2584");
  expect(await store.find(order.edition, "/en/kommuner/2584")).toBeDefined();
  expect(await store.find(order.edition, "/kommuner/2584")).toBeUndefined();
  await workshop.close();
  expect(await given).toContain("SIGKILL");
});

test("a wish is no longer waited for when the process has ended, nor when there is none", async () => {
  workshop.open();
  const wish = workshop.hasten("/kommuner/2584");
  process.kill(workshop.processId() ?? 0, "SIGKILL");
  await wish;
  await workshop.hasten("/kommuner/2584");
});

test("a new order takes the place of the one under way, in a process of its own", async () => {
  const first = workshop.carryOut(order, "end").catch(({ message }: Error) => message);
  const before = workshop.processId();
  const second = workshop.carryOut({ kind: "load reference", database: order.database }, "stay");
  expect(await first).toContain("SIGKILL");
  await second;
  expect(workshop.processId()).not.toBe(before);
});

test("after an order the process stays for the next one, or ends", async () => {
  const load = { kind: "load reference", database: order.database } as const;
  await workshop.carryOut(load, "stay");
  const before = workshop.processId();
  expect(before).toBeDefined();
  await workshop.carryOut(load, "end");
  expect(workshop.processId()).toBeUndefined();
  expect(await stateOf(before)).toBeUndefined();
});

test("an edition that another build is named by is not rendered", async () => {
  const other = { ...order, edition: order.edition.replace(/-[^-]*$/, "-ffffffffffffffff") };
  expect(await workshop.carryOut(other, "end")).toEqual({ kind: "rebuilt" });
});

test("a database that is away is an outcome, and work that fails says why", async () => {
  const address = { socketFolder: join(folder, "nowhere"), login: "a", database: "b" };
  const nowhere = { address, secret: TEST_SECRET };
  expect(await workshop.carryOut({ ...order, database: nowhere }, "end")).toMatchObject({ kind: "away" });
  await expect(workshop.carryOut({ kind: "load reference", database: nowhere }, "end")).rejects.toThrow("ENOENT");
});

test("a program whose worker is killed answers all the same and starts another, which ends when the program is killed", async () => {
  const settings = { ...here.environment, SAMVERKAN_DATA: join(folder, "program") };
  const program = await startProgram(settings);
  const first = await workerOf(program.process.pid);
  process.kill(first, "SIGKILL");
  await untilTrue(5_000, async () => (await stateOf(first)) === undefined);
  expect(await statusOf(`${program.url}/kommuner/2584`)).toBe(200);
  const second = await workerOf(program.process.pid);
  expect(second).not.toBe(first);
  await program.kill();
  await untilTrue(5_000, async () => (await stateOf(second)) === undefined);
});

/** What /proc says of a process; undefined when it has ended. */
function stateOf(pid: number | undefined): Promise<string | undefined> {
  return readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
}

/** The number of the process that works for a program, when there is one. */
async function workerOf(program: number | undefined): Promise<number> {
  let found: string | undefined;
  await untilTrue(20_000, async () => {
    const children = await readFile(`/proc/${program}/task/${program}/children`, "utf8");
    for (const child of children.trim().split(" "))
      if ((await readFile(`/proc/${child}/cmdline`, "utf8")).includes("worker.js")) found = child;
    return found !== undefined;
  });
  return Number(found);
}
