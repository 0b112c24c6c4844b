/** How numbers, days, periods, names and addresses are written and found, in Swedish and English. */

export { addressIn } from "./addresses.ts";
export { type Block, toBlocks } from "./blocks.ts";
export { closestNames } from "./closest-names.ts";
export { dayOf } from "./days.ts";
export type { Language } from "./language.ts";
export { compareSwedish, foldForSearch } from "./letters.ts";
export { formatCount, formatDecimal, formatPercent, formatPercentShort, twoSignificant } from "./numbers.ts";
export { formatDate, formatPeriod, formatPeriodShort } from "./periods.ts";
export { joinWords, possessive } from "./words.ts";
