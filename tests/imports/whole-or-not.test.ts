import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OPERATOR, readAs } from "#access";
import { municipality } from "#areas";
import { listSeries } from "#indicators";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import {
  DALARNA,
  databaseWithoutFigures,
  EXPOSED_AREAS,
  importFile,
  MUNICIPALITIES_2021,
  POPULATION,
  SHIPPED_FILES,
  type ShippedFile,
  standingOf,
  textOf,
} from "../support/importing.ts";

let here: TestDatabase;

beforeEach(async () => {
  here = await databaseWithoutFigures();
});

afterEach(() => here.drop());

/** What each municipality's total for 2021 is, by source and status. */
async function totalsOf(database: TestDatabase, code: string) {
  const series = await readAs(database.database, OPERATOR, (db) => listSeries(db, [municipality(code)]));
  return series
    .filter(({ indicator, unit }) => indicator === "reported-offences" && unit === "per-100k")
    .flatMap(({ source, figures }) =>
      figures
        .filter(({ period }) => period.kind === "year" && period.year === 2021)
        .map(({ status, value }) => ({ source, status, value: value.kind === "known" ? value.value : value.kind })),
    );
}

describe("a file", () => {
  test.each(SHIPPED_FILES)("of the kind $kind has $lines lines, and all are accepted", async (file) => {
    const report = await importFile(here.database, file);
    expect(report).toEqual({
      kind: file.kind,
      read: file.lines,
      accepted: file.lines,
      refused: 0,
      unchanged: 0,
      faults: [],
    });
  });

  test.each(SHIPPED_FILES)("of the kind $kind that comes again changes nothing", async (file) => {
    await importFile(here.database, file);
    const before = await standingOf(here);
    const report = await importFile(here.database, file);
    expect(report).toEqual({
      kind: file.kind,
      read: file.lines,
      accepted: 0,
      refused: 0,
      unchanged: file.lines,
      faults: [],
    });
    // That somebody imported it is told; the pages need not be made anew.
    expect(await standingOf(here)).toEqual({ ...before, events: before.events + 1 });
  });

  test("with one new figure changes that one, and raises the edition once", async () => {
    await importFile(here.database, MUNICIPALITIES_2021);
    const before = await standingOf(here);
    const revised = (await textOf(MUNICIPALITIES_2021)).replace("Ale kommun;2717;8555", "Ale kommun;2718;8558");
    const report = await importFile(here.database, MUNICIPALITIES_2021, { bytes: revised });
    expect(report).toMatchObject({ read: 290, accepted: 1, unchanged: 289 });
    expect(await standingOf(here)).toEqual({ ...before, events: before.events + 1, edition: before.edition + 1 });
    expect(await totalsOf(here, "1440")).toEqual([{ source: "bra-municipality", status: "preliminary", value: 8558 }]);
  });

  const broken: readonly [ShippedFile, (text: string) => string][] = [
    [MUNICIPALITIES_2021, (text) => text.replace("Ale kommun;2717;", "Ale kommun;många;")],
    [POPULATION, (text) => text.replace(/^0114,2005,37624/m, "9999,2005,37624")],
    [EXPOSED_AREAS, (text) => text.replace('"Polygon"', '"Point"').replace('"MultiPolygon"', '"Point"')],
    [DALARNA, (text) => text.slice(0, text.lastIndexOf("\n", text.length - 2)).concat("\nen trasig rad\n")],
  ];

  test.each(broken)("with one bad line gives nothing at all: $kind", async (file, spoil) => {
    const before = await standingOf(here);
    const report = await importFile(here.database, file, { bytes: spoil(await textOf(file)) });
    expect(report.faults.length).toBeGreaterThan(0);
    expect(report.refused).toBeGreaterThan(0);
    expect(report.accepted + report.refused + report.unchanged).toBe(report.read);
    expect(await standingOf(here)).toEqual(before);
  });

  test.each(["", "\n", "<html><body>Service unavailable</body></html>", "\u0000\u0001\u0002"])(
    "that holds nothing of what it should (%j) gives nothing, and takes nothing away",
    async (bytes) => {
      await importFile(here.database, POPULATION);
      const before = await standingOf(here);
      for (const file of SHIPPED_FILES) {
        const report = await importFile(here.database, file, { bytes });
        expect(report.faults.length, file.kind).toBeGreaterThan(0);
      }
      expect(await standingOf(here)).toEqual(before);
    },
  );
});

describe("a rehearsal", () => {
  test.each(SHIPPED_FILES)("of the kind $kind says what would happen and changes nothing", async (file) => {
    const before = await standingOf(here);
    const rehearsed = await importFile(here.database, file, { how: "rehearsal" });
    expect(await standingOf(here)).toEqual(before);
    expect(await importFile(here.database, file)).toEqual(rehearsed);
  });
});

describe("two imports at once", () => {
  test("of the same file come one after the other: the second finds everything as it should be", async () => {
    const before = await standingOf(here);
    const reports = await Promise.all([importFile(here.database, DALARNA), importFile(here.database, DALARNA)]);
    expect(reports.map(({ accepted, unchanged }) => [accepted, unchanged]).sort()).toEqual([
      [0, 9324],
      [9324, 0],
    ]);
    const after = await standingOf(here);
    expect(after.edition).toBe(before.edition + 1);
    expect(after.events).toBe(before.events + 2);
  });

  test("of different files both succeed", async () => {
    const together = await Promise.all(SHIPPED_FILES.map((file) => importFile(here.database, file)));
    expect(together.map((report) => report.accepted)).toEqual(SHIPPED_FILES.map((file) => file.lines));
  });
});

describe("figures that differ stand side by side", () => {
  test("the same figure from two sources is two figures", async () => {
    const fresh = await freshDatabase();
    const totals = await totalsOf(fresh, "0114");
    expect(new Set(totals.map(({ source }) => source))).toEqual(new Set(["bra-municipality", "bra-sol"]));
    await fresh.drop();
  });

  test("a preliminary and a final figure of one period both stay", async () => {
    await importFile(here.database, MUNICIPALITIES_2021);
    const final = { ...MUNICIPALITIES_2021, says: { year: 2021, status: "final" } as const };
    const corrected = (await textOf(final)).replace("Ale kommun;2717;8555", "Ale kommun;2700;8501");
    await importFile(here.database, final, { bytes: corrected });
    expect(await totalsOf(here, "1440")).toEqual([
      { source: "bra-municipality", status: "final", value: 8501 },
      { source: "bra-municipality", status: "preliminary", value: 8555 },
    ]);
  });
});
