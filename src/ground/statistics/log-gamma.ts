import { checkPositive } from "./checks.ts";

/**
 * The logarithm of the gamma function, by Stirling's series; small arguments are first moved up to 10 or more.
 * Defined here for x > 0; throws RangeError otherwise.
 * @example logGamma(10) // 12.80… = log(9!)
 * Source: NIST DLMF 5.5.1 and 5.11.1.
 */
export function logGamma(x: number): number {
  checkPositive(x, "x");
  if (x === 1 || x === 2) return 0;
  let moved = x;
  let product = 1;
  while (moved < SERIES_FROM) product *= moved++;
  return stirling(moved) + series(moved) - Math.log(product);
}

/** What Stirling's formula lacks: log Γ(x) − [(x − ½) log x − x + ½ log 2π]. Small, so densities built on it lose nothing. */
export function stirlingError(x: number): number {
  return x < SERIES_FROM ? logGamma(x) - stirling(x) : series(x);
}

function stirling(x: number): number {
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI);
}

/** From here the seven terms below are exact to the last digit. */
const SERIES_FROM = 10;
const TERMS_FROM_THE_LAST = [1 / 156, -691 / 360_360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

function series(x: number): number {
  return TERMS_FROM_THE_LAST.reduce((sum, term) => sum / (x * x) + term, 0) / x;
}
