import { continuedFraction } from "./continued-fraction.ts";
import { betaWeight } from "./densities.ts";
import type { Tails } from "./incomplete-gamma.ts";

/**
 * The regularised incomplete beta function: lower = I_x(a, b), upper = 1 − I_x(a, b) = I_(1−x)(b, a).
 * For a, b > 0 and 0 ≤ x ≤ 1. The tail on x's own side of the mean is computed, the other is the rest.
 * @example regularisedBeta({ x: 0.5, a: 2, b: 10 }).upper // 12/2048 = 0.00586
 * Source: NIST DLMF 8.17.4 and 8.17.22.
 */
export function regularisedBeta({ x, a, b }: { readonly x: number; readonly a: number; readonly b: number }): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  const weight = betaWeight({ x, a, b });
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (weight / a) * fraction(x, a, b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (weight / b) * fraction(1 - x, b, a));
  return { lower: 1 - upper, upper };
}

function fraction(x: number, a: number, b: number): number {
  return continuedFraction(
    (i) => (i === 1 ? 1 : coefficient(i - 1, x, a, b)),
    () => 1,
  );
}

function coefficient(i: number, x: number, a: number, b: number): number {
  const m = i >> 1;
  if (i % 2 === 0) return (m * (b - m) * x) / ((a + i - 1) * (a + i));
  return (-(a + m) * (a + b + m) * x) / ((a + i - 1) * (a + i));
}
