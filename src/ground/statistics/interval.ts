/** A lower and an upper limit in the unit of the estimate between them. The upper may be Infinity. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The share of intervals that contain the truth in the long run. */
export const USUAL_LEVEL = 0.95;
