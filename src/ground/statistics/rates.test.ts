import fc from "fast-check";
import { expect, test } from "vitest";
import { rateWithInterval } from "./rates.ts";

const counts = fc.integer({ min: 0, max: 100_000 });
const exposures = fc.integer({ min: 1, max: 10_000_000 });

test("3 offences among 5 642 residents are 53.2 per 100 000, compatible with 11.0 to 155", () => {
  const rate = rateWithInterval({ count: 3, exposure: 5_642, per: 100_000 });
  expect(rate?.rate).toBeCloseTo(53.17, 2);
  expect(rate?.lower).toBeCloseTo(10.97, 2);
  expect(rate?.upper).toBeCloseTo(155.39, 2);
});

test("where nobody lives there is no rate", () => {
  expect(rateWithInterval({ count: 12, exposure: 0, per: 1_000 })).toBeUndefined();
});

test("the limits enclose the rate, by either method", () => {
  fc.assert(
    fc.property(counts, exposures, fc.constantFrom("exact", "byar"), (count, exposure, method) => {
      const rate = rateWithInterval({ count, exposure, per: 1_000, method });
      expect(rate?.lower).toBeLessThanOrEqual(rate?.rate ?? Number.NaN);
      expect(rate?.upper).toBeGreaterThan(rate?.rate ?? Number.NaN);
      expect(rate?.lower).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("no offences leave the lower limit at zero, by either method", () => {
  expect(rateWithInterval({ count: 0, exposure: 5_642, per: 1_000, method: "exact" })?.lower).toBe(0);
  expect(rateWithInterval({ count: 0, exposure: 5_642, per: 1_000, method: "byar" })?.lower).toBe(0);
});

test("per 100 000 is a hundred times per 1 000", () => {
  fc.assert(
    fc.property(counts, exposures, (count, exposure) => {
      const small = rateWithInterval({ count, exposure, per: 1_000 });
      const large = rateWithInterval({ count, exposure, per: 100_000 });
      expect(large?.upper).toBeCloseTo(100 * (small?.upper ?? Number.NaN), 3);
    }),
  );
});

test.each([
  ["a negative exposure", { count: 1, exposure: -1, per: 1_000 }],
  ["an exposure that is no number", { count: 1, exposure: Number.NaN, per: 1_000 }],
  ["half an offence", { count: 0.5, exposure: 10, per: 1_000 }],
] as const)("%s is refused", (_, question) => {
  expect(() => rateWithInterval(question)).toThrow(RangeError);
});
