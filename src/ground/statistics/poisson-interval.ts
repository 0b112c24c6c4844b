/**
 * Which expected numbers are compatible with a count of events, when events come at random (Poisson).
 *
 * - garwood: exact and central, at most (1 − level)/2 of error on each side. The house's choice.
 * - mid-p: narrower; counts half of the observed outcome, so the level holds only on average.
 * - blaker, minlike: exact but not central; see `poisson-interval-uncentral.ts`. For comparison.
 *
 * The lower limit is 0 when the count is 0. Always defined; throws RangeError for what is not a count or a level.
 * Worked figure: 10 events give 4.80–18.39 (garwood).
 * Source: Garwood (1936), Biometrika 28:437–442; Fay (2010), R Journal 2(1):53–58 for the others.
 */
import { checkCount, checkShare } from "./checks.ts";
import { gammaQuantile, poissonCdf, poissonPmf, poissonSf } from "./distributions.ts";
import { type Interval, USUAL_LEVEL } from "./interval.ts";
import { blakerInterval, minlikeInterval } from "./poisson-interval-uncentral.ts";
import { solveRising } from "./root.ts";

export type PoissonMethod = "garwood" | "mid-p" | "blaker" | "minlike";

const METHODS = {
  garwood: garwoodInterval,
  "mid-p": midPInterval,
  blaker: blakerInterval,
  minlike: minlikeInterval,
} as const satisfies Record<PoissonMethod, (count: number, alpha: number) => Interval>;

/** Limits of the expected number of events, in events. @example poissonInterval({ count: 10 }) // 4.80–18.39 */
export function poissonInterval({
  count,
  level = USUAL_LEVEL,
  method = "garwood",
}: {
  readonly count: number;
  readonly level?: number;
  readonly method?: PoissonMethod;
}): Interval {
  checkCount(count);
  checkShare(level, "level");
  return METHODS[method](count, 1 - level);
}

function garwoodInterval(count: number, alpha: number): Interval {
  return {
    lower: count === 0 ? 0 : gammaQuantile({ p: alpha / 2, shape: count }),
    upper: gammaQuantile({ p: 1 - alpha / 2, shape: count + 1 }),
  };
}

/** Inside the Garwood limits, which therefore enclose the search. */
function midPInterval(count: number, alpha: number): Interval {
  const { lower, upper } = garwoodInterval(count, alpha);
  const half = (lambda: number) => poissonPmf({ k: count, lambda }) / 2;
  const atOrAbove = (lambda: number) => poissonSf({ k: count, lambda }) + half(lambda);
  const atOrBelow = (lambda: number) => poissonCdf({ k: count - 1, lambda }) + half(lambda);
  return {
    lower:
      count === 0
        ? 0
        : solveRising({ curve: (lambda) => ({ value: atOrAbove(lambda) - alpha / 2 }), lower, upper: count }),
    upper: solveRising({ curve: (lambda) => ({ value: alpha / 2 - atOrBelow(lambda) }), lower: count, upper }),
  };
}
