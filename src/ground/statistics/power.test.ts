import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poissonPmf } from "./distributions.ts";
import { poissonMde, poissonPower } from "./power.ts";
import { proportionMde, proportionPower } from "./proportion-power.ts";
import { poissonRateRatioExact } from "./rate-ratio.ts";

describe("power of two counts", () => {
  test("is what one gets by trying the test on every pair of counts", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 15, noNaN: true }),
        fc.constantFrom(0, 0.3, 1, 2),
        fc.constantFrom(0.25, 1, 3),
        (expectedBefore, rateRatio, exposureRatio) => {
          const fast = poissonPower({ expectedBefore, rateRatio, exposureRatio });
          expect(fast).toBeCloseTo(slowPower(expectedBefore, rateRatio, exposureRatio), 8);
        },
      ),
      { numRuns: 12 },
    );
  });

  function slowPower(expectedBefore: number, rateRatio: number, exposureRatio: number): number {
    const expectedAfter = expectedBefore * exposureRatio * rateRatio;
    const most = (lambda: number) => lambda + 9 * Math.sqrt(lambda) + 10;
    let power = 0;
    for (let before = 0; before <= most(expectedBefore); before++) {
      for (let after = 0; after <= most(expectedAfter); after++) {
        const { p } = poissonRateRatioExact({
          compared: { count: after, exposure: exposureRatio },
          reference: { count: before, exposure: 1 },
        });
        if (p > 0.05) continue;
        power += poissonPmf({ k: before, lambda: expectedBefore }) * poissonPmf({ k: after, lambda: expectedAfter });
      }
    }
    return power;
  }

  test("a change is never seen more often than agreed when there is none", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (expectedBefore, exposureRatio) => {
          expect(poissonPower({ expectedBefore, rateRatio: 1, exposureRatio })).toBeLessThanOrEqual(0.05);
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    [30, 62],
    [60, 46],
    [100, 37],
    [250, 24],
    [400, 19],
  ])("with %d expected the smallest visible decrease is %d %%", (expectedBefore, percent) => {
    const ratio = poissonMde({ expectedBefore }) ?? Number.NaN;
    expect(Math.round(100 * (1 - ratio))).toBe(percent);
  });

  test("with 7 expected not even a fall to zero is seen, with 9 it is", () => {
    expect(poissonMde({ expectedBefore: 7 })).toBeUndefined();
    expect(poissonMde({ expectedBefore: 9 })).toBeGreaterThan(0);
  });

  test.each([
    [1_001, 1],
    [4_100, 0.25],
    [1_001, 4],
  ])(
    "with %d expected and exposure × %d the short way is still seen four times of five",
    (expectedBefore, exposureRatio) => {
      const rateRatio = poissonMde({ expectedBefore, exposureRatio }) ?? Number.NaN;
      const off = 0.002;
      expect(poissonPower({ expectedBefore, exposureRatio, rateRatio: rateRatio - off })).toBeGreaterThan(0.8);
      expect(poissonPower({ expectedBefore, exposureRatio, rateRatio: rateRatio + off })).toBeLessThan(0.8);
    },
  );

  test.each([
    ["nothing expected", () => poissonMde({ expectedBefore: 0 })],
    ["a negative ratio", () => poissonPower({ expectedBefore: 10, rateRatio: -0.1 })],
    ["a power of 1", () => poissonMde({ expectedBefore: 10, power: 1 })],
  ])("%s is refused", (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

describe("power of two shares", () => {
  test("30 % to 25 % with 800 answers a wave is seen 61 times of 100", () => {
    const { powerArcsine, powerNormal } = proportionPower({ p1: 0.3, p2: 0.25, n: 800 });
    expect(powerArcsine).toBeCloseTo(0.611, 3);
    expect(powerNormal).toBeCloseTo(0.61, 3);
  });

  test("the smallest visible decrease has just the wanted power", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), fc.integer({ min: 300, max: 5000 }), (p1, n) => {
        const p2 = proportionMde({ p1, n }) ?? Number.NaN;
        expect(proportionPower({ p1, p2, n }).powerNormal).toBeCloseTo(0.8, 8);
      }),
    );
  });

  test("is undefined when not even a fall to nothing would be seen", () => {
    expect(proportionMde({ p1: 0.02, n: 50 })).toBeUndefined();
  });
});
