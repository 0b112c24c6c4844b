/**
 * p-values adjusted for how many were looked at together.
 *
 * - bh: Benjamini–Hochberg. Of those below q, at most the share q is expected to be chance. The house's choice, within the
 *   family that is shown together.
 * - by: the same under any dependence. holm, hochberg, bonferroni: the risk of even one false finding.
 *
 * Defined for any list, the empty one too. Worked figure: 0.01 as the smallest of 6, tied with another, becomes 0.03.
 * Source: Benjamini & Hochberg (1995), JRSS B 57:289–300; the others as in R's p.adjust.
 */
import { checkProbability } from "./checks.ts";

export type Adjustment = "bh" | "by" | "holm" | "hochberg" | "bonferroni";

/** Adjusted p-values (q-values for bh and by) in the order of the given ones. Throws RangeError for what is not a probability. */
export function adjustPValues({
  p,
  method = "bh",
}: {
  readonly p: readonly number[];
  readonly method?: Adjustment;
}): number[] {
  for (const value of p) checkProbability(value);
  const ranked = p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const weighted = ranked.map(({ value }, i) => value * weight(method, { rank: i + 1, of: p.length }));
  const adjusted = ENVELOPE[method](weighted).map((value) => Math.min(1, value));
  const inOrder = new Array<number>(p.length);
  ranked.forEach(({ index }, i) => {
    inOrder[index] = adjusted[i] ?? Number.NaN;
  });
  return inOrder;
}

/** What the p-value of a rank (1 = smallest) is multiplied with. */
function weight(method: Adjustment, { rank, of }: { readonly rank: number; readonly of: number }): number {
  switch (method) {
    case "bh":
      return of / rank;
    case "by":
      return (of / rank) * harmonic(of);
    case "holm":
    case "hochberg":
      return of - rank + 1;
    case "bonferroni":
      return of;
  }
}

function harmonic(n: number): number {
  let sum = 0;
  for (let i = 1; i <= n; i++) sum += 1 / i;
  return sum;
}

/** An adjusted p-value may not overtake a less likely one: stepping up from the largest, or down from the smallest. */
const ENVELOPE = {
  bh: smallestFromHere,
  by: smallestFromHere,
  hochberg: smallestFromHere,
  holm: largestSoFar,
  bonferroni: largestSoFar,
} as const satisfies Record<Adjustment, (values: readonly number[]) => number[]>;

function largestSoFar(values: readonly number[]): number[] {
  let largest = 0;
  return values.map((value) => {
    largest = Math.max(largest, value);
    return largest;
  });
}

function smallestFromHere(values: readonly number[]): number[] {
  let smallest = Infinity;
  return values
    .toReversed()
    .map((value) => {
      smallest = Math.min(smallest, value);
      return smallest;
    })
    .toReversed();
}
