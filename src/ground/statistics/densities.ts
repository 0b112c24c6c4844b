/**
 * The two densities that everything else stands on, written as exp(−deviance): terms like x·log(x) would cancel and
 * cost ten digits at 100 000 offences; the deviance does not.
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
import { stirlingError } from "./log-gamma.ts";

/** mean^k · e^(−mean) / Γ(k + 1), for any real k ≥ 0: the Poisson chance of k events when k is whole. */
export function poissonDensity({ k, mean }: { readonly k: number; readonly mean: number }): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/** x^a · (1 − x)^b / B(a, b), for a, b > 0: the beta density times x(1 − x). */
export function betaWeight({ x, a, b }: { readonly x: number; readonly a: number; readonly b: number }): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** observed · log(observed / mean) + mean − observed: how far the observed lies from the mean, 0 when equal. */
function deviance(observed: number, mean: number): number {
  const difference = observed - mean;
  const v = difference / (observed + mean);
  if (Math.abs(v) > 0.1) return observed * Math.log(observed / mean) - difference;
  // log(observed / mean) = 2 artanh(v), whose first term is taken out by hand.
  let sum = difference * v;
  let power = 2 * observed * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
