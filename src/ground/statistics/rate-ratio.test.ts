import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialPmf } from "./distributions.ts";
import { poissonRateRatioExact, uncentralRateRatioPs } from "./rate-ratio.ts";

const counts = fc.integer({ min: 0, max: 400 });
const exposures = fc.double({ min: 0.1, max: 1e6, noNaN: true });
const observed = fc.record({ count: counts, exposure: exposures });

describe("the exact rate ratio", () => {
  test("142 against 98 is 1.45, between 1.11 and 1.89", () => {
    const found = poissonRateRatioExact({
      compared: { count: 142, exposure: 1 },
      reference: { count: 98, exposure: 1 },
    });
    expect(found.ratio).toBeCloseTo(1.449, 3);
    expect(found.lower).toBeCloseTo(1.112, 3);
    expect(found.upper).toBeCloseTo(1.894, 3);
  });

  test("lies inside its limits", () => {
    fc.assert(
      fc.property(observed, observed, (compared, reference) => {
        const { ratio, lower, upper } = poissonRateRatioExact({ compared, reference });
        if (ratio === undefined) return;
        expect(lower).toBeLessThanOrEqual(ratio);
        expect(upper).toBeGreaterThanOrEqual(ratio);
        expect(upper).toBeGreaterThan(lower);
      }),
    );
  });

  test("says the same the other way round", () => {
    fc.assert(
      fc.property(observed, observed, (compared, reference) => {
        const forth = poissonRateRatioExact({ compared, reference });
        const back = poissonRateRatioExact({ compared: reference, reference: compared });
        expect(back.p).toBeCloseTo(forth.p, 9);
        expect(back.pGreater).toBeCloseTo(forth.pLess, 9);
        expect(back.lower * forth.upper).toSatisfy(
          (product: number) => Number.isNaN(product) || Math.abs(product - 1) < 1e-8,
        );
      }),
    );
  });

  test("has a p below 5 % exactly when the 95 % limits leave out 1", () => {
    const byChance = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(byChance, byChance, fc.constantFrom(0.5, 1, 1.3), (x, y, exposure) => {
        const { lower, upper, p } = poissonRateRatioExact({
          compared: { count: x, exposure },
          reference: { count: y, exposure: 1 },
        });
        expect(p < 0.05).toBe(lower > 1 || upper < 1);
      }),
      { numRuns: 1000 },
    );
  });

  test("has a middle p that is less strict", () => {
    fc.assert(
      fc.property(observed, observed, (compared, reference) => {
        const { p, pMid } = poissonRateRatioExact({ compared, reference });
        expect(pMid).toBeLessThanOrEqual(p);
        expect(pMid).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("is undefined for nothing against nothing, and then nothing is known", () => {
    const nothing = { count: 0, exposure: 1 };
    expect(poissonRateRatioExact({ compared: nothing, reference: nothing })).toMatchObject({
      ratio: undefined,
      lower: 0,
      upper: Infinity,
      p: 1,
      pMid: 1,
    });
  });

  test("has no upper limit against nothing", () => {
    const found = poissonRateRatioExact({ compared: { count: 5, exposure: 1 }, reference: { count: 0, exposure: 1 } });
    expect(found).toMatchObject({ ratio: Infinity, upper: Infinity });
    expect(found.p).toBeCloseTo(0.0625, 12);
    expect(found.lower).toBeCloseTo(1 / 1.09127910518255, 9);
  });

  test.each([
    ["no exposure", { count: 1, exposure: 0 }],
    ["an endless exposure", { count: 1, exposure: Infinity }],
    ["a third of an offence", { count: 1 / 3, exposure: 1 }],
  ])("is refused with %s", (_, compared) => {
    expect(() => poissonRateRatioExact({ compared, reference: { count: 1, exposure: 1 } })).toThrow(RangeError);
  });
});

describe("the uncentral p-values", () => {
  // The definitions, written out slowly over all outcomes.
  const slowly = { minlike: slowMinlike, blaker: slowBlaker };

  test("are the sums that their definitions say", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.constantFrom(0.3, 1, 2.5), (x, y, exposure) => {
        const found = uncentralRateRatioPs({
          compared: { count: x, exposure },
          reference: { count: y, exposure: 1 },
        });
        const n = x + y;
        const p = exposure / (exposure + 1);
        const chances = Array.from({ length: n + 1 }, (_, k) => binomialPmf({ k, n, p }));
        expect(found.pMinlike).toBeCloseTo(slowly.minlike(chances, x), 9);
        expect(found.pBlaker).toBeCloseTo(slowly.blaker(chances, x), 9);
      }),
      { numRuns: 400 },
    );
  });

  function slowMinlike(chances: readonly number[], x: number): number {
    const limit = (chances[x] ?? 0) * (1 + 1e-7);
    return sum(chances.filter((chance) => chance <= limit));
  }

  function slowBlaker(chances: readonly number[], x: number): number {
    const unusual = chances.map((_, k) => Math.min(sum(chances.slice(0, k + 1)), sum(chances.slice(k))));
    const limit = (unusual[x] ?? 0) * (1 + 1e-7);
    return sum(chances.filter((_, k) => (unusual[k] ?? 1) <= limit));
  }

  function sum(values: readonly number[]): number {
    return values.reduce((total, value) => total + value, 0);
  }
});
