import { continuedFraction } from "./continued-fraction.ts";
import { poissonDensity } from "./densities.ts";

/** Two tails that sum to 1, each computed so that the smaller keeps its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The regularised incomplete gamma function: lower = P(shape, x), upper = Q(shape, x).
 * For shape > 0 and x ≥ 0. A series below the mean, a continued fraction above it.
 * @example regularisedGamma({ shape: 1, x: 3 }).upper // e^-3 = 0.0497…
 * Source: NIST DLMF 8.7.1 and 8.9.2.
 */
export function regularisedGamma({ shape, x }: { readonly shape: number; readonly x: number }): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const density = poissonDensity({ k: shape, mean: x });
  if (x < shape + 1) {
    const lower = Math.min(1, density * series(shape, x));
    return { lower, upper: 1 - lower };
  }
  const fraction = continuedFraction(
    (i) => (i === 1 ? 1 : -(i - 1) * (i - 1 - shape)),
    (i) => x + 2 * i - 1 - shape,
  );
  const upper = Math.min(1, density * shape * fraction);
  return { lower: 1 - upper, upper };
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}
