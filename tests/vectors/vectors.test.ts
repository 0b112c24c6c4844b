/**
 * Every figure that other programs have computed or papers have printed, against our own functions.
 *
 * Each `*.json` beside this file holds cases of one method: an input, the expected fields, the tolerance and the source.
 * A number passes when |got − expected| ≤ abs + rel·|expected|; arrays and objects are compared part by part; "NA" and
 * "NaN" stand for no value, "Inf" for infinity. A case may expect only some fields of its function.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  adjustPValues,
  annualTrend,
  betaQuantile,
  chiSquareSf,
  gammaQuantile,
  logGamma,
  negBinomialCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonInterval,
  poissonMde,
  poissonPower,
  poissonRateRatioExact,
  poissonSf,
  proportionMde,
  proportionPower,
  rateWithInterval,
  studentTCdf,
  uncentralRateRatioPs,
} from "#ground/statistics";

type Pair = readonly [number, number];

/** One function for every `fn` in the files: from the words of the file to our own, and the answer back. */
const ANSWERS = {
  normalCdf: ({ x }: { x: number }) => ({ value: normalCdf(x) }),
  normalQuantile: ({ p }: { p: number }) => ({ value: normalQuantile(p) }),
  logGamma: ({ x }: { x: number }) => ({ value: logGamma(x) }),
  poissonCdf: (input: { k: number; lambda: number }) => ({ value: poissonCdf(input) }),
  poissonSf: (input: { k: number; lambda: number }) => ({ value: poissonSf(input) }),
  gammaQuantile: (input: { p: number; shape: number; rate: number }) => ({ value: gammaQuantile(input) }),
  betaQuantile: (input: { p: number; a: number; b: number }) => ({ value: betaQuantile(input) }),
  studentTCdf: (input: { x: number; df: number }) => ({ value: studentTCdf(input) }),
  chiSquareSf: (input: { x: number; df: number }) => ({ value: chiSquareSf(input) }),
  negBinomialCdf: (input: { k: number; mu: number; size: number }) => ({ value: negBinomialCdf(input) }),

  rateWithInterval({ count, population, per, level }: { count: number; population: number; per: 1000; level: number }) {
    const question = { count, exposure: population, per, level };
    const exact = rateWithInterval({ ...question, method: "exact" });
    const byar = rateWithInterval({ ...question, method: "byar" });
    return {
      rate: exact?.rate,
      exactLower: exact?.lower,
      exactUpper: exact?.upper,
      byarLower: byar?.lower,
      byarUpper: byar?.upper,
    };
  },

  poissonInterval({ count, level }: { count: number; level: number }) {
    const garwood = poissonInterval({ count, level });
    const midp = poissonInterval({ count, level, method: "mid-p" });
    const blaker = poissonInterval({ count, level, method: "blaker" });
    const minlike = poissonInterval({ count, level, method: "minlike" });
    return {
      garwoodLower: garwood.lower,
      garwoodUpper: garwood.upper,
      midpLower: midp.lower,
      midpUpper: midp.upper,
      blakerLower: blaker.lower,
      blakerUpper: blaker.upper,
      minlikeLower: minlike.lower,
      minlikeUpper: minlike.upper,
    };
  },

  poissonRateRatioExact(input: { counts: Pair; exposure: Pair; nullRatio: number; level: number }) {
    const question = {
      compared: { count: input.counts[0], exposure: input.exposure[0] },
      reference: { count: input.counts[1], exposure: input.exposure[1] },
      nullRatio: input.nullRatio,
      level: input.level,
    };
    const { ratio, lower, upper, p, pMid, ...oneSided } = poissonRateRatioExact(question);
    return {
      rateRatio: ratio,
      ciCentralLower: lower,
      ciCentralUpper: upper,
      pCentral: p,
      pMidpCentral: pMid,
      ...oneSided,
      ...uncentralRateRatioPs(question),
    };
  },

  annualTrend(input: { counts: number[]; population: number[]; years: number[]; level: number }) {
    const years = input.years.map((year, i) => ({
      year,
      count: input.counts[i] ?? Number.NaN,
      exposure: input.population[i] ?? Number.NaN,
    }));
    const trend = annualTrend({ years, level: input.level });
    return {
      annualChangePct: trend?.percentPerYear,
      lowerPct: trend?.lower,
      upperPct: trend?.upper,
      pValueWald: trend?.p,
      pearsonDispersion: trend?.dispersion,
      expected: trend?.fitted,
    };
  },

  adjustPValues: ({ p }: { p: number[] }) => ({
    bh: adjustPValues({ p, method: "bh" }),
    by: adjustPValues({ p, method: "by" }),
    holm: adjustPValues({ p, method: "holm" }),
    hochberg: adjustPValues({ p, method: "hochberg" }),
    bonferroni: adjustPValues({ p, method: "bonferroni" }),
  }),

  poissonPower: ({ baseline, ...rest }: { baseline: number; rateRatio: number; alpha: number }) => ({
    powerExactConditional: poissonPower({ expectedBefore: baseline, ...rest }),
  }),
  poissonMde: ({ baseline, ...rest }: { baseline: number; alpha: number; power: number }) => ({
    rateRatio: poissonMde({ expectedBefore: baseline, ...rest }),
  }),
  proportionPower: (input: { p1: number; p2: number; n: number; alpha: number }) => proportionPower(input),
  proportionMde: (input: { p1: number; n: number; alpha: number; power: number }) => ({ p2: proportionMde(input) }),
};

interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly title: string;
  readonly input: unknown;
  readonly expected: Record<string, unknown>;
  readonly tolerance: Tolerance & { readonly fields?: Record<string, Tolerance> };
}

const answers = new Map<string, (input: never) => unknown>(Object.entries(ANSWERS));

function answer({ fn, input }: Case): unknown {
  const ours = answers.get(fn);
  if (ours === undefined) throw new Error(`no function answers ${fn}`);
  return ours(input as never);
}

/** Where the answer differs from what is expected, in words; nothing when it does not. */
function differences(got: unknown, expected: unknown, tolerance: Tolerance, path: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [`${path}: not ${expected.length} values`];
    return expected.flatMap((part, i) => differences(got[i], part, tolerance, `${path}[${i}]`));
  }
  if (typeof expected === "object" && expected !== null) {
    return Object.entries(expected).flatMap(([key, part]) =>
      differences(property(got, key), part, tolerance, `${path}.${key}`),
    );
  }
  const g = toNumber(got);
  const e = toNumber(expected);
  // Infinity is within any relative tolerance of everything, so what is not finite has to be the same.
  const close = Number.isFinite(e) && Math.abs(g - e) <= tolerance.abs + tolerance.rel * Math.abs(e);
  const same = close || Object.is(g, e);
  return same ? [] : [`${path}: got ${String(got)}, expected ${String(expected)}`];
}

function differencesOf({ expected, tolerance }: Case, got: unknown): string[] {
  return Object.entries(expected).flatMap(([field, value]) =>
    differences(property(got, field), value, tolerance.fields?.[field] ?? tolerance, field),
  );
}

function property(object: unknown, key: string): unknown {
  return new Map(Object.entries(object ?? {})).get(key);
}

function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (value === "Inf") return Infinity;
  return value === "-Inf" ? -Infinity : Number.NaN;
}

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

test("there are files of vectors", () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)("%s", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const cases = (JSON.parse(text) as { cases: Case[] }).cases;
  let seen = 0;

  for (const one of cases) {
    test(`${one.fn}: ${one.title} (${one.id})`, () => {
      seen += 1;
      expect(differencesOf(one, answer(one))).toEqual([]);
    });
  }

  test("every case of the file was run", () => {
    expect(seen).toBe(text.match(/"fn"\s*:/g)?.length);
    expect(seen).toBeGreaterThan(0);
  });
});

describe("the comparison itself", () => {
  const aCase = (expected: Record<string, unknown>, fields: Record<string, Tolerance> = {}): Case => ({
    id: "planted",
    fn: "planted",
    title: "planted",
    input: {},
    expected,
    tolerance: { rel: 1e-6, abs: 0, fields },
  });

  test("sees a wrong number, a missing field, a short array and a wrong infinity", () => {
    expect(differencesOf(aCase({ p: 0.05 }), { p: 0.0501 })).toHaveLength(1);
    expect(differencesOf(aCase({ p: 0.05 }), {})).toHaveLength(1);
    expect(differencesOf(aCase({ q: [0.1, 0.2] }), { q: [0.1] })).toHaveLength(1);
    expect(differencesOf(aCase({ upper: "Inf" }), { upper: 3 })).toHaveLength(1);
    expect(differencesOf(aCase({ rate: "NA" }), { rate: 3 })).toHaveLength(1);
  });

  test("lets pass what is inside the tolerance of its field, and no value where none is expected", () => {
    expect(differencesOf(aCase({ p: 0.05 }, { p: { rel: 0.01, abs: 0 } }), { p: 0.0501 })).toEqual([]);
    expect(differencesOf(aCase({ rate: "NA", upper: "Inf" }), { rate: undefined, upper: Infinity })).toEqual([]);
  });

  test("a case that no function answers fails", () => {
    expect(() => answer(aCase({ p: 0.05 }))).toThrow("no function answers planted");
  });
});
