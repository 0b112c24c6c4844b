/** The order and the likeness of letters. */

const collator = new Intl.Collator("sv-SE", { numeric: true });

/** Swedish alphabetical order, å ä ö last, numbers by size. For `sort`. */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * What a search compares: lower case without marks (å and ä as a, ö as o, é as e), hyphens and blanks as one blank.
 * Never shown. @example foldForSearch("Östersund") // "ostersund"
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "a")
    .replace(/[\p{Dash_Punctuation}\s]+/gu, " ")
    .trim();
}
