/** What a text may hold of somebody. Only the first is beyond doubt: the others can be an authority's, or a case's. */
export type PersonalDataKind = "personal-number" | "like-personal-number" | "phone" | "email" | "plate";

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** As it stands in the text. */
  readonly found: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/**
 * What in a text points at one person: personal and coordination numbers (folkbokföringslagen 1991:481 § 18: a day that
 * exists and a check digit), telephone numbers, e-mail addresses and number plates, in the order that they stand. Names are
 * not looked for: no pattern tells a person's from a street's.
 * @example findPersonalData("Ring 070-123 45 67.") // [{ kind: "phone", found: "070-123 45 67", at: 5 }]
 */
export function findPersonalData(text: string): PersonalData[] {
  const findings: PersonalData[] = [];
  // A mark for each sign, so that a text that is full of it takes no longer than one that has nothing.
  const taken = new Uint8Array(text.length);
  for (const { kind, pattern, holds } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (taken[match.index] || !holds(match)) continue;
      findings.push({ kind, found: match[0], at: match.index });
      taken.fill(1, match.index, match.index + match[0].length);
    }
  }
  return findings.toSorted((one, other) => one.at - other.at);
}

interface Pattern {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  holds(match: RegExpMatchArray): boolean;
}

const NUMBER = /(?<![\d-])(?:1[89]|20)?(\d{2})(\d{2})(\d{2})[-+–]?(\d{4})(?![\d-])/g;
const NUMBER_OR_SO = /(?<![\d-])(?:1[89]|20)?(\d{2})(\d{2})(\d{2})[-+–](\d{4}|[Xx*]{4})(?![\d-])/g;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}(?![\p{L}\d-])/gu;
/** The area codes of two and three figures, those of mobile telephones among them; all others have four (PTS). */
const AREA = "8|1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|7[02369]|90|[1-69]\\d\\d";
const PHONE = new RegExp(
  `(?<![\\d,.+–-])(?:(?:\\+|00)46 ?(?:\\(0\\) ?)?|0)(?:${AREA})[ -]{0,2}\\d{2,3}(?: ?\\d{2,3}){1,3}(?![\\d,-])`,
  "g",
);
/** Three letters and three signs, the last a figure or a letter; I, Q, V and å, ä, ö are not used (Transportstyrelsen). */
const PLATE = /(?<![\p{L}\d-])([A-HJ-PR-UW-Z]{3}) ?\d{2}[A-HJ-NPR-UW-Z\d](?![\p{L}\d])/gu;
/** Abbreviations of the trade that a number may stand after. */
const NOT_PLATES = new Set(["SOU", "SFS", "NTU", "OSL", "LPO", "DNR", "KUT", "LEH", "EST", "SOM", "TSN", "DOS", "NJA"]);

const PATTERNS: readonly Pattern[] = [
  { kind: "personal-number", pattern: NUMBER, holds: (match) => isDay(match) && hasCheckDigit(match) },
  { kind: "like-personal-number", pattern: NUMBER_OR_SO, holds: isDay },
  { kind: "email", pattern: EMAIL, holds: () => true },
  { kind: "phone", pattern: PHONE, holds: ([found]) => isLongEnough(found) },
  { kind: "plate", pattern: PLATE, holds: ([, letters = ""]) => !NOT_PLATES.has(letters) },
];

/** The shortest number within the country has seven figures after the 0: "0243-740 00". */
function isLongEnough(found: string): boolean {
  const figures = found.replace(/^(?:\+|00)46/, "0").replaceAll(/\D/g, "").length;
  return figures >= 8 && figures <= 12;
}

/** The century is not said, and does not matter but for 29 February: a leap year is every fourth. 60 is added for coordination. */
function isDay([, , month, day]: RegExpMatchArray): boolean {
  const [m, d] = [Number(month), Number(day)];
  const dayOfMonth = d > 60 ? d - 60 : d;
  return m >= 1 && m <= 12 && dayOfMonth >= 1 && dayOfMonth <= (DAYS_IN_MONTH[m - 1] ?? 0);
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The sum of the figures, every second one doubled and its figures added, ends in 0. */
function hasCheckDigit([, year = "", month = "", day = "", last = ""]: RegExpMatchArray): boolean {
  const figures = [...year, ...month, ...day, ...last].map(Number);
  const sum = figures.reduce((total, figure, place) => {
    const weighed = place % 2 === 0 ? figure * 2 : figure;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
