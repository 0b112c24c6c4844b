/**
 * The inner limits of classes for a map: values that lie together stay together (Fisher–Jenks: the least sum of squares
 * within classes, found exactly), then rounded so that they can be read. Not quantiles, which would always colour a
 * fifth of the country darkest. Fewer limits than asked for when there are fewer different values.
 * @example classBreaks([1, 2, 3, 101, 102, 103, 201, 202, 203], 3) // [100, 200]
 */
export function classBreaks(values: readonly number[], classes: number): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const count = Math.min(classes, new Set(sorted).size);
  if (count < 2) return [];
  const starts = bestStarts(sorted, count);
  const gaps = starts.map((start) => ({ below: sorted[start - 1] ?? 0, above: sorted[start] ?? 0 }));
  return readable(gaps, { least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 });
}

/** Which class a value falls in; a value on a limit belongs to the class above it. */
export function classIndex(value: number, breaks: readonly number[]): number {
  return breaks.filter((limit) => value >= limit).length;
}

/** Where classes 2 … count begin in the sorted values: of all ways to divide them, the one with the least sum of squares. */
export function bestStarts(sorted: readonly number[], count: number): number[] {
  const cost = costOfClass(sorted);
  let best = sorted.map((_, end) => cost(0, end));
  const choices: number[][] = [];
  for (let classes = 2; classes <= count; classes++) {
    const before = best;
    const choice: number[] = [];
    best = sorted.map((_, end) => {
      let least = Number.POSITIVE_INFINITY;
      for (let start = classes - 1; start <= end; start++) {
        // Equal values are never parted, whatever rounding makes of their cost.
        if (sorted[start] === sorted[start - 1]) continue;
        const total = (before[start - 1] ?? 0) + cost(start, end);
        if (total < least) {
          least = total;
          choice[end] = start;
        }
      }
      return least;
    });
    choices.push(choice);
  }
  const starts: number[] = [];
  let end = sorted.length - 1;
  for (const choice of choices.reverse()) {
    const start = choice[end] ?? 0;
    starts.unshift(start);
    end = start - 1;
  }
  return starts;
}

/** The sum of squares around the mean of sorted[from … to], from running sums (shifted to keep precision). */
function costOfClass(sorted: readonly number[]): (from: number, to: number) => number {
  const shift = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, index) => {
    sums.push((sums[index] ?? 0) + value - shift);
    squares.push((squares[index] ?? 0) + (value - shift) ** 2);
  });
  return (from, to) => {
    const sum = (sums[to + 1] ?? 0) - (sums[from] ?? 0);
    const square = (squares[to + 1] ?? 0) - (squares[from] ?? 0);
    return square - sum ** 2 / (to - from + 1);
  };
}

interface Gap {
  readonly below: number;
  readonly above: number;
}

/** How far rounding may move a limit, as a share of the narrower class beside it. */
const TOLERANCE = 0.25;

/** All limits rounded to one step: the coarsest of 1, 2, 5, 10 … that moves none of them far from its gap. */
function readable(gaps: readonly Gap[], range: { least: number; most: number }): number[] {
  const middles = gaps.map(({ below, above }) => (below + above) / 2);
  const largest = 10 ** Math.ceil(Math.log10(range.most - range.least));
  for (let power = largest; power > largest / 1e9; power /= 10) {
    for (const step of [power, power / 2, power / 5]) {
      const rounded = middles.map((middle) => tidy(Math.round(middle / step) * step));
      const rising = rounded.every((limit, index) => limit > (rounded[index - 1] ?? range.least));
      if (rising && rounded.every((limit, index) => isNear(limit, index, { gaps, middles, range }))) return rounded;
    }
  }
  return gaps.map(({ above }) => above);
}

function isNear(
  limit: number,
  index: number,
  {
    gaps,
    middles,
    range,
  }: { gaps: readonly Gap[]; middles: readonly number[]; range: { least: number; most: number } },
): boolean {
  const { below, above } = gaps[index] ?? { below: limit, above: limit };
  const middle = middles[index] ?? limit;
  const narrower = Math.min(middle - (middles[index - 1] ?? range.least), (middles[index + 1] ?? range.most) - middle);
  const outside = Math.max(below - limit, limit - above, 0);
  return limit <= range.most && outside <= narrower * TOLERANCE;
}

/** Without the tail that binary fractions leave: 0.30000000000000004 → 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
