export { type Among, type Chosen, numberOf, type Sourced } from "./chosen.ts";
export type { Counted, JudgedChange } from "./history.ts";
export type { KindRow } from "./kinds.ts";
export type { Overview } from "./overview.ts";
export {
  type Across,
  type Comparison,
  type ListedArea,
  type Material,
  medianOf,
  type PeerRate,
  type Picture,
  type Place,
  type TotalChange,
  toPicture,
  type UsedSource,
} from "./picture.ts";
export type { Estimate, SafetyRow } from "./safety.ts";
export { type Search, searchMunicipalities } from "./search.ts";
export type { Rate, YearlyTotal } from "./totals.ts";
export type { LatestMonth, QuarterFigure, Quarters } from "./within-year.ts";
