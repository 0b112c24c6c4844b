/**
 * Events per 1 000 or per 100 000 of the exposed, with the limits that chance alone explains.
 *
 * Exposure is person-years (residents × days / 365.25 for part of a year), or what the crime can happen to: dwellings,
 * vehicles, businesses. It is taken as known without error. Reported is not committed.
 * Undefined when nobody or nothing is exposed (an industrial district): a rate there says nothing.
 * Worked figure: 3 offences among 5 642 residents are 53.2 per 100 000, and 11.0–155 is compatible with that.
 *
 * - exact: Garwood's limits of the count. The house's choice.
 * - byar: a closed formula for maps with thousands of areas, here the variant with count + ½ on both sides, which comes
 *   close to mid-P (not the older one with count below and count + 1 above).
 * Source: Rothman & Boice (1979), Epidemiologic Analysis with a Programmable Calculator; as in epitools.
 */
import { checkCount, checkPositive, checkShare } from "./checks.ts";
import { normalQuantile } from "./distributions.ts";
import { type Interval, USUAL_LEVEL } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/** A number of events and what they could have happened to. Both are plain numbers: a withheld figure has neither. */
export interface Observed {
  readonly count: number;
  readonly exposure: number;
}

export interface Rate extends Interval {
  readonly rate: number;
}

/**
 * Rate and limits, all per `per` of the exposure. Throws RangeError for what is not a count, an exposure or a level.
 * @example rateWithInterval({ count: 142, exposure: 24_118, per: 1_000 }) // 5.89 (4.96–6.94)
 */
export function rateWithInterval({
  count,
  exposure,
  per,
  level = USUAL_LEVEL,
  method = "exact",
}: Observed & {
  readonly per: 1_000 | 100_000;
  readonly level?: number;
  readonly method?: "exact" | "byar";
}): Rate | undefined {
  checkCount(count);
  checkShare(level, "level");
  if (exposure === 0) return undefined;
  checkPositive(exposure, "exposure");
  const { lower, upper } = method === "exact" ? poissonInterval({ count, level }) : byarInterval(count, level);
  const scale = per / exposure;
  return { rate: count * scale, lower: lower * scale, upper: upper * scale };
}

function byarInterval(count: number, level: number): Interval {
  const middle = count + 0.5;
  const margin = normalQuantile(0.5 + level / 2) / (3 * Math.sqrt(middle));
  const limit = (shift: number) => Math.max(0, middle * (1 - 1 / (9 * middle) + shift) ** 3);
  return { lower: limit(-margin), upper: limit(margin) };
}
