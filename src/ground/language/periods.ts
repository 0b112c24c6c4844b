/** Days and periods as they are printed: in full for sentences, short for tables and axes. */
import type { Period } from "#ground/time";
import { type Language, LOCALES } from "./language.ts";

/** A plain "YYYY-MM-DD" in full. Throws RangeError for what is not a day. @example formatDate("2026-03-12", "sv") // "12 mars 2026" */
export function formatDate(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(toUtc(day));
}

/** @example formatPeriod({ kind: "quarter", year: 2025, quarter: 3 }, "sv") // "tredje kvartalet 2025" */
export function formatPeriod(period: Period, language: Language): string {
  switch (period.kind) {
    case "year":
      return String(period.year);
    case "quarter":
      return `${QUARTERS[language][period.quarter]} ${period.year}`;
    case "month":
      return new Intl.DateTimeFormat(LOCALES[language], { year: "numeric", month: "long", timeZone: "UTC" }).format(
        toUtc(`${monthShort(period)}-01`),
      );
  }
}

/** Sorts as text within its kind. @example "2025", "2025 kv 3" ("2025 Q3" in English), "2026-08" */
export function formatPeriodShort(period: Period, language: Language): string {
  switch (period.kind) {
    case "year":
      return String(period.year);
    case "quarter":
      return `${period.year}\u00a0${{ sv: "kv\u00a0", en: "Q" }[language]}${period.quarter}`;
    case "month":
      return monthShort(period);
  }
}

const QUARTERS = {
  sv: { 1: "första kvartalet", 2: "andra kvartalet", 3: "tredje kvartalet", 4: "fjärde kvartalet" },
  en: { 1: "first quarter of", 2: "second quarter of", 3: "third quarter of", 4: "fourth quarter of" },
} as const satisfies Record<Language, Record<1 | 2 | 3 | 4, string>>;

function monthShort({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function toUtc(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw new RangeError(`not a day: ${day}`);
  return date;
}
