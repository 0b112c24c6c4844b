import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { MUNICIPALITIES_2021, SHIPPED_FILES, standingOf, textOf, wordsFor } from "../support/importing.ts";
import { runCommand, withFolder } from "../support/program.ts";

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

describe("samverkan import", () => {
  test.each(SHIPPED_FILES)("$kind --json answers with one line of JSON, and reads $lines lines", async (file) => {
    const { status, stdout, stderr } = await runCommand([...wordsFor(file), "--json"], here.environment);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.split("\n")).toHaveLength(2);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(["kind", "read", "accepted", "refused", "unchanged", "problems"]);
    expect(report).toEqual({
      kind: file.kind,
      read: file.lines,
      accepted: 0,
      refused: 0,
      unchanged: file.lines,
      problems: [],
    });
  });

  test("tells the row and the column of what it refuses, ends with 1 and changes nothing", () =>
    withFolder(async (folder) => {
      const path = join(folder, "bad.csv");
      await writeFile(path, (await textOf(MUNICIPALITIES_2021)).replace("Ale kommun;2717;", "Ale kommun;många;"));
      const before = await standingOf(here);
      const words = wordsFor({ ...MUNICIPALITIES_2021, path });
      const { status, stdout, stderr } = await runCommand([...words, "--json"], here.environment);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^rad 2, kolumn numCrimes: /);
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({ read: 290, accepted: 0, refused: 1, unchanged: 289 });
      expect(report.problems).toHaveLength(1);
      expect(await standingOf(here)).toEqual(before);
    }));

  test("that is a rehearsal says so", async () => {
    const { status, stdout } = await runCommand([...wordsFor(MUNICIPALITIES_2021), "--dry-run"], here.environment);
    expect(status).toBe(0);
    expect(stdout).toBe(
      "Inget har ändrats; så här skulle det gå: 290 lästa, 0 godtagna, 0 vägrade, 290 oförändrade.\n",
    );
  });

  test.each([
    ["a file that is not there", ["import", "population", "nowhere.csv"], "Filen nowhere.csv finns inte."],
    ["a folder", ["import", "population", "."], ". är en mapp: ange en fil."],
    [
      "an unknown kind",
      ["import", "weather", "x"],
      "Slaget weather finns inte: använd areas, bra-indicators, bra-municipality, population.",
    ],
    [
      "an unknown option",
      ["import", "population", "x", "--fast"],
      /^--fast går inte att tolka: skriv samverkan import /,
    ],
    ["nothing to import", ["import"], "Ange filens slag och namn: samverkan import <kind> <file>."],
  ])("given %s says one sentence on stderr and ends with 1", async (_, words, sentence) => {
    const { status, stdout, stderr } = await runCommand(words, here.environment);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    if (typeof sentence === "string") expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr).toMatch(sentence);
  });
});
