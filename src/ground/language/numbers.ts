/**
 * Numbers as they are printed. Swedish: hard spaces between thousands, decimal comma, a real minus sign.
 * A number that is not finite throws RangeError: it is a fault and must not reach a page as a word.
 */
import { type Language, LOCALES } from "./language.ts";

/** A whole number; others are rounded. @example formatCount(1204896, "sv") // "1 204 896" with hard spaces */
export function formatCount(count: number, language: Language): string {
  return formatDecimal(count, 0, language);
}

/** A number with exactly so many decimals. @example formatDecimal(-2.345, 1, "sv") // "−2,3" */
export function formatDecimal(x: number, digits: number, language: Language): string {
  return format(x, { minimumFractionDigits: digits, maximumFractionDigits: digits }, language);
}

/** For sentences. The number is percent, not a share. @example formatPercent(31.4, "sv") // "31 procent" */
export function formatPercent(percent: number, language: Language): string {
  return `${formatCount(percent, language)} ${{ sv: "procent", en: "percent" }[language]}`;
}

/** For tables, with a hard space in both languages. @example formatPercentShort(31.4, "sv") // "31 %" */
export function formatPercentShort(percent: number, language: Language): string {
  return `${formatCount(percent, language)}${HARD_SPACE}%`;
}

/** Rounded to two significant digits, which is what a sentence can bear. @example twoSignificant(1234) // 1200 */
export function twoSignificant(x: number): number {
  return Number(x.toPrecision(2));
}

const HARD_SPACE = "\u00A0";
const MINUS = "\u2212";

function format(x: number, options: Intl.NumberFormatOptions, language: Language): string {
  if (!Number.isFinite(x)) throw new RangeError(`not a number that can be printed: ${x}`);
  // "negative": what rounds to zero is written without a sign.
  const text = new Intl.NumberFormat(LOCALES[language], { ...options, signDisplay: "negative" }).format(x);
  return text.replace("-", MINUS);
}
