/**
 * The probability distributions behind every interval and test. `…Cdf` is the chance of at most, `…Sf` of more than;
 * an upper tail is never 1 − the lower one, which would lose its digits. Arguments and results are plain probabilities
 * and quantities without unit. All throw RangeError for arguments outside their range.
 * Definitions as in R's stats (pnorm, ppois, …); formulas from NIST DLMF chapters 7 and 8.
 */
import { checkPositive, checkProbability } from "./checks.ts";
import { betaWeight, poissonDensity } from "./densities.ts";
import { regularisedBeta } from "./incomplete-beta.ts";
import { regularisedGamma, type Tails } from "./incomplete-gamma.ts";
import { type Point, solveRising } from "./root.ts";

/** @example normalCdf(-1.96) // 0.0249979 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("x must be a number");
  const outside = regularisedGamma({ shape: 0.5, x: (x * x) / 2 }).upper / 2;
  return x < 0 ? outside : 1 - outside;
}

/**
 * −Infinity at 0, Infinity at 1. A rough start (Abramowitz & Stegun 26.2.23), then three Halley steps in the smaller tail.
 * @example normalQuantile(0.975) // 1.959964
 */
export function normalQuantile(p: number): number {
  checkProbability(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -lowerNormalQuantile(1 - p);
  return lowerNormalQuantile(p);
}

function lowerNormalQuantile(p: number): number {
  if (p === 0) return -Infinity;
  const t = Math.sqrt(-2 * Math.log(p));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 3; step++) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    if (density === 0) return x;
    const error = (normalCdf(x) - p) / density;
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}

interface PoissonOutcome {
  readonly k: number;
  readonly lambda: number;
}

/** The chance of at most k events when lambda are expected. @example poissonCdf({ k: 0, lambda: 0.5 }) // e^-0.5 */
export function poissonCdf({ k, lambda }: PoissonOutcome): number {
  checkMean(lambda);
  return k < 0 ? 0 : regularisedGamma({ shape: Math.floor(k) + 1, x: lambda }).upper;
}

/** The chance of more than k events when lambda are expected. @example poissonSf({ k: 40, lambda: 10 }) // 1.78e-13 */
export function poissonSf({ k, lambda }: PoissonOutcome): number {
  checkMean(lambda);
  return k < 0 ? 1 : regularisedGamma({ shape: Math.floor(k) + 1, x: lambda }).lower;
}

/** The chance of exactly k events when lambda are expected. */
export function poissonPmf({ k, lambda }: PoissonOutcome): number {
  checkMean(lambda);
  return k < 0 || !Number.isInteger(k) ? 0 : poissonDensity({ k, mean: lambda });
}

function checkMean(lambda: number): void {
  if (!(lambda >= 0 && lambda < Infinity)) throw new RangeError(`lambda must be finite and not below 0: ${lambda}`);
}

interface BinomialOutcome {
  /** Successes. */
  readonly k: number;
  /** Trials. */
  readonly n: number;
  /** The chance of success in each trial. */
  readonly p: number;
}

/** The chance of at most k successes. @example binomialCdf({ k: 2, n: 11, p: 0.5 }) // 67/2048 */
export function binomialCdf({ k, n, p }: BinomialOutcome): number {
  checkProbability(p);
  if (k < 0) return 0;
  return k >= n ? 1 : regularisedBeta({ x: p, a: k + 1, b: n - k }).upper;
}

/** The chance of more than k successes. */
export function binomialSf({ k, n, p }: BinomialOutcome): number {
  checkProbability(p);
  if (k < 0) return 1;
  return k >= n ? 0 : regularisedBeta({ x: p, a: k + 1, b: n - k }).lower;
}

/** The chance of exactly k successes. */
export function binomialPmf({ k, n, p }: BinomialOutcome): number {
  checkProbability(p);
  if (k < 0 || k > n) return 0;
  if (k === 0) return (1 - p) ** n;
  if (k === n) return p ** n;
  if (p === 0 || p === 1) return 0;
  return (betaWeight({ x: p, a: k, b: n - k }) * n) / (k * (n - k));
}

/** Negative binomial with mean mu and variance mu + mu²/size: the chance of at most k events. */
export function negBinomialCdf({
  k,
  mu,
  size,
}: {
  readonly k: number;
  readonly mu: number;
  readonly size: number;
}): number {
  checkPositive(mu, "mu");
  checkPositive(size, "size");
  return k < 0 ? 0 : regularisedBeta({ x: size / (size + mu), a: size, b: Math.floor(k) + 1 }).lower;
}

/** The chance that a chi-square variable exceeds x. @example chiSquareSf({ x: 3.84, df: 1 }) // 0.05004 */
export function chiSquareSf({ x, df }: { readonly x: number; readonly df: number }): number {
  checkPositive(df, "df");
  return regularisedGamma({ shape: df / 2, x: x / 2 }).upper;
}

/** Student's t with df degrees of freedom. @example studentTCdf({ x: 2.1, df: 5 }) // 0.9551 */
export function studentTCdf({ x, df }: { readonly x: number; readonly df: number }): number {
  checkPositive(df, "df");
  const outside = regularisedBeta({ x: (x * x) / (df + x * x), a: 0.5, b: df / 2 }).upper / 2;
  return x < 0 ? outside : 1 - outside;
}

/**
 * The gamma quantile; `rate` is 1/scale (default 1). 0 at p = 0, Infinity at p = 1.
 * Solved on the logarithms of the quantile and of the smaller tail, where the curve is nearly straight.
 * @example gammaQuantile({ p: 0.975, shape: 11 }) // 18.39: the upper Garwood limit of 10
 */
export function gammaQuantile({
  p,
  shape,
  rate = 1,
}: {
  readonly p: number;
  readonly shape: number;
  readonly rate?: number;
}): number {
  checkProbability(p);
  checkPositive(shape, "shape");
  checkPositive(rate, "rate");
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const logQuantile = solveRising({
    curve: onTheSmallerTail(p, (t) => {
      const x = Math.exp(t);
      return { ...regularisedGamma({ shape, x }), density: shape * poissonDensity({ k: shape, mean: x }) };
    }),
    start: Math.log(shape),
    lower: -745,
    upper: Math.log(shape + 40 * Math.sqrt(shape) + 800),
  });
  return Math.exp(logQuantile) / rate;
}

/**
 * The beta quantile, solved on the logit of the quantile and the logarithm of the smaller tail. 0 at p = 0, 1 at p = 1.
 * @example betaQuantile({ p: 0.025, a: 2, b: 10 }) // 0.0228
 */
export function betaQuantile({ p, a, b }: { readonly p: number; readonly a: number; readonly b: number }): number {
  checkProbability(p);
  checkPositive(a, "a");
  checkPositive(b, "b");
  if (p === 0 || p === 1) return p;
  const logit = solveRising({
    curve: onTheSmallerTail(p, (t) => {
      const x = fromLogit(t);
      return { ...regularisedBeta({ x, a, b }), density: betaWeight({ x, a, b }) };
    }),
    start: Math.log(a / b),
    lower: -745,
    upper: 745,
  });
  return fromLogit(logit);
}

function fromLogit(t: number): number {
  return 1 / (1 + Math.exp(-t));
}

/** log(tail / wanted), turned so that it rises; `at` gives both tails at t and the density with respect to t. */
function onTheSmallerTail(p: number, at: (t: number) => Tails & { readonly density: number }): (t: number) => Point {
  return (t) => {
    const { lower, upper, density } = at(t);
    if (p <= 0.5) return { value: Math.log(lower / p), slope: density / lower };
    return { value: Math.log((1 - p) / upper), slope: density / upper };
  };
}
