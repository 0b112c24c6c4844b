import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { projectFolder } from "#platform/files";
import { freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { POPULATION } from "../../tests/support/importing.ts";
import { runCommand, withFolder } from "../../tests/support/program.ts";

/** Each of these starts the program several times. */
vi.setConfig({ testTimeout: 120_000 });

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

/** As a person does it, from the folder where that person stands. */
async function npmRun(words: readonly string[], folder: string) {
  const child = spawn("npm", ["--prefix", projectFolder, "run", "-s", "samverkan", "--", ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...here.environment },
  });
  let stdout = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  const [status] = await once(child, "close");
  return { status, stdout };
}

test("a path is seen from the folder where npm was called, and an absolute one as it is", () =>
  withFolder(async (folder) => {
    await copyFile(POPULATION.path, join(folder, "folk.csv"));
    const answer = { status: 0, stdout: expect.stringMatching(/ 3189 /) };
    expect(await npmRun(["import", "population", "folk.csv", "--dry-run"], folder)).toEqual(answer);
    expect(await npmRun(["import", "population", join(folder, "folk.csv"), "--dry-run"], folder)).toEqual(answer);
  }));

test("so are the files that a command writes", () =>
  withFolder(async (folder) => {
    const settings = { ...here.environment, npm_lifecycle_event: "samverkan", INIT_CWD: folder };
    expect(await runCommand(["picture", "2081", "--out", "bild.pdf"], settings)).toMatchObject({ status: 0 });
    expect(await runCommand(["backup", "allt.backup"], settings)).toMatchObject({ status: 0 });
    expect((await readdir(folder)).sort()).toEqual(["allt.backup", "bild.pdf"]);
    expect(await runCommand(["restore", "allt.backup", "--replace"], settings)).toMatchObject({ status: 0 });
  }));

test("what another script of npm was called from is no matter of ours", () =>
  withFolder(async (folder) => {
    const settings = { ...here.environment, npm_lifecycle_event: "test", INIT_CWD: folder };
    await copyFile(POPULATION.path, join(folder, "folk.csv"));
    expect(await runCommand(["import", "population", "folk.csv"], settings)).toMatchObject({
      status: 1,
      stderr: "Filen folk.csv finns inte.\n",
    });
  }));
