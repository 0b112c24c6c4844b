/**
 * The average change per year over three or more years, as one constant percentage.
 *
 * Poisson regression of the counts on the year with the exposure as offset (log-linear, maximum likelihood), Wald limits
 * for the slope. Assumes Poisson: `dispersion` near 1 says that the counts vary about a straight line as chance would have
 * it, above 1 that they vary more and the limits are too narrow. It is reported, never used: few years cannot estimate it.
 *
 * Undefined with fewer than three different years, with no events at all, or when all events fall in the first or all in
 * the last year (the slope is then without bound). No arrow unless `direction` says so.
 * Worked figure: 412, 398 and 351 offences, about 24 000 residents: −8.1 % a year (−14.4 to −1.4).
 * Source: McCullagh & Nelder (1989), chapter 6; as in R's glm(count ~ year + offset(log(exposure)), poisson).
 */
import { checkCount, checkPositive, checkShare } from "./checks.ts";
import { type Direction, directionOf } from "./direction.ts";
import { normalCdf, normalQuantile } from "./distributions.ts";
import { type Interval, USUAL_LEVEL } from "./interval.ts";
import type { Observed } from "./rates.ts";
import { solveRising } from "./root.ts";

export interface YearObserved extends Observed {
  readonly year: number;
}

/** Percent per year; the limits likewise. */
export interface AnnualTrend extends Interval {
  readonly percentPerYear: number;
  readonly direction: Direction;
  readonly p: number;
  /** Pearson's chi-square per degree of freedom (years − 2). */
  readonly dispersion: number;
  /** The count that the line gives for each year, in the order of the given ones. */
  readonly fitted: readonly number[];
}

/** Throws RangeError for what is not a count, an exposure above 0, a year or a level. */
export function annualTrend({
  years,
  level = USUAL_LEVEL,
}: {
  readonly years: readonly YearObserved[];
  readonly level?: number;
}): AnnualTrend | undefined {
  checkShare(level, "level");
  for (const { year, count, exposure } of years) {
    if (!Number.isFinite(year)) throw new RangeError(`year must be a number: ${year}`);
    checkCount(count);
    checkPositive(exposure, "exposure");
  }
  if (!hasSlope(years)) return undefined;

  const total = sum(years.map(({ count }) => count));
  const first = Math.min(...years.map(({ year }) => year));
  const span = Math.max(...years.map(({ year }) => year)) - first;
  const meanYear = sum(years.map(({ year, count }) => (year - first) * count)) / total;
  // The likelihood is greatest where the line's offences have the same mean year as the real ones.
  const slope = solveRising({
    curve: (slope) => {
      const { mean, variance } = spread(years, shares(years, slope, first), first);
      return { value: mean - meanYear, slope: variance };
    },
    start: 0,
    lower: -700 / span,
    upper: 700 / span,
  });

  const expectedShares = shares(years, slope, first);
  const fitted = expectedShares.map((share) => share * total);
  const standardError = 1 / Math.sqrt(total * spread(years, expectedShares, first).variance);
  const margin = normalQuantile(0.5 + level / 2) * standardError;
  const limits = { lower: Math.exp(slope - margin), upper: Math.exp(slope + margin) };
  return {
    percentPerYear: 100 * Math.expm1(slope),
    lower: 100 * Math.expm1(slope - margin),
    upper: 100 * Math.expm1(slope + margin),
    direction: directionOf(limits),
    p: 2 * normalCdf(-Math.abs(slope) / standardError),
    dispersion: sum(years.map(({ count }, i) => pearson(count, fitted[i] ?? Number.NaN))) / (years.length - 2),
    fitted,
  };
}

function hasSlope(years: readonly YearObserved[]): boolean {
  const all = new Set(years.map(({ year }) => year));
  const withEvents = new Set(years.filter(({ count }) => count > 0).map(({ year }) => year));
  if (all.size < 3 || withEvents.size === 0) return false;
  if (withEvents.size > 1) return true;
  return !withEvents.has(Math.min(...all)) && !withEvents.has(Math.max(...all));
}

/** Each year's share of all events under a slope, by exposure × e^(slope × years). */
function shares(years: readonly YearObserved[], slope: number, first: number): number[] {
  const logs = years.map(({ year, exposure }) => Math.log(exposure) + slope * (year - first));
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** Mean and variance of the years since the first, weighted by the shares. */
function spread(years: readonly YearObserved[], weights: readonly number[], first: number) {
  const mean = sum(years.map(({ year }, i) => (weights[i] ?? Number.NaN) * (year - first)));
  const variance = sum(years.map(({ year }, i) => (weights[i] ?? Number.NaN) * (year - first - mean) ** 2));
  return { mean, variance };
}

function pearson(count: number, fitted: number): number {
  return (count - fitted) ** 2 / fitted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
