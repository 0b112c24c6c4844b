import type { Interval } from "./interval.ts";

/** What may be said of a ratio: a direction only when its interval leaves out 1. */
export type Direction = "more" | "fewer" | "no-clear-difference";

export function directionOf({ lower, upper }: Interval): Direction {
  if (lower > 1) return "more";
  if (upper < 1) return "fewer";
  return "no-clear-difference";
}
