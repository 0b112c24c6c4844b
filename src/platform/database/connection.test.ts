import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { asAdministrator } from "../../../tests/support/cluster.ts";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { connect, newClient } from "./connection.ts";
import { isUnavailable } from "./unavailable.ts";

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

/** As when the server is stopped or killed: every connection of the app's login ends. */
async function endConnections(): Promise<void> {
  await asAdministrator(inject("cluster").administrator, [
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${new URL(here.appUrl).pathname.slice(1)}'`,
  ]);
}

test("a connection that ends between two statements fails the second, not the program", async () => {
  const { database, close } = connect({ url: here.appUrl }, { most: 1 });
  const interrupted = database.transaction().execute(async (transaction) => {
    await transaction.selectFrom("installation").select("id").execute();
    await endConnections();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await transaction.selectFrom("installation").select("id").execute();
  });
  await expect(interrupted).rejects.toSatisfy(isUnavailable);
  expect(await database.selectFrom("installation").select("edition").execute()).toHaveLength(1);
  await close();
});

test("a connection outside the pool that ends fails its next query, not the program", async () => {
  const client = newClient({ url: here.appUrl });
  await client.connect();
  await endConnections();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(client.query("select 1")).rejects.toThrow();
  await client.end();
});

test("nothing is left open when a connection is closed that only its pool has used", async () => {
  const { pool, close } = connect({ url: here.appUrl }, { most: 1 });
  await pool.query("select 1");
  await close();
  expect(pool.totalCount).toBe(0);
});

test("an idle connection that ends is replaced without a word", async () => {
  const { database, close } = connect({ url: here.appUrl }, { most: 1 });
  await database.selectFrom("installation").select("id").execute();
  await endConnections();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await database.selectFrom("installation").select("edition").execute()).toHaveLength(1);
  await close();
});

test("numbers and days come as the model has them", async () => {
  const [row] = await asOwner(
    here,
    "select 9007199254740991::bigint as count, 1.5::numeric as share, '2026-03-29'::date as day",
  );
  expect(row).toEqual({ count: 9_007_199_254_740_991, share: 1.5, day: "2026-03-29" });
});
