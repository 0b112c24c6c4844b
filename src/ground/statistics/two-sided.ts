/**
 * Two-sided p-values that add to the observed tail what is as unusual at the other end, for a distribution of whole
 * numbers with one peak. Both can disagree with the central interval, so they are for an expert's comparison only.
 * Sources: Blaker (2000), Can. J. Statist. 28:783–798; Fay (2010), R Journal 2(1):53–58.
 */
import { firstWhere } from "./root.ts";

export interface Outcomes {
  /** The most likely number, and the largest possible. */
  readonly peak: number;
  readonly last: number;
  /** The chances of exactly, at most and at least k. */
  readonly exactly: (k: number) => number;
  readonly atMost: (k: number) => number;
  readonly atLeast: (k: number) => number;
}

/** Chances that differ less than this are the same: rounding must not decide what counts as equally unusual. */
const SAME = 1 + 1e-7;

/** All outcomes that are no more likely than the observed (R's poisson.test). */
export function minlikeP(outcomes: Outcomes, observed: number): number {
  const { peak, last, exactly, atMost, atLeast } = outcomes;
  const limit = exactly(observed) * SAME;
  const p =
    observed < peak
      ? atMost(observed) + atLeast(firstWhere(peak, last + 1, (k) => exactly(k) <= limit))
      : atLeast(observed) + atMost(firstWhere(0, peak, (k) => exactly(k) > limit) - 1);
  return Math.min(1, p);
}

/** The observed tail plus the largest tail at the other end that is no more likely than it. */
export function blakerP(outcomes: Outcomes, observed: number): number {
  const { last, atMost, atLeast } = outcomes;
  const low = atMost(observed);
  const high = atLeast(observed);
  const limit = Math.min(low, high) * SAME;
  const p =
    low < high
      ? low + atLeast(firstWhere(observed, last + 1, (k) => atLeast(k) <= limit))
      : high + atMost(firstWhere(0, observed, (k) => atMost(k) > limit) - 1);
  return Math.min(1, p);
}
