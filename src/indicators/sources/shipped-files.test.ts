import { describe, expect, test } from "vitest";
import { reference, registers } from "../../../tests/support/reference.ts";
import type { Figure } from "../model.ts";
import { FIGURE_SOURCES, type FigureSourceKind } from "./index.ts";

const read = (kind: FigureSourceKind, path: string, given: { year?: number; status?: "preliminary" | "final" } = {}) =>
  FIGURE_SOURCES[kind].read(reference(path), { ...registers, ...given });

const known = ({ value }: Figure): number => (value.kind === "known" ? value.value : Number.NaN);
const sum = (figures: readonly Figure[]) => figures.reduce((total, figure) => total + known(figure), 0);
const about = (figures: readonly Figure[], code: string, unit: Figure["unit"] = "count") =>
  figures.filter((figure) => figure.area.code === code && figure.unit === unit);

/** Twice the mean population that a count and its rate come from; whole when the mean is of two year-ends. */
const twiceResidents = (count: number, rate: number) => (count / rate) * 200_000;

describe("reported offences per municipality 2021, preliminary", () => {
  const reading = read("bra-municipality", "crime/bra_kommun_total_2021_prel_raw.csv", {
    year: 2021,
    status: "preliminary",
  });

  test("are 290 lines, all joined to codes, a count and a rate each", () => {
    expect(reading).toMatchObject({ read: 290, faults: [] });
    expect(new Set(reading.rows.map(({ area }) => area.code)).size).toBe(290);
    expect(reading.rows.length).toBe(580);
  });

  test("sum to 1 204 896, which is less than the nation", () => {
    expect(sum(reading.rows.filter(({ unit }) => unit === "count"))).toBe(1_204_896);
  });

  test("are 2 717 in Ale, and 2 731 by the later series", () => {
    const series = read("sol-yearly", "crime/bra_sol_yearly_1996_2025_2kommuner.csv").rows;
    expect(about(reading.rows, "1440").map(known)).toEqual([2717]);
    const later = about(series, "1440").filter(
      ({ indicator, period }) => indicator === "reported-offences" && period.year === 2021,
    );
    expect(later.map(known)).toEqual([2731]);
  });

  test("keep the line they were read from", () => {
    expect(about(reading.rows, "1440")[0]).toEqual({
      indicator: "reported-offences",
      unit: "count",
      area: { kind: "municipality", code: "1440" },
      period: { kind: "year", year: 2021 },
      status: "preliminary",
      value: { kind: "known", value: 2717 },
      source: "bra-municipality",
      rows: [2],
    });
  });
});

describe("Brå's indicators for Dalarna", () => {
  const reading = read("bra-indicators", "survey/bra_kommunindikatorer_dalarna_2017_2025.csv.gz");
  const survey = reading.rows.filter(({ unit }) => unit === "percent");

  test("are 9 324 lines, every one of them in a figure", () => {
    expect(reading).toMatchObject({ read: 9324, faults: [] });
    const lines = reading.rows.flatMap(({ rows }) => rows);
    expect(lines.length).toBe(9324);
    expect(new Set(lines).size).toBe(9324);
  });

  test("are about ten municipalities, the county and the nation", () => {
    const areas = new Set(reading.rows.map(({ area }) => `${area.kind} ${area.code}`));
    expect(areas.size).toBe(12);
    expect(areas).toContain("county 20");
    expect(areas).toContain("nation 00");
  });

  test("have every survey value within its interval", () => {
    expect(survey.length).toBe(2112);
    for (const { value } of survey) {
      if (value.kind !== "known" || value.lower === undefined || value.upper === undefined)
        throw new Error("no interval");
      expect(value.lower).toBeLessThanOrEqual(value.value);
      expect(value.upper).toBeGreaterThanOrEqual(value.value);
    }
  });

  test("say of exposure what happened the year before the survey", () => {
    const years = (indicator: string) =>
      new Set(survey.filter((figure) => figure.indicator === indicator).map(({ period }) => period.year));
    expect(Math.min(...years("exposed-assault"))).toBe(2016);
    expect(Math.max(...years("exposed-assault"))).toBe(2024);
    expect(Math.min(...years("unsafe-late-evening"))).toBe(2017);
    expect(Math.max(...years("unsafe-late-evening"))).toBe(2025);
  });

  test("say how many answered", () => {
    const respondents = reading.rows.filter(({ indicator }) => indicator === "survey-respondents");
    expect(respondents.length).toBe(12 * 9);
    expect(respondents.every(({ unit, status }) => unit === "count" && status === "final")).toBe(true);
  });
});

describe("population", () => {
  const reading = read("population", "population/population_municipality_year.csv");
  const ofYear = (year: number) => reading.rows.filter(({ period }) => period.year === year);

  test("is 3 189 lines: 290 a year, but 289 in 2001, before Knivsta", () => {
    expect(reading).toMatchObject({ read: 3189, faults: [] });
    expect(ofYear(2005).length).toBe(290);
    expect(ofYear(2001).length).toBe(289);
    expect(about(ofYear(2001), "0330")).toEqual([]);
  });

  test.each([
    [2010, 9_415_570],
    [2016, 9_995_153],
    [2025, 10_605_520],
  ])("of %i sums to what SCB says of the nation", (year, nation) => {
    expect(sum(ofYear(year))).toBe(nation);
  });
});

describe("Kolada's rates 2025", () => {
  const reading = read("kolada-rates", "crime/kolada_N07540_reported_crimes_per_100k.csv");
  const counts = reading.rows.filter(({ unit }) => unit === "count");

  test("are 290 published rates and 152 counts of our own calculation", () => {
    expect(reading).toMatchObject({ read: 290, faults: [] });
    expect(reading.rows.filter(({ unit }) => unit === "per-100k").every(({ source }) => source === "kolada")).toBe(
      true,
    );
    expect(counts.length).toBe(152);
    expect(counts.every(({ source }) => source === "own-calculation")).toBe(true);
  });

  test("are by mean population: every count with its rate gives a whole or a half resident", () => {
    for (const count of counts) {
      const [rate] = about(reading.rows, count.area.code, "per-100k");
      const twice = twiceResidents(known(count), rate ? known(rate) : 0);
      expect(Math.abs(twice - Math.round(twice)), count.area.code).toBeLessThan(0.01);
    }
  });

  test("give the quarters of 2025 mean populations too", () => {
    const quarters = read("sol-quarterly", "crime/bra_sol_quarterly_2014_2026_total.csv").rows;
    for (const code of ["0114", "0117", "0120", "0123", "0126", "0127", "0128"]) {
      const year = about(quarters, code).filter(({ period }) => period.year === 2025);
      const [rate] = about(reading.rows, code, "per-100k");
      const twice = twiceResidents(sum(year), rate ? known(rate) : 0);
      expect(Math.abs(twice - Math.round(twice)), code).toBeLessThan(0.02);
    }
  });
});

describe("Brå's database", () => {
  test("yearly: two municipalities, thirty years, six groups, and a rate for the total", () => {
    const reading = read("sol-yearly", "crime/bra_sol_yearly_1996_2025_2kommuner.csv");
    expect(reading).toMatchObject({ read: 360, faults: [] });
    expect(reading.rows.filter(({ unit }) => unit === "count").length).toBe(360);
    expect(reading.rows.filter(({ unit }) => unit === "per-100k").length).toBe(60);
  });

  test("quarterly: seven municipalities, the two last quarters preliminary, 2014 half missing", () => {
    const reading = read("sol-quarterly", "crime/bra_sol_quarterly_2014_2026_total.csv");
    expect(reading).toMatchObject({ read: 336, faults: [] });
    const preliminary = reading.rows.filter(({ status }) => status === "preliminary");
    expect(preliminary.length).toBe(14);
    expect(new Set(preliminary.map(({ period }) => period.year))).toEqual(new Set([2026]));
    const of2014 = about(reading.rows, "0114").filter(({ period }) => period.year === 2014);
    expect(of2014.map(({ period }) => period)).toEqual([
      { kind: "quarter", year: 2014, quarter: 1 },
      { kind: "quarter", year: 2014, quarter: 2 },
    ]);
  });

  test("quarterly and yearly say the same of Upplands Väsby", () => {
    const quarters = about(read("sol-quarterly", "crime/bra_sol_quarterly_2014_2026_total.csv").rows, "0114");
    const years = about(read("sol-yearly", "crime/bra_sol_yearly_1996_2025_2kommuner.csv").rows, "0114");
    for (let year = 2015; year <= 2025; year++) {
      const total = years.find(({ indicator, period }) => indicator === "reported-offences" && period.year === year);
      expect(sum(quarters.filter(({ period }) => period.year === year))).toBe(total ? known(total) : 0);
    }
  });

  test("one month of Boden: 41 lines, of which the indicators know four", () => {
    const reading = read("sol-month", "crime/bra_sol_month_2026-08_boden.csv");
    expect(reading).toMatchObject({ read: 41, faults: [] });
    expect(about(reading.rows, "2582").map((figure) => [figure.indicator, known(figure)])).toEqual([
      ["reported-offences", 225],
      ["offences-against-person", 63],
      ["offences-against-life", 24],
      ["vandalism", 21],
    ]);
    expect(reading.rows[0]).toMatchObject({ period: { kind: "month", year: 2026, month: 8 }, status: "preliminary" });
  });

  test("the raw export: 291 pairs of lines, one figure for each of the 290", () => {
    const reading = read("sol-export", "crime/sol_export_2021_per100k_raw_latin1.csv");
    expect(reading).toMatchObject({ read: 582, faults: [] });
    expect(reading.rows.length).toBe(290);
    expect(new Set(reading.rows.map(({ area }) => area.code)).size).toBe(290);
    // Bjuv stands before a page break and its figures after; Heby stands twice, once without figures.
    expect(about(reading.rows, "1260", "per-100k").map(known)).toEqual([1047]);
    expect(about(reading.rows, "0331", "per-100k").map(known)).toEqual([564]);
    expect(reading.rows[0]).toMatchObject({ indicator: "offences-against-life", period: { kind: "year", year: 2021 } });
  });
});

test("the national series gives its total and leaves the groups of its time aside", () => {
  const reading = read("national-yearly", "crime/bra_national_yearly_2000_2016.csv");
  expect(reading).toMatchObject({ read: 170, faults: [] });
  expect(reading.rows.map(({ period }) => period.year)).toEqual(Array.from({ length: 17 }, (_, index) => 2000 + index));
  expect(reading.rows[0]).toMatchObject({
    area: { kind: "nation", code: "00" },
    value: { kind: "known", value: 1_210_821 },
  });
});
