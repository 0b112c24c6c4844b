import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createDatabaseOnce, joinEmbeddedServer, urlOf } from "#platform/database";
import { MUNICIPALITIES_2021, wordsFor } from "../support/importing.ts";
import { runCommand, startProgram, statusOf, untilTrue, withFolder } from "../support/program.ts";

const PUBLISHED = ["/", "/kommuner", "/kommuner/0114", "/en/kommuner/0114"];
const AWAY_MS = 60_000;
const DATABASE_BACK_MS = 15_000;
const PROGRAM_BACK_MS = 5_000;

async function isReady(url: string): Promise<boolean> {
  return (await statusOf(`${url}/readyz`)) === 200;
}

async function isAnswering(url: string, status: number): Promise<boolean> {
  const seen = await Promise.all(PUBLISHED.map((address) => statusOf(url + address)));
  return seen.every((one) => one === status);
}

function serverPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, "postgresql/cluster/postmaster.pid"), "utf8"), 10);
}

describe("a database that goes away", () => {
  test("leaves the published pages answering, is told of with 503, and is found again without a restart", () =>
    withFolder(async (folder) => {
      const serverFolder = join(folder, "server");
      const server = await joinEmbeddedServer(serverFolder);
      const reach = { socketFolder: server.socketFolder };
      const names = { database: "samverkan", owner: "samverkan_owner", app: "samverkan_web" };
      await createDatabaseOnce({ ...reach, login: "postgres", database: "postgres" }, names);
      const program = await startProgram({
        SAMVERKAN_DATA: join(folder, "program"),
        DATABASE_URL: urlOf({ ...reach, database: names.database, login: names.app }),
        DATABASE_MIGRATE_URL: urlOf({ ...reach, database: names.database, login: names.owner }),
      });
      await untilTrue(60_000, () => isAnswering(program.url, 200));
      expect(await isReady(program.url)).toBe(true);

      await server.release();
      const away = performance.now();
      while (performance.now() - away < AWAY_MS) {
        expect(await isAnswering(program.url, 200)).toBe(true);
        const answers = await Promise.all(
          ["/readyz", "/sok?q=Ale", "/en/sok?q=Ale"].map((address) =>
            fetch(program.url + address, { redirect: "manual" }),
          ),
        );
        for (const answer of answers) {
          expect(answer.status).toBe(503);
          expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
          await answer.arrayBuffer();
        }
        await pause(500);
      }

      const again = await joinEmbeddedServer(serverFolder);
      await untilTrue(DATABASE_BACK_MS, () => isReady(program.url));
      expect(await statusOf(`${program.url}/sok?q=Ale`)).toBeLessThan(400);
      expect(program.process.exitCode).toBeNull();
      await program.stop();
      await again.release();
    }));

  test("because it was killed is started again by the program that embeds it", () =>
    withFolder(async (folder) => {
      const program = await startProgram({ SAMVERKAN_DATA: folder });
      await untilTrue(60_000, () => isAnswering(program.url, 200));
      for (let round = 0; round < 5; round += 1) {
        process.kill(serverPid(folder), "SIGKILL");
        expect(await isAnswering(program.url, 200)).toBe(true);
        await untilTrue(1_500, async () => !(await isReady(program.url))).catch(() => {});
        expect(await untilTrue(DATABASE_BACK_MS, () => isReady(program.url))).toBeLessThan(DATABASE_BACK_MS);
      }
      expect(await statusOf(`${program.url}/sok?q=Ale`)).toBeLessThan(400);
      await program.stop();
    }));
});

describe("a program that is killed under load", () => {
  test("answers again within 5 s, also when its database was killed with it, and has lost nothing it had acknowledged", () =>
    withFolder(async (folder) => {
      const settings = { SAMVERKAN_DATA: folder };
      const imported = { ...MUNICIPALITIES_2021, says: { year: 2021, status: "final" } as const };
      let program = await startProgram(settings);
      const back: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        let loading = true;
        const load = Array.from({ length: 10 }, async () => {
          while (loading) await isAnswering(program.url, 200);
        });
        // A year of its own for each round, so that each import has something to write.
        const words = wordsFor({ ...imported, says: { ...imported.says, year: 2010 + round } });
        const acknowledged = await runCommand([...words, "--json"], settings);
        expect(JSON.parse(acknowledged.stdout)).toMatchObject({ read: 290, accepted: 290, refused: 0 });
        if (round % 2 === 1) process.kill(serverPid(folder), "SIGKILL");
        await program.kill();
        loading = false;
        await Promise.all(load);

        const started = performance.now();
        program = await startProgram(settings);
        await untilTrue(DATABASE_BACK_MS, () => isReady(program.url));
        back.push(Math.round(performance.now() - started));
        const again = await runCommand([...words, "--json"], settings);
        expect(JSON.parse(again.stdout)).toMatchObject({ read: 290, accepted: 0, unchanged: 290 });
      }
      await program.stop();
      // The even rounds killed the program alone.
      expect(Math.max(...back.filter((_, round) => round % 2 === 0))).toBeLessThan(PROGRAM_BACK_MS);
      expect(Math.max(...back)).toBeLessThan(DATABASE_BACK_MS);
    }));
});
