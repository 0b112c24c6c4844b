import fc from "fast-check";
import { expect, test } from "vitest";
import { annualTrend, type YearObserved } from "./annual-trend.ts";

function years(counts: readonly number[], exposure = 24_000): YearObserved[] {
  return counts.map((count, i) => ({ year: 2020 + i, count, exposure }));
}

test("a constant fall by a tenth a year is found as it is, with nothing left over", () => {
  const trend = annualTrend({ years: years([10_000, 9_000, 8_100, 7_290, 6_561]) });
  expect(trend?.percentPerYear).toBeCloseTo(-10, 9);
  expect(trend?.dispersion).toBeCloseTo(0, 9);
  expect(trend?.direction).toBe("fewer");
  expect(trend?.fitted[2]).toBeCloseTo(8_100, 6);
});

test("412, 398 and 351 offences among about 24 000 residents are a fall of 8 % a year, 1 to 14", () => {
  const trend = annualTrend({
    years: [
      { year: 2022, count: 412, exposure: 24_118 },
      { year: 2023, count: 398, exposure: 24_230 },
      { year: 2024, count: 351, exposure: 24_401 },
    ],
  });
  expect(trend?.direction).toBe("fewer");
  expect(trend?.percentPerYear).toBeCloseTo(-8.1, 1);
  expect(trend?.lower).toBeCloseTo(-14.4, 1);
  expect(trend?.upper).toBeCloseTo(-1.4, 1);
});

test("small counts that wander have no direction", () => {
  expect(annualTrend({ years: years([12, 9, 14, 8]) })?.direction).toBe("no-clear-difference");
});

test("counts that jump more than chance show a dispersion well above 1", () => {
  expect(annualTrend({ years: years([400, 250, 420, 240, 410]) })?.dispersion).toBeGreaterThan(10);
});

const manyYears = fc.array(fc.record({ count: fc.nat(2000), exposure: fc.integer({ min: 1_000, max: 2_000 }) }), {
  minLength: 3,
  maxLength: 12,
});

test("the line has as many events as there were, and its limits enclose the change", () => {
  fc.assert(
    fc.property(manyYears, (observed) => {
      const trend = annualTrend({ years: observed.map((one, i) => ({ year: 2010 + i, ...one })) });
      if (trend === undefined) return;
      const total = observed.reduce((sum, { count }) => sum + count, 0);
      expect(trend.fitted.reduce((sum, count) => sum + count, 0)).toBeCloseTo(total, 6);
      expect(trend.lower).toBeLessThan(trend.percentPerYear);
      expect(trend.upper).toBeGreaterThan(trend.percentPerYear);
      expect(trend.p < 0.05).toBe(trend.direction !== "no-clear-difference");
    }),
  );
});

test("time run backwards turns the change round, and the unit of exposure does not matter", () => {
  fc.assert(
    fc.property(manyYears, (observed) => {
      const forth = annualTrend({ years: observed.map((one, i) => ({ year: i, ...one })) });
      const back = annualTrend({
        years: observed.map(({ count, exposure }, i) => ({ year: -i, count, exposure: exposure / 365.25 })),
      });
      if (forth === undefined || back === undefined) return expect(back).toBe(forth);
      expect((1 + forth.percentPerYear / 100) * (1 + back.percentPerYear / 100)).toBeCloseTo(1, 7);
      expect(back.p).toBeCloseTo(forth.p, 9);
    }),
  );
});

test.each([
  ["two years", years([40, 30])],
  ["three figures of two years", [...years([40, 30]), { year: 2020, count: 12, exposure: 24_000 }]],
  ["no events at all", years([0, 0, 0, 0])],
  ["events in the first year only", years([7, 0, 0])],
  ["events in the last year only", years([0, 0, 7])],
])("%s have no trend", (_, observed) => {
  expect(annualTrend({ years: observed })).toBeUndefined();
});

test("events in a middle year only do have one", () => {
  expect(annualTrend({ years: years([0, 7, 0]) })?.percentPerYear).toBeCloseTo(0, 9);
});

test("a year without exposure is refused", () => {
  expect(() => annualTrend({ years: years([1, 2, 3], 0) })).toThrow(RangeError);
});
