import { describe, expect, test } from "vitest";
import { aSeries } from "../../../tests/support/pictures.ts";
import { chooseYearly } from "./chosen.ts";

const counts = (series: Parameters<typeof chooseYearly>[0]) => chooseYearly(series, "reported-offences", "count");

describe("when sources say different things", () => {
  const preliminary = aSeries({ source: "bra-municipality", status: "preliminary", years: { 2021: 6113 } });
  const final = aSeries({ source: "bra-indicators", status: "final", years: { 2021: 6162 } });

  test("the final figure is shown and the preliminary one is kept beside it", () => {
    const [chosen] = counts([preliminary, final]);
    expect(chosen).toMatchObject({ year: 2021, value: { value: 6162 }, source: "bra-indicators" });
    expect(chosen?.others).toEqual([
      { year: 2021, value: { kind: "known", value: 6113 }, status: "preliminary", source: "bra-municipality" },
    ]);
  });

  test("the order in which they were read does not matter", () => {
    expect(counts([final, preliminary])).toEqual(counts([preliminary, final]));
  });

  test("a withheld figure and a known one disagree, and neither becomes the other", () => {
    const withheld = aSeries({ source: "bra-sol", years: { 2021: "withheld" } });
    const [chosen] = counts([final, withheld]);
    expect(chosen?.others.map(({ value }) => value.kind)).toEqual(["withheld"]);
  });
});

test("sources that say the same do not disagree", () => {
  const [chosen] = counts([aSeries({ years: { 2021: 10 } }), aSeries({ source: "bra-sol", years: { 2021: 10 } })]);
  expect(chosen?.others).toEqual([]);
});

test("rates that differ by the rounding of their publishers do not disagree", () => {
  const rate = (source: "kolada" | "bra-sol", value: number) =>
    aSeries({ unit: "per-100k", source, years: { 2025: value } });
  const [chosen] = chooseYearly([rate("kolada", 11331.3), rate("bra-sol", 11331)], "reported-offences", "per-100k");
  expect(chosen?.others).toEqual([]);
});

test("years come in order, and quarters are not years", () => {
  const quarters = {
    ...aSeries({ years: {} }),
    figures: [
      { period: { kind: "quarter", year: 2020, quarter: 1 }, status: "final", value: { kind: "known", value: 1 } },
    ],
  } as const;
  expect(counts([aSeries({ years: { 2024: 3, 2019: 1 } }), quarters]).map(({ year }) => year)).toEqual([2019, 2024]);
});
