import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { connect, migrateWithin } from "#platform/database";
import { asOwner, emptyDatabase, freshDatabase } from "../support/database.ts";
import { MUNICIPALITIES_2021, POPULATION, standingOf, wordsFor } from "../support/importing.ts";
import { runCommand, startProgram, statusOf, untilTrue, withFolder } from "../support/program.ts";

/** Each of these starts the program several times, with a database of its own to make. */
vi.setConfig({ testTimeout: 120_000 });

const FINAL_2021 = { ...MUNICIPALITIES_2021, says: { year: 2021, status: "final" } as const };

test("an empty folder can be backed up, and another be made from it, and work goes on there", () =>
  withFolder(async (folder) => {
    const file = join(folder, "all.backup");
    const [here, there] = [{ SAMVERKAN_DATA: join(folder, "here") }, { SAMVERKAN_DATA: join(folder, "there") }];
    const taken = await runCommand(["backup", file, "--json"], here);
    expect(taken.stdout.split("\n")).toHaveLength(2);
    const report = JSON.parse(taken.stdout);
    expect(Object.keys(report)).toEqual(["file", "createdAt", "migrations", "tables", "rows"]);

    const restored = await runCommand(["restore", file, "--json"], there);
    expect(restored).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(restored.stdout)).toEqual(report);
    const written = await runCommand([...wordsFor(FINAL_2021), "--json"], there);
    expect(JSON.parse(written.stdout)).toMatchObject({ read: 290, accepted: 290 });
  }));

test(
  "a backup is restored beside the running program, which then shows what it holds",
  () =>
    withFolder(async (folder) => {
      const file = join(folder, "all.backup");
      const settings = { SAMVERKAN_DATA: join(folder, "data") };
      const program = await startProgram(settings);
      expect(await runCommand(["backup", file], settings)).toMatchObject({ status: 0, stderr: "" });
      const before = await (await fetch(`${program.url}/kommuner/1440`)).text();

      // Newer than every other figure of the page.
      await runCommand(wordsFor({ ...FINAL_2021, says: { year: 2022, status: "final" } }), settings);
      await untilTrue(15_000, async () => (await (await fetch(`${program.url}/kommuner/1440`)).text()) !== before);

      const refused = await runCommand(["restore", file], settings);
      expect(refused).toMatchObject({ status: 1, stdout: "" });
      expect(refused.stderr).toMatch(/^Databasen innehåller redan något som har lagts in: .* --replace .*\.\n$/);

      expect(await runCommand(["restore", file, "--replace"], settings)).toMatchObject({ status: 0, stderr: "" });
      await untilTrue(15_000, async () => (await (await fetch(`${program.url}/kommuner/1440`)).text()) === before);
      expect(await statusOf(`${program.url}/readyz`)).toBe(200);
      await program.stop();
    }),
  120_000,
);

test("a named database is backed up by its owner, and restored into one that is new or only prepared", () =>
  withFolder(async (folder) => {
    const file = join(folder, "all.backup");
    const [source, fresh, prepared] = [await freshDatabase(), await emptyDatabase(), await freshDatabase()];
    await runCommand(wordsFor(FINAL_2021), source.environment);
    expect(await runCommand(["backup", file], source.environment)).toMatchObject({ status: 0, stderr: "" });
    for (const target of [fresh, prepared]) {
      expect(await runCommand(["restore", file], target.environment)).toMatchObject({ status: 0, stderr: "" });
      expect(await standingOf(target)).toEqual(await standingOf(source));
    }
    // It holds an import now, so it is nobody's to replace without saying so.
    expect(await runCommand(["restore", file], prepared.environment)).toMatchObject({ status: 1, stdout: "" });

    const asApp = await runCommand(["backup", file], { DATABASE_URL: source.appUrl });
    expect(asApp).toMatchObject({ status: 1, stdout: "" });
    expect(asApp.stderr).toMatch(/^Sätt DATABASE_MIGRATE_URL till ägarens inloggning: .*\.\n$/);
    await Promise.all([source.drop(), fresh.drop(), prepared.drop()]);
  }));

test("an import of what is already there counts too: somebody has begun to use the database", async () => {
  const used = await freshDatabase();
  await runCommand(wordsFor(POPULATION), used.environment);
  await withFolder(async (folder) => {
    const file = join(folder, "all.backup");
    await runCommand(["backup", file], used.environment);
    expect((await runCommand(["restore", file], used.environment)).stderr).toMatch(/^Databasen innehåller redan något/);
  });
  await used.drop();
});

test("a backup of an older schema is restored and brought up to date", () =>
  withFolder(async (folder) => {
    const file = join(folder, "old.backup");
    const [old, target] = [await emptyDatabase(), await emptyDatabase()];
    const owner = connect({ url: old.ownerUrl }, { most: 1 });
    await migrateWithin(owner.database, "2026-11-22T1720-areas-create");
    await owner.close();
    // From before the trail was a chain, and with a hole where something was undone.
    await asOwner(
      old,
      `insert into audit_events (actor, event) values ('operator', 'areas.imported'), ('operator', 'figures.imported');
       delete from audit_events where id = 1;
       insert into counties values ('20', 'Dalarnas län', 'Dalarna', 'W', 'Bergslagen')`,
    );
    expect(await runCommand(["backup", file], old.environment)).toMatchObject({ status: 0, stderr: "" });
    expect(await runCommand(["restore", file], target.environment)).toMatchObject({ status: 0, stderr: "" });
    expect(await asOwner(target, "select name from counties")).toEqual([{ name: "Dalarnas län" }]);
    const verified = await runCommand(["verify-audit", "--json"], target.environment);
    expect(JSON.parse(verified.stdout)).toMatchObject({ whole: true });
    await Promise.all([old.drop(), target.drop()]);
  }));

test("a file that is no backup is refused in one sentence, and nothing is made of the empty folder", () =>
  withFolder(async (folder) => {
    const file = join(folder, "letter.txt");
    await writeFile(file, "Hej");
    const { status, stdout, stderr } = await runCommand(["restore", file], { SAMVERKAN_DATA: join(folder, "data") });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^Filen är ingen säkerhetskopia från Samverkan.*\.\n$/);
  }));
