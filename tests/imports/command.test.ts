import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import {
  EXPOSED_AREAS,
  MUNICIPALITIES_2021,
  POPULATION,
  SHIPPED_FILES,
  standingOf,
  textOf,
  wordsFor,
} from "../support/importing.ts";
import { runCommand, withFolder } from "../support/program.ts";

const THIS_YEAR = new Date().getFullYear();

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

async function provenanceOf({ pool }: TestDatabase, code: string, indicator: string) {
  const { rows } = await pool.query(
    "select retrieved_on::text, quality_note from series where area_kind = 'municipality' and area_code = $1 and indicator = $2",
    [code, indicator],
  );
  return rows[0];
}

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

  test.each(["plain", "packed"])("refuses a file of more than 64 MiB in one sentence: %s", (how) =>
    withFolder(async (folder) => {
      const path = join(folder, "large.csv");
      const large = Buffer.alloc(64 * 1024 * 1024 + 1, "x");
      await writeFile(path, how === "packed" ? gzipSync(large) : large);
      const { status, stderr } = await runCommand(["import", "population", path], here.environment);
      expect(status).toBe(1);
      expect(stderr).toBe(`${path} är större än 64 MiB, som den är eller uppackad: dela den i flera filer.\n`);
    }),
  );

  test("that is a rehearsal says so", async () => {
    const { status, stdout } = await runCommand([...wordsFor(MUNICIPALITIES_2021), "--dry-run"], here.environment);
    expect(status).toBe(0);
    expect(stdout).toBe("Inget är sparat. Så här skulle det gå: 290 lästa, 0 godtagna, 0 vägrade, 290 oförändrade.\n");
  });

  test("that is a rehearsal with --json answers with the report alone", async () => {
    const words = [...wordsFor(MUNICIPALITIES_2021), "--dry-run", "--json"];
    const { status, stdout, stderr } = await runCommand(words, here.environment);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(
      '{"kind":"bra-municipality","read":290,"accepted":0,"refused":0,"unchanged":290,"problems":[]}\n',
    );
  });

  test("says how to take it back when something was taken in, and before it to make that possible", () =>
    withFolder(async (folder) => {
      const path = join(folder, "new.csv");
      await writeFile(path, "municipality_code,year,population,source\n1490,2023,114000,SCB\n");
      const run = (...words: string[]) => runCommand(["import", "population", path, ...words], here.environment);
      expect(await run("--dry-run")).toMatchObject({
        stdout: "Inget är sparat. Så här skulle det gå: 1 lästa, 1 godtagna, 0 vägrade, 0 oförändrade.\n",
        stderr: expect.stringMatching(/^Ta en säkerhetskopia först .*\n$/),
      });
      expect(await run()).toMatchObject({
        stdout: "Inläst: 1 lästa, 1 godtagna, 0 vägrade, 0 oförändrade.\n",
        stderr: expect.stringMatching(/^Inläsningen tas tillbaka .*\n$/),
      });
      expect(await run()).toMatchObject({ stderr: "" });
    }));

  test("warns of a file that has clearly less than what stands, and takes nothing of that away", () =>
    withFolder(async (folder) => {
      const path = join(folder, "cut.csv");
      const lines = (await textOf(MUNICIPALITIES_2021)).split("\n");
      await writeFile(path, `${lines.slice(0, 121).join("\n")}\n`);
      const before = await standingOf(here);
      const words = wordsFor({ ...MUNICIPALITIES_2021, path });
      for (const more of [["--dry-run"], ["--json"]]) {
        const { status, stderr } = await runCommand([...words, ...more], here.environment);
        expect(status).toBe(0);
        expect(stderr).toBe(
          "Filen har 120 kommuner för 2021, men 290 finns sedan tidigare ur samma källa. Är filen hel? De uppgifter som inte är med i den står kvar.\n",
        );
      }
      expect(await standingOf(here)).toEqual({ ...before, events: expect.anything() });
    }));

  test("keeps the day a file was fetched and the note on it with the series, and leaves them when nothing is new", () =>
    withFolder(async (folder) => {
      const path = join(folder, "new.csv");
      await writeFile(path, "municipality_code,year,population,source\n1440,2024,33000,SCB\n");
      const words = ["import", "population", path];
      const of = () => provenanceOf(here, "1440", "population");
      expect(await of()).toMatchObject({
        retrieved_on: "2026-06-16",
        quality_note: expect.stringMatching(/^Folkmängd /),
      });
      await runCommand([...words, "--retrieved", "2026-07-01", "--note", "Avskriven för hand."], here.environment);
      expect(await of()).toEqual({ retrieved_on: "2026-07-01", quality_note: "Avskriven för hand." });
      await runCommand(words, here.environment);
      expect(await of()).toEqual({ retrieved_on: "2026-07-01", quality_note: "Avskriven för hand." });
    }));

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
    [
      "a day that is none",
      ["import", "population", POPULATION.path, "--retrieved", "2026-02-30"],
      "--retrieved 2026-02-30 är ingen dag: skriv ÅÅÅÅ-MM-DD.",
    ],
    [
      "a day to come",
      ["import", "population", POPULATION.path, "--retrieved", "2999-01-01"],
      "--retrieved 2999-01-01 har inte varit än.",
    ],
    [
      "the name of something that every object has",
      ["import", "constructor", POPULATION.path],
      "Slaget constructor finns inte: använd areas, bra-indicators, bra-municipality, population.",
    ],
    [
      "an option that every object has",
      ["import", "population", "x", "--constructor"],
      /^--constructor går inte att tolka: skriv samverkan import /,
    ],
    [
      "an option that the kind does not use",
      ["import", "population", POPULATION.path, "--year", "2021"],
      "--year används inte för en fil av slaget population: ta bort det.",
    ],
    [
      "a list of a day that is none, also in a rehearsal",
      ["import", "areas", EXPOSED_AREAS.path, "--dry-run", "--list-date", "2023-99-99"],
      "--list-date 2023-99-99 är ingen dag: skriv ÅÅÅÅ-MM-DD.",
    ],
    [
      "a year to come",
      [...wordsFor({ ...MUNICIPALITIES_2021, says: { year: THIS_YEAR + 1, status: "final" } })],
      `--year ${THIS_YEAR + 1} har inte varit än.`,
    ],
    [
      "final figures of a year that has not ended",
      [...wordsFor({ ...MUNICIPALITIES_2021, says: { year: THIS_YEAR, status: "final" } })],
      `Året ${THIS_YEAR} är inte slut: siffrorna kan bara vara preliminära (--status preliminary).`,
    ],
    ["nothing to import", ["import"], "Ange filens slag och namn: samverkan import <kind> <file>."],
  ])("given %s says one sentence on stderr and ends with 1", async (_, words, sentence) => {
    const { status, stdout, stderr } = await runCommand(words, here.environment);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    if (typeof sentence === "string") expect(stderr).toBe(`${sentence}\n`);
    else expect(stderr).toMatch(sentence);
  });
});
