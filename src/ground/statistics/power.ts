/**
 * Can a change be seen at all? Asked before a goal is set.
 *
 * Power is the chance that the exact central rate-ratio test (`rate-ratio.ts`) says "changed" when the count before is
 * Poisson around what is expected and the count after is Poisson around that × exposure ratio × rate ratio. All outcomes
 * are enumerated; nothing is approximated in `poissonPower`.
 * Worked figure: with 100 expected before, a decrease by 20 % is seen 29 times of 100; one by 37 % is seen 80 times of 100.
 * Source: Przyborowski & Wilenski (1940), Biometrika 31:313–323, for the test; enumeration is by definition.
 */
import { checkPositive, checkShare } from "./checks.ts";
import { binomialCdf, binomialSf, normalQuantile, poissonCdf, poissonPmf, poissonSf } from "./distributions.ts";
import { solveRising } from "./root.ts";

export interface Comparison {
  /** Events expected in the period before. */
  readonly expectedBefore: number;
  /** Exposure after / exposure before; 1 for two equal periods. */
  readonly exposureRatio?: number;
  /** Two-sided risk of seeing a change where there is none. */
  readonly alpha?: number;
}

/** The chance, 0–1, that a true rate ratio after/before is seen. Throws RangeError outside the ranges. */
export function poissonPower({ rateRatio, ...comparison }: Comparison & { readonly rateRatio: number }): number {
  checkComparison(comparison);
  if (!(rateRatio >= 0 && rateRatio < Infinity)) throw new RangeError(`rateRatio must be 0 or above: ${rateRatio}`);
  return powerCurve(comparison)(rateRatio);
}

/**
 * The rate ratio of the smallest decrease that is seen with the wanted power (default 0.8): 0.63 means "37 % fewer".
 * Undefined when so few are expected that not even a fall to zero would be seen (below about 8 in two equal periods).
 * The exact power is a fine saw, so the answer is good to about 0.002. Above 1 000 expected in the smaller period it is
 * taken from the square roots of the counts instead, which agrees within 0.002 there and better the more there are.
 */
export function poissonMde({
  power = 0.8,
  ...comparison
}: Comparison & { readonly power?: number }): number | undefined {
  checkComparison(comparison);
  checkShare(power, "power");
  const { expectedBefore, exposureRatio = 1 } = comparison;
  if (Math.min(expectedBefore, expectedBefore * exposureRatio) > EXACT_UP_TO) return bySquareRoots(comparison, power);

  const powerAt = powerCurve(comparison);
  if (powerAt(0) < power) return undefined;
  return solveRising({
    curve: (rateRatio) => ({ value: power - powerAt(rateRatio) }),
    lower: 0,
    upper: 1,
    tolerance: 0.0001,
  });
}

const EXACT_UP_TO = 1_000;

function checkComparison({ expectedBefore, exposureRatio = 1, alpha = 0.05 }: Comparison): void {
  checkPositive(expectedBefore, "expectedBefore");
  checkPositive(exposureRatio, "exposureRatio");
  checkShare(alpha, "alpha");
}

/**
 * Power as a function of the rate ratio. For each count after, the chance that the count before lies far enough from it
 * does not depend on the ratio, so it is worked out once.
 */
function powerCurve({ expectedBefore, exposureRatio = 1, alpha = 0.05 }: Comparison): (rateRatio: number) => number {
  const seen = new Map<number, number>();
  const chanceSeen = (after: number): number => {
    const known = seen.get(after);
    if (known !== undefined) return known;
    const { atMost, atLeast } = clearlyDifferent({ after, exposureRatio, alpha });
    const chance =
      poissonCdf({ k: atMost, lambda: expectedBefore }) + poissonSf({ k: atLeast - 1, lambda: expectedBefore });
    seen.set(after, chance);
    return chance;
  };
  return (rateRatio) => {
    const lambda = expectedBefore * exposureRatio * rateRatio;
    const reach = 8 * Math.sqrt(lambda) + 20;
    let power = 0;
    for (let after = Math.max(0, Math.floor(lambda - reach)); after <= lambda + reach; after++) {
      power += poissonPmf({ k: after, lambda }) * chanceSeen(after);
    }
    return power;
  };
}

/** Which counts before differ clearly from a count after: those at most `atMost` (−1 for none) and at least `atLeast`. */
function clearlyDifferent({
  after,
  exposureRatio,
  alpha,
}: {
  readonly after: number;
  readonly exposureRatio: number;
  readonly alpha: number;
}): { readonly atMost: number; readonly atLeast: number } {
  // The smaller tail of "before of before + after": given the sum, before is binomial.
  const shareAfter = exposureRatio / (1 + exposureRatio);
  const tooFew = (before: number) =>
    before >= 0 && binomialSf({ k: after - 1, n: before + after, p: shareAfter }) <= alpha / 2;
  const tooMany = (before: number) => binomialCdf({ k: after, n: before + after, p: shareAfter }) <= alpha / 2;

  const z = normalQuantile(1 - alpha / 2);
  const centre = (after + (z * z) / 2) / exposureRatio;
  const reach = (z / exposureRatio) * Math.sqrt((after + (z * z) / 4) * (1 + exposureRatio));
  let atMost = Math.max(-1, Math.round(centre - reach));
  while (tooFew(atMost + 1)) atMost++;
  while (atMost >= 0 && !tooFew(atMost)) atMost--;
  let atLeast = Math.max(0, Math.round(centre + reach));
  while (!tooMany(atLeast)) atLeast++;
  while (atLeast > 0 && tooMany(atLeast - 1)) atLeast--;
  return { atMost, atLeast };
}

/** √count varies by ½ whatever the count, so the smallest visible distance between the roots is known. */
function bySquareRoots({ expectedBefore, exposureRatio = 1, alpha = 0.05 }: Comparison, power: number): number {
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  const distance = (z / 2) * Math.sqrt(1 / expectedBefore + 1 / (expectedBefore * exposureRatio));
  return (1 - distance) ** 2;
}
