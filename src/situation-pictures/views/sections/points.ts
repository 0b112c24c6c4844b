import type { Point } from "#ground/drawing";
import type { YearlyTotal } from "../../model/index.ts";

/** The rates of the years as points of a curve. */
export function toPoints(totals: readonly YearlyTotal[]): Point[] {
  return totals.flatMap(({ year, rate }) =>
    rate ? [{ x: year, value: rate.value, preliminary: rate.status === "preliminary" }] : [],
  );
}
