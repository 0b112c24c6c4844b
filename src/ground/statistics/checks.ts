/** What every figure must be before anything is computed from it. A breach is a fault in the caller, so it throws. */

/** A count of events: 0, 1, 2 … */
export function checkCount(count: number, name = "count"): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`${name} must be a whole number from 0: ${count}`);
}

/** An exposure (resident-years, days, dwellings) or another quantity that must be above zero. */
export function checkPositive(quantity: number, name: string): void {
  if (!Number.isFinite(quantity) || quantity <= 0) throw new RangeError(`${name} must be above 0: ${quantity}`);
}

/** A probability, 0 and 1 included. */
export function checkProbability(p: number, name = "p"): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name} must be from 0 to 1: ${p}`);
}

/** A level, a power or an alpha: strictly between 0 and 1. */
export function checkShare(share: number, name: string): void {
  if (!(share > 0 && share < 1)) throw new RangeError(`${name} must be between 0 and 1: ${share}`);
}
