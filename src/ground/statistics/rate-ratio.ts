/**
 * How many times the rate of one period or place is that of another, tested and bounded exactly.
 *
 * Given the sum of two Poisson counts, the first is binomial; nothing is approximated. The p-value is the central one
 * (twice the smaller tail), because only that one agrees with the interval: p < 1 − level exactly when the interval
 * leaves out the null ratio. Assumes Poisson: counts that vary more than chance need a wider interval.
 *
 * `ratio` is undefined when both counts are 0, and Infinity when only the reference is 0; the limits are then 0 or Infinity.
 * Worked figure: 142 against 98 is 1.45 (1.11–1.89).
 * Source: Lehmann (1986), Testing Statistical Hypotheses, p. 152; as in R's rateratio.test.
 */
import { checkCount, checkPositive, checkShare } from "./checks.ts";
import { betaQuantile, binomialCdf, binomialPmf, binomialSf } from "./distributions.ts";
import { type Interval, USUAL_LEVEL } from "./interval.ts";
import type { Observed } from "./rates.ts";
import { blakerP, minlikeP, type Outcomes } from "./two-sided.ts";

export interface RateRatioQuestion {
  readonly compared: Observed;
  readonly reference: Observed;
  /** The ratio that would mean "no difference". */
  readonly nullRatio?: number;
  readonly level?: number;
}

export interface RateRatio extends Interval {
  readonly ratio: number | undefined;
  /** Central two-sided p: the one that belongs to the interval. */
  readonly p: number;
  /** One-sided: chance of a compared count as large (as small) as this one. */
  readonly pGreater: number;
  readonly pLess: number;
  /** Central with half the observed outcome: less strict, right on average. For an expert view. */
  readonly pMid: number;
}

/** The rate ratio compared / reference. Throws RangeError unless counts are counts and both exposures above 0. */
export function poissonRateRatioExact(question: RateRatioQuestion): RateRatio {
  const { compared, reference, level = USUAL_LEVEL } = question;
  checkShare(level, "level");
  const { observed, exactly, atMost, atLeast } = given(question);
  const pLess = atMost(observed);
  const pGreater = atLeast(observed);
  const smaller = Math.min(pLess, pGreater);
  const { lower, upper } = shareInterval(compared.count, reference.count, 1 - level);
  const perExposure = reference.exposure / compared.exposure;
  const total = compared.count + reference.count;
  return {
    ratio: total === 0 ? undefined : (compared.count / reference.count) * perExposure,
    lower: (lower / (1 - lower)) * perExposure,
    upper: (upper / (1 - upper)) * perExposure,
    p: Math.min(1, 2 * smaller),
    pGreater,
    pLess,
    pMid: Math.min(1, 2 * smaller - exactly(observed)),
  };
}

/** Other two-sided p-values of the same question; they need not agree with the interval. For an expert view. */
export function uncentralRateRatioPs(question: RateRatioQuestion): {
  readonly pMinlike: number;
  readonly pBlaker: number;
} {
  const { observed, ...outcomes } = given(question);
  return { pMinlike: minlikeP(outcomes, observed), pBlaker: blakerP(outcomes, observed) };
}

/** The compared count as a binomial outcome, given the sum of both. */
function given({ compared, reference, nullRatio = 1 }: RateRatioQuestion): Outcomes & { readonly observed: number } {
  checkCount(compared.count);
  checkCount(reference.count);
  checkPositive(compared.exposure, "exposure");
  checkPositive(reference.exposure, "exposure");
  checkPositive(nullRatio, "nullRatio");
  const n = compared.count + reference.count;
  const p = (compared.exposure * nullRatio) / (compared.exposure * nullRatio + reference.exposure);
  return {
    observed: compared.count,
    peak: Math.min(n, Math.floor((n + 1) * p)),
    last: n,
    exactly: (k) => binomialPmf({ k, n, p }),
    atMost: (k) => binomialCdf({ k, n, p }),
    atLeast: (k) => binomialSf({ k: k - 1, n, p }),
  };
}

/** Clopper–Pearson limits of the share of all events that fell in the compared period. */
function shareInterval(compared: number, reference: number, alpha: number): Interval {
  return {
    lower: compared === 0 ? 0 : betaQuantile({ p: alpha / 2, a: compared, b: reference + 1 }),
    upper: reference === 0 ? 1 : betaQuantile({ p: 1 - alpha / 2, a: compared + 1, b: reference }),
  };
}
