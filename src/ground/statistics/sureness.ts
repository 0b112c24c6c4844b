/**
 * How sure a comparison is, in four words that people without statistics can act on. The first that holds wins:
 * certain: the interval leaves out "no change", and still does when all comparisons shown together are taken into account;
 * likely: the interval leaves out "no change", looked at alone;
 * too-little: it does not, and there was too little to see one: fewer than 10 expected, or only a change above 50 % visible;
 * unclear: it does not, though there was enough to see one.
 * A clear change stays clear however few the events. Always defined.
 * Worked figure: 118 after 142 of the same exposure is unclear; 4 after 6 is too little.
 * Source: the house's own rule, docs/statistics.md.
 */
import { checkProbability } from "./checks.ts";

export type Sureness = "certain" | "likely" | "unclear" | "too-little";

export interface Grounds {
  readonly intervalCoversNoChange: boolean;
  /** The Benjamini–Hochberg adjusted p-value within the family shown together; for a single comparison its own p-value. */
  readonly q: number;
  /** Events expected without any change, in the period that expects fewer. */
  readonly expectedCount: number;
  /** Undefined when no change at all could have been seen. */
  readonly smallestDetectableChangePercent: number | undefined;
}

/** The share of false findings that is accepted among those called certain. */
const ACCEPTED_FALSE_SHARE = 0.05;
const FEWEST_EXPECTED = 10;
const LARGEST_USEFUL_CHANGE_PERCENT = 50;

export function sureness({
  intervalCoversNoChange,
  q,
  expectedCount,
  smallestDetectableChangePercent,
}: Grounds): Sureness {
  checkProbability(q, "q");
  if (!intervalCoversNoChange) return q < ACCEPTED_FALSE_SHARE ? "certain" : "likely";
  if (expectedCount < FEWEST_EXPECTED) return "too-little";
  if (smallestDetectableChangePercent === undefined) return "too-little";
  if (smallestDetectableChangePercent > LARGEST_USEFUL_CHANGE_PERCENT) return "too-little";
  return "unclear";
}
