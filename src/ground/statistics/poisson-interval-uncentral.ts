/**
 * Exact Poisson limits that are not central: all expected numbers whose two-sided p-value is above alpha, the p-value
 * being Blaker's or the minimum-likelihood one (definitions in `two-sided.ts`).
 *
 * As the expected number moves away from the count, the far tail loses one outcome at a time. Between two such steps the
 * p-value is a smooth sum of two tails, so a limit is either a step or the place where one smooth piece passes alpha.
 * Worked figure: 100 events give 81.54–121.53 (Blaker), 81.84–121.84 (minlike).
 * Source: Klaschka (2010), BlakerCI; Fay (2010), R Journal 2(1):53–58.
 */
import { gammaQuantile, poissonCdf, poissonPmf, poissonSf } from "./distributions.ts";
import type { Interval } from "./interval.ts";
import { logGamma } from "./log-gamma.ts";
import { firstWhere, solveRising } from "./root.ts";

const atMost = (k: number, lambda: number) => poissonCdf({ k, lambda });
const atLeast = (k: number, lambda: number) => poissonSf({ k: k - 1, lambda });

/** The Blaker limits lie inside Garwood's, and never beyond the first step met from there. */
export function blakerInterval(count: number, alpha: number): Interval {
  return { lower: count === 0 ? 0 : blakerLower(count, alpha), upper: blakerUpper(count, alpha) };
}

function blakerLower(count: number, alpha: number): number {
  const outermost = gammaQuantile({ p: alpha / 2, shape: count });
  const far = firstWhere(0, count, (k) => atMost(k, outermost) > alpha / 2) - 1;
  const step = solveRising({
    curve: (lambda) => ({ value: atLeast(count, lambda) - atMost(far + 1, lambda) }),
    lower: outermost,
    upper: count + 1,
  });
  return solveRising({
    curve: (lambda) => ({ value: atLeast(count, lambda) + atMost(far, lambda) - alpha }),
    lower: outermost,
    upper: step,
  });
}

function blakerUpper(count: number, alpha: number): number {
  const outermost = gammaQuantile({ p: 1 - alpha / 2, shape: count + 1 });
  const far = firstWhere(
    count + 1,
    count + 100 + 40 * Math.ceil(Math.sqrt(outermost)),
    (k) => atLeast(k, outermost) <= alpha / 2,
  );
  const step = solveRising({
    curve: (lambda) => ({ value: atLeast(far - 1, lambda) - atMost(count, lambda) }),
    lower: count / 2,
    upper: outermost,
  });
  return solveRising({
    curve: (lambda) => ({ value: alpha - atMost(count, lambda) - atLeast(far, lambda) }),
    lower: step,
    upper: outermost,
  });
}

/** The p-value of too few expected rises all the way; that of too many is a saw, highest at the end of each tooth. */
export function minlikeInterval(count: number, alpha: number): Interval {
  return { lower: count === 0 ? 0 : minlikeLower(count, alpha), upper: minlikeUpper(count, alpha) };
}

function minlikeLower(count: number, alpha: number): number {
  return solveRising({
    curve: (lambda) => {
      const limit = poissonPmf({ k: count, lambda });
      const far = firstWhere(0, Math.floor(lambda), (k) => poissonPmf({ k, lambda }) > limit) - 1;
      return { value: atLeast(count, lambda) + atMost(far, lambda) - alpha };
    },
    lower: 0,
    upper: count,
  });
}

function minlikeUpper(count: number, alpha: number): number {
  for (let far = count + 1; ; far++) {
    const tooth = equallyLikely(count, far + 1);
    if (atMost(count, tooth) + atLeast(far + 1, tooth) <= alpha) return equallyLikely(count, far);
  }
}

/** The expected number at which two counts are equally likely: the geometric mean of the whole numbers between them. */
function equallyLikely(low: number, high: number): number {
  return Math.exp((logGamma(high + 1) - logGamma(low + 1)) / (high - low));
}
