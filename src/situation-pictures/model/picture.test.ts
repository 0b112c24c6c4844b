import { describe, expect, test } from "vitest";
import { aMaterial, aSeries } from "../../../tests/support/pictures.ts";
import { numberOf } from "./chosen.ts";
import { medianOf, toPicture } from "./picture.ts";

/** A count and the rate of a place with 50 000 residents. */
function counted(years: Record<number, number>) {
  const rates = Object.fromEntries(Object.entries(years).map(([year, count]) => [year, count * 2]));
  return [aSeries({ years }), aSeries({ unit: "per-100k", years: rates })];
}

describe("the change since the year before", () => {
  test("is clear when the counts differ by more than chance usually gives", () => {
    const { change } = toPicture(aMaterial({ own: counted({ 2023: 5000, 2024: 6000 }) }));
    expect(change).toMatchObject({ fromYear: 2023, toYear: 2024, change: { direction: "more", sureness: "certain" } });
  });

  test("says nothing when the counts are few", () => {
    const { change } = toPicture(aMaterial({ own: counted({ 2023: 6, 2024: 4 }) }));
    expect(change?.change).toMatchObject({
      direction: "no-clear-difference",
      sureness: "too-little",
      percentChange: undefined,
    });
  });

  test("is judged by how much the number has varied before, where four earlier changes are known", () => {
    const restless = { 2018: 5000, 2019: 5600, 2020: 5000, 2021: 5500, 2022: 5000, 2023: 5500 };
    const { change } = toPicture(aMaterial({ own: counted(restless) }));
    expect(change?.change).toMatchObject({ direction: "no-clear-difference", earlierChanges: 4 });
  });

  test("is not made between years that do not follow each other", () => {
    expect(toPicture(aMaterial({ own: counted({ 2021: 5510, 2025: 5900 }) })).change).toBeUndefined();
  });

  test("says which of its years is preliminary", () => {
    const own = [
      aSeries({ years: { 2023: 5000 } }),
      aSeries({ years: { 2024: 5100 }, status: "preliminary", source: "bra-municipality" }),
      aSeries({ unit: "per-100k", years: { 2023: 10_000, 2024: 10_200 } }),
    ];
    expect(toPicture(aMaterial({ own })).change?.preliminary).toEqual([2024]);
  });

  test("is never made from a withheld count", () => {
    const own = [
      aSeries({ years: { 2023: 100, 2024: "withheld" } }),
      aSeries({ unit: "per-100k", years: { 2023: 200, 2024: "withheld" } }),
    ];
    expect(toPicture(aMaterial({ own })).change).toBeUndefined();
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
      aMaterial({
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
      aMaterial({
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
    expect(toPicture(aMaterial({ across: across([["9902", rate(80)]]) })).comparison).toBeUndefined();
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
    const { safety } = toPicture(aMaterial({ own: [asked(33, 4.5)], nation: [asked(25, 0.5)] }));
    expect(safety[0]).toMatchObject({ against: "more", latest: { percent: 33, lower: 28.5 } });
  });

  test("does not point out one that they do not", () => {
    const { safety } = toPicture(aMaterial({ own: [asked(27, 4.5)], nation: [asked(25, 0.5)] }));
    expect(safety[0]?.against).toBe("no-clear-difference");
  });

  test("never calls different what the printed interval covers, however lopsided it is", () => {
    const cut = (percent: number, lower: number, upper: number) =>
      aSeries({ indicator: "exposed-robbery", unit: "percent", years: { 2024: { value: percent, lower, upper } } });
    const { safety } = toPicture(aMaterial({ own: [cut(0.2, 0, 1.1)], nation: [cut(0.94, 0.9, 0.98)] }));
    expect(safety[0]?.against).toBe("no-clear-difference");
  });

  test("says nothing of the nation when the nation is not there", () => {
    expect(toPicture(aMaterial({ own: [asked(27, 4.5)] })).safety[0]?.against).toBeUndefined();
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
    const { kinds } = toPicture(aMaterial({ own: kind("car-crime", { 2017: 100, 2018: 356, 2019: 365 }) }));
    expect(kinds[0]?.counts.map(({ year }) => year)).toEqual([2018, 2019]);
  });

  test("a year without a single offence of a kind is compared by the residents that all offences imply", () => {
    const own = [...counted({ 2023: 5000, 2024: 5000 }), ...kind("vandalism", { 2022: 40, 2023: 30, 2024: 0 })];
    const { kinds } = toPicture(aMaterial({ own }));
    expect(kinds[0]?.change).toMatchObject({ direction: "fewer", after: { count: 0, exposure: 50_000 } });
  });

  test("a kind without a rate of its publisher's gets ours, marked so", () => {
    const own = [...counted({ 2024: 5000 }), aSeries({ indicator: "vandalism", years: { 2024: 25 } })];
    const rate = toPicture(aMaterial({ own })).kinds[0]?.latestRate;
    expect(rate?.basis).toBe("computed");
    expect(rate && numberOf(rate.value)).toBeCloseTo(50, 9);
  });

  test("a withheld kind has no rate and no change", () => {
    const own = [
      ...counted({ 2023: 5000, 2024: 5000 }),
      aSeries({ indicator: "vandalism", years: { 2023: 7, 2024: "withheld" } }),
    ];
    expect(toPicture(aMaterial({ own })).kinds[0]).toMatchObject({ latestRate: undefined, change: undefined });
  });
});

describe("the police's list of exposed areas", () => {
  const listing = (listDate: string, category: "exposed" | "risk") => ({ listDate, category });
  const area = (code: string, listings: ReturnType<typeof listing>[]) => ({
    code,
    name: code,
    municipalityCode: "9901",
    listings,
  });
  const border = (code: string) => ({ code, name: code, geometry: { type: "Polygon" as const, coordinates: [] } });

  test("holds those of the newest list, with that list's category, and none that stood on an earlier one only", () => {
    const given = aMaterial();
    const picture = toPicture({
      ...given,
      exposedListDate: "2025-12-01",
      place: {
        ...given.place,
        exposedAreas: [
          area("kvar", [listing("2025-12-01", "exposed"), listing("2021-12-01", "risk")]),
          area("struken", [listing("2021-12-01", "risk")]),
        ],
      },
      borders: { county: [], exposed: [border("kvar"), border("struken")] },
    });
    expect(picture.listedAreas).toEqual([{ code: "kvar", name: "kvar", category: "exposed" }]);
    expect(picture.borders.exposed.map(({ code }) => code)).toEqual(["kvar"]);
  });
});

test("a source is named with the notes of what is shown from it, also when it is the one that disagrees", () => {
  const own = [
    aSeries({ years: { 2024: 900 }, qualityNote: "Den ena." }),
    aSeries({ source: "bra-sol", years: { 2024: 800 }, qualityNote: "Den andra." }),
    aSeries({ source: "kolada", years: { 2024: 900 }, qualityNote: "Visas inte." }),
  ];
  expect(toPicture(aMaterial({ own })).sources.map(({ source, notes }) => [source, notes])).toEqual([
    ["bra-indicators", ["Den ena."]],
    ["bra-sol", ["Den andra."]],
  ]);
});

test("the sources that are named are those the page shows something from", () => {
  const own = [
    ...counted({ 2023: 5000, 2024: 5000 }),
    aSeries({ indicator: "population", source: "scb-population", years: { 2024: 250_000 } }),
  ];
  const nation = [aSeries({ source: "bra-national", years: { 2000: 1_200_000, 2001: 1_190_000 } })];
  expect(toPicture(aMaterial({ own, nation })).sources).toEqual([
    { source: "bra-indicators", years: [2023, 2024], retrievedOn: undefined, notes: [] },
    { source: "scb-population", years: [2024, 2024], retrievedOn: undefined, notes: [] },
  ]);
});

test("a municipality without a single figure still has a picture, which says so", () => {
  expect(toPicture(aMaterial())).toMatchObject({ totals: [], latest: undefined, kinds: [], safety: [], sources: [] });
});

test("the median of an even number is half the sum of the two in the middle, and of nothing there is none", () => {
  expect(medianOf([1, 2, 3, 10])).toBe(2.5);
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([])).toBeUndefined();
});
