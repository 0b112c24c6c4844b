import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  betaQuantile,
  binomialCdf,
  binomialPmf,
  binomialSf,
  gammaQuantile,
  negBinomialCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonPmf,
  poissonSf,
  studentTCdf,
} from "./distributions.ts";
import { regularisedBeta } from "./incomplete-beta.ts";
import { regularisedGamma } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";

// The figures of other programs are in tests/vectors/distributions.json; here is what must hold everywhere.

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });

function expectClose(got: number, expected: number, relative = 1e-10): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-300);
}

describe("gamma function", () => {
  test("the logarithm grows by log x from x to x + 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (x) => {
        const grown = logGamma(x) + Math.log(x);
        expect(Math.abs(logGamma(x + 1) - grown)).toBeLessThan(1e-13 * (1 + Math.abs(grown)));
      }),
    );
  });
});

describe("quantiles", () => {
  test("the normal quantile is where the normal chance is p", () => {
    fc.assert(fc.property(probability, (p) => expectClose(normalCdf(normalQuantile(p)), p)));
  });

  test("the gamma quantile is where the gamma chance is p", () => {
    fc.assert(
      fc.property(probability, shape, (p, shape) => {
        const { lower, upper } = regularisedGamma({ shape, x: gammaQuantile({ p, shape }) });
        expectClose(p <= 0.5 ? lower : upper, p <= 0.5 ? p : 1 - p, 1e-9);
      }),
    );
  });

  test("the beta quantile is where the beta chance is p, unless the place rounds to 1", () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile({ p, a, b });
        if (x > 1 - 1e-6) return;
        const { lower, upper } = regularisedBeta({ x, a, b });
        expectClose(p <= 0.5 ? lower : upper, p <= 0.5 ? p : 1 - p, 1e-8);
      }),
    );
  });

  test("the ends are the ends", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(gammaQuantile({ p: 0, shape: 2 })).toBe(0);
    expect(gammaQuantile({ p: 1, shape: 2 })).toBe(Infinity);
    expect(betaQuantile({ p: 0, a: 2, b: 3 })).toBe(0);
    expect(betaQuantile({ p: 1, a: 2, b: 3 })).toBe(1);
  });
});

describe("tails", () => {
  test("at most k is the sum of the chances of 0 to k", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (k, lambda) => {
        let sum = 0;
        for (let i = 0; i <= k; i++) sum += poissonPmf({ k: i, lambda });
        expectClose(poissonCdf({ k, lambda }), sum);
      }),
    );
  });

  test("a far upper tail keeps its digits", () => {
    let sum = 0;
    for (let k = 201; k < 400; k++) sum += poissonPmf({ k, lambda: 10 });
    expect(sum).toBeLessThan(1e-150);
    expectClose(poissonSf({ k: 200, lambda: 10 }), sum);
  });

  test("the binomial chances of a share are those of its opposite, mirrored", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), probability, (n, draw, p) => {
        const k = draw % (n + 1);
        expect(binomialCdf({ k, n, p })).toBeCloseTo(binomialSf({ k: n - k - 1, n, p: 1 - p }), 10);
      }),
    );
  });

  test("the binomial chances add up to what is at most k", () => {
    let sum = 0;
    for (let k = 0; k <= 7; k++) sum += binomialPmf({ k, n: 20, p: 0.3 });
    expectClose(binomialCdf({ k: 7, n: 20, p: 0.3 }), sum);
    expect(binomialPmf({ k: 20, n: 20, p: 1 })).toBe(1);
    expect(binomialPmf({ k: 3, n: 20, p: 0 })).toBe(0);
  });

  test("a negative binomial with a large size is nearly Poisson", () => {
    expect(negBinomialCdf({ k: 12, mu: 10, size: 1e8 })).toBeCloseTo(poissonCdf({ k: 12, lambda: 10 }), 6);
  });

  test("Student's t is symmetric, and nearly normal with many degrees of freedom", () => {
    expect(studentTCdf({ x: 0, df: 3 })).toBe(0.5);
    expect(studentTCdf({ x: -1.3, df: 7 }) + studentTCdf({ x: 1.3, df: 7 })).toBeCloseTo(1, 14);
    expect(studentTCdf({ x: 1.96, df: 1e8 })).toBeCloseTo(normalCdf(1.96), 7);
  });

  test("fewer than none is impossible, and more than that is certain", () => {
    expect(poissonCdf({ k: -1, lambda: 4 })).toBe(0);
    expect(poissonSf({ k: -1, lambda: 4 })).toBe(1);
    expect(binomialSf({ k: 5, n: 5, p: 0.4 })).toBe(0);
  });
});

test.each([
  ["a probability above 1", () => normalQuantile(1.1)],
  ["a probability that is no number", () => gammaQuantile({ p: Number.NaN, shape: 1 })],
  ["a negative mean", () => poissonCdf({ k: 1, lambda: -1 })],
  ["a shape of zero", () => betaQuantile({ p: 0.5, a: 0, b: 1 })],
  ["the logarithm of gamma at 0", () => logGamma(0)],
])("%s is refused", (_, call) => {
  expect(call).toThrow(RangeError);
});
