/** A curve's height at a point and, where it is known, its slope there. */
export interface Point {
  readonly value: number;
  readonly slope?: number;
}

/**
 * Where a rising curve passes zero, between two ends that enclose the place. Newton's steps where they stay inside,
 * halving where they do not or where no slope is known. Stops when a step is below `tolerance` × max(|x|, 1).
 * When the curve is above zero already at the lower end (or below at the upper), that end is the answer.
 */
export function solveRising({
  curve,
  lower,
  upper,
  start = (lower + upper) / 2,
  tolerance = 2 * Number.EPSILON,
}: {
  readonly curve: (x: number) => Point;
  readonly lower: number;
  readonly upper: number;
  readonly start?: number;
  readonly tolerance?: number;
}): number {
  let below = lower;
  let above = upper;
  let x = start;
  for (let i = 0; i < 1000; i++) {
    const { value, slope } = curve(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const newton = slope === undefined ? Number.NaN : x - value / slope;
    const next = newton > below && newton < above ? newton : (below + above) / 2;
    if (Math.abs(next - x) <= tolerance * Math.max(Math.abs(x), 1)) return next;
    x = next;
  }
  return x;
}

/** The first whole number from `from` to `to` where a condition that stays true holds; `to` when it holds nowhere before. */
export function firstWhere(from: number, to: number, holds: (k: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
