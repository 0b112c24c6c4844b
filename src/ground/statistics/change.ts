/**
 * What may be said about two counts: before and after, of the same kind of event in the same place.
 *
 * The ratio is that of the rates (after / before) with its exact interval and the p-value that belongs to it. What was
 * expected without change, and the smallest decrease that would have been seen, come from both periods together.
 * A single comparison is a description, never an effect of anything (evidence 1), and it assumes Poisson.
 *
 * The ratio is undefined when both counts are 0, Infinity when only the first is. The percentage is undefined when either
 * count is below 20: from 2 to 4 is not "+100 %". A withheld figure has no count, so it can not come in here.
 * Worked figure: 142 after 98 is 45 % more (11–89 %), certain.
 * Source: `rate-ratio.ts`, `power.ts` and `sureness.ts`.
 */
import { type Direction, directionOf } from "./direction.ts";
import { USUAL_LEVEL } from "./interval.ts";
import { adjustPValues } from "./multiple-testing.ts";
import { poissonMde } from "./power.ts";
import { poissonRateRatioExact, type RateRatio } from "./rate-ratio.ts";
import type { Observed } from "./rates.ts";
import { type Sureness, sureness } from "./sureness.ts";

/** A count with its exposure and the name of its period. */
export interface Labelled extends Observed {
  readonly label: string;
}

export interface BeforeAndAfter {
  readonly before: Labelled;
  readonly after: Labelled;
}

export interface Change extends BeforeAndAfter {
  /** Rate after / rate before, and its 95 % limits. */
  readonly ratio: number | undefined;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
  /** p adjusted for the changes described together; p itself when there is only one. */
  readonly q: number;
  /** Change of the rate in percent, negative for fewer. */
  readonly percentChange: number | undefined;
  readonly direction: Direction;
  readonly sureness: Sureness;
  /** The decrease that would have been seen four times of five; undefined when not even a fall to zero would. */
  readonly smallestDetectableDecreasePercent: number | undefined;
  /** 1 of 4: before and after in one place. A text must not speak of effects. */
  readonly evidence: 1;
}

/** One change, looked at alone. Throws RangeError unless counts are whole numbers from 0 and exposures above 0. */
export function describeChange(change: BeforeAndAfter): Change {
  const ratio = ratioOf(change);
  return describe(change, ratio, ratio.p);
}

/** Changes that are shown together, in the given order: what is called certain allows for how many were looked at. */
export function describeChanges(changes: readonly BeforeAndAfter[]): Change[] {
  const ratios = changes.map(ratioOf);
  const adjusted = adjustPValues({ p: ratios.map(({ p }) => p), method: "bh" });
  return changes.map((change, i) => {
    const ratio = ratios[i];
    const q = adjusted[i];
    if (ratio === undefined || q === undefined) throw new Error("every change has a ratio and a q-value");
    return describe(change, ratio, q);
  });
}

function ratioOf({ before, after }: BeforeAndAfter): RateRatio {
  return poissonRateRatioExact({ compared: after, reference: before, level: USUAL_LEVEL });
}

function describe({ before, after }: BeforeAndAfter, found: RateRatio, q: number): Change {
  const { ratio, lower, upper, p } = found;
  const direction = directionOf(found);
  const expected = expectedWithoutChange({ before, after });
  const smallestDetectableDecreasePercent = smallestDecreasePercent(expected);
  return {
    before,
    after,
    ratio,
    lower,
    upper,
    p,
    q,
    percentChange: ratio === undefined || Math.min(before.count, after.count) < 20 ? undefined : 100 * (ratio - 1),
    direction,
    sureness: sureness({
      intervalCoversNoChange: direction === "no-clear-difference",
      q,
      expectedCount: Math.min(expected.before, expected.after),
      smallestDetectableChangePercent: smallestDetectableDecreasePercent,
    }),
    smallestDetectableDecreasePercent,
    evidence: 1,
  };
}

interface Expected {
  readonly before: number;
  readonly after: number;
}

/** All events spread over both periods by exposure. */
function expectedWithoutChange({ before, after }: BeforeAndAfter): Expected {
  const rate = (before.count + after.count) / (before.exposure + after.exposure);
  return { before: rate * before.exposure, after: rate * after.exposure };
}

function smallestDecreasePercent({ before, after }: Expected): number | undefined {
  if (before === 0) return undefined;
  const ratio = poissonMde({ expectedBefore: before, exposureRatio: after / before });
  return ratio === undefined ? undefined : 100 * (1 - ratio);
}
