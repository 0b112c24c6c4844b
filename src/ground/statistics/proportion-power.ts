/**
 * Can a survey see that a share has changed? Two waves of the same size, two-sided test of two proportions.
 *
 * Arcsine power is Cohen's, on h = 2 asin√p1 − 2 asin√p2, both tails. Normal power is the textbook formula with the pooled
 * share under "no change" (one tail, as R's power.prop.test). With a design effect use n / design effect as n.
 * Worked figure: 30 % to 25 % with 800 answers a wave is seen 61 times of 100.
 * Source: Cohen (1988), Statistical Power Analysis, chapter 6; Fleiss (1981).
 */
import { checkPositive, checkShare } from "./checks.ts";
import { normalCdf, normalQuantile } from "./distributions.ts";
import { solveRising } from "./root.ts";

export interface Waves {
  /** Answers per wave. */
  readonly n: number;
  readonly alpha?: number;
}

/** Power 0–1 by both formulas, and Cohen's h. Throws RangeError unless both shares are strictly between 0 and 1. */
export function proportionPower({ p1, p2, n, alpha = 0.05 }: Waves & { readonly p1: number; readonly p2: number }): {
  readonly powerArcsine: number;
  readonly powerNormal: number;
  readonly cohenH: number;
} {
  checkShare(p1, "p1");
  checkShare(p2, "p2");
  checkPositive(n, "n");
  checkShare(alpha, "alpha");
  const z = normalQuantile(1 - alpha / 2);
  const cohenH = 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
  const shift = cohenH * Math.sqrt(n / 2);
  const pooled = (p1 + p2) / 2;
  const spreadIfSame = Math.sqrt(2 * pooled * (1 - pooled));
  const spreadIfChanged = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return {
    powerArcsine: normalCdf(shift - z) + normalCdf(-shift - z),
    powerNormal: normalCdf((Math.sqrt(n) * Math.abs(p1 - p2) - z * spreadIfSame) / spreadIfChanged),
    cohenH,
  };
}

/**
 * The smallest decrease from p1 that is seen with the wanted power (default 0.8, normal formula), as the share after.
 * Undefined when not even a fall to nearly nothing would be seen.
 */
export function proportionMde({
  p1,
  n,
  alpha = 0.05,
  power = 0.8,
}: Waves & { readonly p1: number; readonly power?: number }): number | undefined {
  checkShare(power, "power");
  const lacking = (p2: number) => power - proportionPower({ p1, p2, n, alpha }).powerNormal;
  const least = p1 * 1e-9;
  if (lacking(least) > 0) return undefined;
  return solveRising({ curve: (p2) => ({ value: lacking(p2) }), lower: least, upper: p1 });
}
