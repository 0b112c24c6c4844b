/** Digits, or groups of three with a blank (plain, no-break or narrow) between them. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)$/;
const DECIMAL = /^-?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d+)?$/;
const BLANKS = /[ \u00a0\u202f]/g;

/**
 * A whole number, zero or more: "1234", "1 234". A point is refused, since "1.234" is a thousand to one reader and
 * a little over one to another. Undefined when it is no such number or too great to be held exactly.
 */
export function parseCount(text: string): number | undefined {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(BLANKS, ""));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A number with a comma or a point before its decimals: "12,5", "12.5", "1 234,5". */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(BLANKS, "").replace(",", "."));
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** A year that statistics can be about. The first Swedish population figures are from 1749. */
export function parseYear(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^\d{4}$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value >= 1749 && value <= 2100 ? value : undefined;
}
