import { describe, expect, test } from "vitest";
import { aSeries } from "../../../tests/support/pictures.ts";
import type { Chosen } from "./chosen.ts";
import { byYear, exposureOf, listTotals, meanPopulation } from "./totals.ts";

const residents = aSeries({
  indicator: "population",
  source: "scb-population",
  years: { 2009: 10_000, 2010: 10_200, 2025: 12_000 },
});

describe("the rate of reported offences", () => {
  test("is computed from mean population, as Brå does, where both year ends are known", () => {
    const [total] = listTotals([aSeries({ years: { 2010: 101 } }), residents]);
    expect(total?.rate).toMatchObject({ basis: "computed", value: { kind: "known", value: 1000 } });
  });

  test("is the publisher's own, shown as such, where one year end is missing", () => {
    const published = aSeries({ unit: "per-100k", source: "kolada", years: { 2025: 990 } });
    const [total] = listTotals([aSeries({ years: { 2025: 120 } }), published, residents]);
    expect(total?.rate).toMatchObject({ basis: "published", value: { value: 990 }, source: "kolada" });
  });

  test("is not made from a withheld count", () => {
    const [total] = listTotals([aSeries({ years: { 2010: "withheld" } }), residents]);
    expect(total).toMatchObject({ year: 2010, rate: undefined });
  });

  test("is missing, and the count stays, where nobody knows the population", () => {
    const [total] = listTotals([aSeries({ years: { 2020: 50 } }), residents]);
    expect(total).toMatchObject({ count: { value: { value: 50 } }, rate: undefined });
  });
});

test("a year that only one source has is still a year", () => {
  const rates = aSeries({ unit: "per-100k", years: { 2025: 990 } });
  expect(listTotals([aSeries({ years: { 2021: 10 } }), rates]).map(({ year }) => year)).toEqual([2021, 2025]);
});

test("mean population is half the sum of the two year ends", () => {
  const figure = (year: number, value: number): Chosen => ({
    year,
    value: { kind: "known", value },
    status: "final",
    source: "scb-population",
    others: [],
  });
  expect(meanPopulation(byYear([figure(2009, 10_000), figure(2010, 10_201)]), 2010)).toBe(10_100.5);
  expect(meanPopulation(byYear([figure(2010, 10_201)]), 2010)).toBeUndefined();
});

test("count and rate together tell the person-years behind them", () => {
  const [total] = listTotals([
    aSeries({ years: { 2021: 6113 } }),
    aSeries({ unit: "per-100k", years: { 2021: 11_657 } }),
  ]);
  expect(total && exposureOf(total)).toBeCloseTo(52_440.6, 0);
});
