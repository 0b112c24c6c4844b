/**
 * The value of a1 / (b1 + a2 / (b2 + a3 / (b3 + …))), read from the front (modified Lentz).
 * Throws when it has not settled after 200 000 terms; the incomplete gamma and beta need a few times √(largest argument).
 * Source: Thompson & Barnett (1986), J. Comput. Phys. 64:490–509.
 */
export function continuedFraction(numerator: (i: number) => number, denominator: (i: number) => number): number {
  let value = NEARLY_ZERO;
  let ahead = value;
  let behind = 0;
  for (let i = 1; i <= 200_000; i++) {
    const a = numerator(i);
    const b = denominator(i);
    behind = 1 / awayFromZero(b + a * behind);
    ahead = awayFromZero(b + a / ahead);
    const change = ahead * behind;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) return value;
  }
  throw new Error("the continued fraction did not settle");
}

const NEARLY_ZERO = 1e-300;

function awayFromZero(x: number): number {
  return Math.abs(x) < NEARLY_ZERO ? NEARLY_ZERO : x;
}
