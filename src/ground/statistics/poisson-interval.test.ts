import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonCdf, poissonPmf, poissonSf } from "./distributions.ts";
import { type PoissonMethod, poissonInterval } from "./poisson-interval.ts";

const methods = ["garwood", "mid-p", "blaker", "minlike"] as const satisfies readonly PoissonMethod[];
const counts = fc.integer({ min: 0, max: 300 });
const levels = fc.constantFrom(0.8, 0.9, 0.95, 0.99);

test.each(methods)("the %s interval contains the count, and 0 only when the count is 0", (method) => {
  fc.assert(
    fc.property(counts, levels, (count, level) => {
      const { lower, upper } = poissonInterval({ count, level, method });
      expect(upper).toBeGreaterThan(count);
      if (count === 0) expect(lower).toBe(0);
      else expect(lower).toBeGreaterThan(0);
      if (count > 0) expect(lower).toBeLessThan(count);
    }),
  );
});

test.each(methods)("the %s interval moves up with the count and widens with the level", (method) => {
  fc.assert(
    fc.property(counts, (count) => {
      const here = poissonInterval({ count, level: 0.9, method });
      const next = poissonInterval({ count: count + 1, level: 0.9, method });
      const wider = poissonInterval({ count, level: 0.99, method });
      expect(next.lower).toBeGreaterThan(here.lower);
      expect(next.upper).toBeGreaterThan(here.upper);
      expect(wider.lower).toBeLessThanOrEqual(here.lower);
      expect(wider.upper).toBeGreaterThan(here.upper);
    }),
  );
});

test("at a Garwood limit the tail beyond the count is exactly half the error", () => {
  fc.assert(
    fc.property(counts, levels, (count, level) => {
      const { lower, upper } = poissonInterval({ count, level });
      expect(poissonCdf({ k: count, lambda: upper })).toBeCloseTo((1 - level) / 2, 12);
      if (count > 0) expect(poissonSf({ k: count - 1, lambda: lower })).toBeCloseTo((1 - level) / 2, 12);
    }),
  );
});

test("mid-P and Blaker limits lie inside Garwood's", () => {
  fc.assert(
    fc.property(counts, levels, fc.constantFrom("mid-p", "blaker"), (count, level, method) => {
      const outer = poissonInterval({ count, level });
      const inner = poissonInterval({ count, level, method });
      expect(inner.lower).toBeGreaterThanOrEqual(outer.lower * (1 - 1e-12));
      expect(inner.upper).toBeLessThanOrEqual(outer.upper * (1 + 1e-12));
    }),
  );
});

// The definitions, written out slowly over all outcomes.
const twoSidedP = {
  minlike: (count: number, lambda: number) => {
    const limit = poissonPmf({ k: count, lambda }) * (1 + 1e-9);
    return sumOver((k) => (poissonPmf({ k, lambda }) <= limit ? poissonPmf({ k, lambda }) : 0));
  },
  blaker: (count: number, lambda: number) => {
    const unusual = (k: number) => Math.min(poissonCdf({ k, lambda }), poissonSf({ k: k - 1, lambda }));
    const limit = unusual(count) * (1 + 1e-9);
    return sumOver((k) => (unusual(k) <= limit ? poissonPmf({ k, lambda }) : 0));
  },
};

function sumOver(term: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < 120; k++) sum += term(k);
  return sum;
}

test.each(["blaker", "minlike"] as const)(
  "just inside the %s limits the p-value is above alpha, outside it is not",
  (method) => {
    const p = twoSidedP[method];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), levels, (count, level) => {
        const alpha = 1 - level;
        const { lower, upper } = poissonInterval({ count, level, method });
        expect(p(count, upper - 1e-7)).toBeGreaterThan(alpha);
        for (const beyond of [1e-5, 0.01, 0.1, 0.5, 1, 3]) expect(p(count, upper + beyond)).toBeLessThanOrEqual(alpha);
        if (count === 0) return;
        expect(p(count, lower + 1e-7)).toBeGreaterThan(alpha);
        for (const share of [0.99999, 0.99, 0.9, 0.5, 0.1]) expect(p(count, lower * share)).toBeLessThanOrEqual(alpha);
      }),
    );
  },
);

test.each([
  ["half an event", { count: 2.5 }],
  ["fewer than none", { count: -1 }],
  ["no number", { count: Number.NaN }],
  ["a level of 100 %", { count: 2, level: 1 }],
])("%s is refused", (_, question) => {
  expect(() => poissonInterval(question)).toThrow(RangeError);
});
