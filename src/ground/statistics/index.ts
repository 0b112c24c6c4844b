/** Pure statistics on counts. What each figure means stands at the head of its file. */
export { type AnnualTrend, annualTrend, type YearObserved } from "./annual-trend.ts";
export { type BeforeAndAfter, type Change, describeChange, describeChanges, type Labelled } from "./change.ts";
export { type Direction, directionOf } from "./direction.ts";
export {
  betaQuantile,
  binomialCdf,
  binomialPmf,
  binomialSf,
  chiSquareSf,
  gammaQuantile,
  negBinomialCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonPmf,
  poissonSf,
  studentTCdf,
} from "./distributions.ts";
export type { Interval } from "./interval.ts";
export { logGamma } from "./log-gamma.ts";
export { type Adjustment, adjustPValues } from "./multiple-testing.ts";
export { type PoissonMethod, poissonInterval } from "./poisson-interval.ts";
export { type Comparison, poissonMde, poissonPower } from "./power.ts";
export { proportionMde, proportionPower, type Waves } from "./proportion-power.ts";
export {
  poissonRateRatioExact,
  type RateRatio,
  type RateRatioQuestion,
  uncentralRateRatioPs,
} from "./rate-ratio.ts";
export { type Observed, type Rate, rateWithInterval } from "./rates.ts";
export { type Grounds, type Sureness, sureness } from "./sureness.ts";
