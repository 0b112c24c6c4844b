import {
  adjustPValues,
  type Change,
  type Direction,
  describeChange,
  normalCdf,
  normalQuantile,
  sureness,
} from "#ground/statistics";

/** A count of one year with its person-years. */
export interface Counted {
  readonly year: number;
  readonly count: number;
  readonly exposure: number;
}

/** The last two years of a series, judged by chance and by how much the series usually varies. */
export interface JudgedChange extends Change {
  /** Earlier changes from one year to the next that the judgement rests on; 0 means that chance alone was reckoned with. */
  readonly earlierChanges: number;
}

/** Fewer earlier changes than this say too little of what is usual. */
const FEWEST_EARLIER_CHANGES = 4;

/**
 * The change between the last two years of each series; undefined where they do not follow each other. Reported
 * offences vary more between years than independent events would (campaigns, a new way of recording, one offender),
 * so with four or more earlier changes the variance is widened by what they show (quasi-Poisson: φ is the mean of the
 * earlier squared log ratios over their Poisson variances, never below 1). Series given together are judged together.
 */
export function judgeLatest(all: readonly (readonly Counted[])[]): (JudgedChange | undefined)[] {
  const widened = all.map(widen);
  const complete = widened.flatMap((one) => one ?? []);
  const adjusted = adjustPValues({ p: complete.map(({ p }) => p), method: "bh" });
  return widened.map((one) => {
    if (!one) return undefined;
    const q = adjusted[complete.indexOf(one)] ?? 1;
    return { ...one, q, sureness: surenessOf(one, q) };
  });
}

function widen(series: readonly Counted[]): JudgedChange | undefined {
  const [before, after] = series.slice(-2);
  if (!before || !after || after.year !== before.year + 1) return undefined;
  const plain = describeChange({
    before: { ...before, label: String(before.year) },
    after: { ...after, label: String(after.year) },
  });
  const earlier = stepsOf(series).slice(0, -1);
  if (earlier.length < FEWEST_EARLIER_CHANGES) return { ...plain, earlierChanges: 0 };
  const dispersion = Math.max(1, earlier.reduce((sum, step) => sum + step, 0) / earlier.length);
  const log = logRatio(before, after);
  const error = Math.sqrt(dispersion * poissonVariance(before, after));
  const margin = normalQuantile(0.975) * error;
  const limits = {
    lower: Math.min(plain.lower, Math.exp(log - margin)),
    upper: Math.max(plain.upper, Math.exp(log + margin)),
  };
  return {
    ...plain,
    ...limits,
    p: Math.max(plain.p, 2 * normalCdf(-Math.abs(log) / error)),
    direction: directionOf(limits),
    earlierChanges: earlier.length,
  };
}

/** The squared log ratio of each year to the next, in units of what chance alone gives (1 on average). */
function stepsOf(series: readonly Counted[]): number[] {
  return series.slice(1).flatMap((now, index) => {
    const then = series[index];
    if (!then || now.year !== then.year + 1) return [];
    return [logRatio(then, now) ** 2 / poissonVariance(then, now)];
  });
}

/** Half an event is added to each count, so that a year without any has a ratio. */
function logRatio(before: Counted, after: Counted): number {
  return Math.log((after.count + 0.5) / after.exposure / ((before.count + 0.5) / before.exposure));
}

function poissonVariance(before: Counted, after: Counted): number {
  return 1 / (before.count + 0.5) + 1 / (after.count + 0.5);
}

function directionOf({ lower, upper }: { lower: number; upper: number }): Direction {
  if (lower > 1) return "more";
  return upper < 1 ? "fewer" : "no-clear-difference";
}

function surenessOf(change: Change, q: number) {
  return sureness({
    intervalCoversNoChange: change.direction === "no-clear-difference",
    q,
    expectedCount: Math.min(change.before.count, change.after.count),
    smallestDetectableChangePercent: change.smallestDetectableDecreasePercent,
  });
}
