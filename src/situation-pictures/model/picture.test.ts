import { describe, expect, test } from "vitest";
import { aMunicipality, aSeries, exampleCounty } from "../../../tests/support/pictures.ts";
import { numberOf } from "./chosen.ts";
import { type Material, medianOf, toPicture } from "./picture.ts";

function material(given: Partial<Material> = {}): Material {
  const municipality = aMunicipality({ code: "9901", shortName: "Exempelby" });
  const others = ["9902", "9903", "9904"].map((code) => aMunicipality({ code }));
  return {
    place: {
      municipality,
      county: exampleCounty,
      countyMunicipalities: [municipality, ...others],
      policeUnits: [],
      exposedAreas: [],
      peers: { grouping: "Exempel", municipalities: others },
      skrGroup: [municipality, ...others],
    },
    own: [],
    county: [],
    nation: [],
    across: undefined,
    borders: { county: [], exposed: [] },
    exposedListDate: undefined,
    ...given,
  };
}

/** A count and the rate of a place with 50 000 residents. */
function counted(years: Record<number, number>) {
  const rates = Object.fromEntries(Object.entries(years).map(([year, count]) => [year, count * 2]));
  return [aSeries({ years }), aSeries({ unit: "per-100k", years: rates })];
}

describe("the change since the year before", () => {
  test("is clear when the counts differ by more than chance usually gives", () => {
    const { change } = toPicture(material({ own: counted({ 2023: 5000, 2024: 6000 }) }));
    expect(change).toMatchObject({ fromYear: 2023, toYear: 2024, change: { direction: "more", sureness: "certain" } });
  });

  test("says nothing when the counts are few", () => {
    const { change } = toPicture(material({ own: counted({ 2023: 6, 2024: 4 }) }));
    expect(change?.change).toMatchObject({
      direction: "no-clear-difference",
      sureness: "too-little",
      percentChange: undefined,
    });
  });

  test("is told beside how often changes as large have happened before", () => {
    const { change } = toPicture(
      material({ own: counted({ 2018: 5000, 2019: 5600, 2020: 5000, 2021: 5500, 2022: 5510, 2023: 5900 }) }),
    );
    expect(change?.earlier).toEqual({ asLarge: 3, of: 4 });
  });

  test("is not set beside earlier ones when there are fewer than four, or when years are missing between", () => {
    expect(toPicture(material({ own: counted({ 2022: 5510, 2023: 5900 }) })).change?.earlier).toBeUndefined();
    const gap = { 2015: 5000, 2016: 5100, 2017: 5000, 2018: 5100, 2019: 5200, 2021: 5500, 2025: 5900 };
    expect(toPicture(material({ own: counted(gap) })).change?.earlier).toBeUndefined();
  });

  test("is never made from a withheld count", () => {
    const own = [
      aSeries({ years: { 2023: 100, 2024: "withheld" } }),
      aSeries({ unit: "per-100k", years: { 2023: 200, 2024: "withheld" } }),
    ];
    expect(toPicture(material({ own })).change).toBeUndefined();
  });
});

describe("the comparison", () => {
  const rate = (value: number) => ({ value: { kind: "known" as const, value }, status: "unstated" as const });
  const across = (
    rates: [string, ReturnType<typeof rate> | { value: { kind: "withheld" }; status: "unstated" }][],
  ) => ({
    year: 2025,
    source: "kolada" as const,
    rates: new Map(rates),
  });

  test("names the similar ones and gives medians, never a place in a list", () => {
    const { comparison } = toPicture(
      material({
        across: across([
          ["9901", rate(100)],
          ["9902", rate(80)],
          ["9903", rate(90)],
          ["9904", rate(130)],
        ]),
      }),
    );
    expect(comparison).toMatchObject({ own: 100, peerMedian: 90, median: 95, countyMedian: 95 });
    expect(comparison?.peers.map(({ code }) => code)).toEqual(["9902", "9903", "9904"]);
  });

  test("leaves a withheld municipality out instead of counting it as zero", () => {
    const { comparison } = toPicture(
      material({
        across: across([
          ["9901", rate(100)],
          ["9902", { value: { kind: "withheld" }, status: "unstated" }],
          ["9903", rate(90)],
        ]),
      }),
    );
    expect(comparison?.all).toEqual([100, 90]);
  });

  test("is not made when the municipality's own rate is not known", () => {
    expect(toPicture(material({ across: across([["9902", rate(80)]]) })).comparison).toBeUndefined();
  });
});

describe("the survey", () => {
  const asked = (value: number, margin: number, source: "bra-indicators" = "bra-indicators") =>
    aSeries({
      indicator: "unsafe-late-evening",
      unit: "percent",
      source,
      years: { 2025: { value, lower: value - margin, upper: value + margin } },
    });

  test("points out a difference from the nation that the margins bear", () => {
    const { safety } = toPicture(material({ own: [asked(33, 4.5)], nation: [asked(25, 0.5)] }));
    expect(safety[0]).toMatchObject({ against: "more", latest: { percent: 33, lower: 28.5 } });
  });

  test("does not point out one that they do not", () => {
    const { safety } = toPicture(material({ own: [asked(27, 4.5)], nation: [asked(25, 0.5)] }));
    expect(safety[0]?.against).toBe("no-clear-difference");
  });

  test("says nothing of the nation when the nation is not there", () => {
    expect(toPicture(material({ own: [asked(27, 4.5)] })).safety[0]?.against).toBeUndefined();
  });
});

describe("kinds of offences", () => {
  const kind = (indicator: "car-crime" | "vandalism", years: Record<number, number>) => [
    aSeries({ indicator, years }),
    aSeries({
      indicator,
      unit: "per-100k",
      years: Object.fromEntries(Object.entries(years).map(([year, n]) => [year, n * 2])),
    }),
  ];

  test("years before a break in the publisher's series are not drawn", () => {
    const { kinds } = toPicture(material({ own: kind("car-crime", { 2017: 100, 2018: 356, 2019: 365 }) }));
    expect(kinds[0]?.counts.map(({ year }) => year)).toEqual([2018, 2019]);
  });

  test("a year without a single offence of a kind is compared by the residents that all offences imply", () => {
    const own = [...counted({ 2023: 5000, 2024: 5000 }), ...kind("vandalism", { 2022: 40, 2023: 30, 2024: 0 })];
    const { kinds } = toPicture(material({ own }));
    expect(kinds[0]?.change).toMatchObject({ direction: "fewer", after: { count: 0, exposure: 50_000 } });
  });

  test("a kind without a rate of its publisher's gets ours, marked so", () => {
    const own = [...counted({ 2024: 5000 }), aSeries({ indicator: "vandalism", years: { 2024: 25 } })];
    const rate = toPicture(material({ own })).kinds[0]?.latestRate;
    expect(rate?.basis).toBe("computed");
    expect(rate && numberOf(rate.value)).toBeCloseTo(50, 9);
  });

  test("a withheld kind has no rate and no change", () => {
    const own = [
      ...counted({ 2023: 5000, 2024: 5000 }),
      aSeries({ indicator: "vandalism", years: { 2023: 7, 2024: "withheld" } }),
    ];
    expect(toPicture(material({ own })).kinds[0]).toMatchObject({ latestRate: undefined, change: undefined });
  });
});

test("a municipality without a single figure still has a picture, which says so", () => {
  expect(toPicture(material())).toMatchObject({ totals: [], latest: undefined, kinds: [], safety: [], sources: [] });
});

test("the median of an even number is half the sum of the two in the middle, and of nothing there is none", () => {
  expect(medianOf([1, 2, 3, 10])).toBe(2.5);
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([])).toBeUndefined();
});
