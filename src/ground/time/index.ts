/** Periods of statistics. They are plain values and know no time zone. */
export type Period =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "month"; readonly year: number; readonly month: number };

export function year(year: number): Period {
  return { kind: "year", year };
}

/** First day of the period as "YYYY-MM-DD": with the kind it identifies the period and sorts it. */
export function firstDay(period: Period): string {
  return `${period.year}-${String(firstMonth(period)).padStart(2, "0")}-01`;
}

/** The period of a kind that starts on a day. Throws when no such period starts then. */
export function periodFrom(kind: Period["kind"], day: string): Period {
  const [year, month] = day.split("-").map(Number);
  if (year === undefined || month === undefined) throw new Error(`not a day: ${day}`);
  const period = startingIn(kind, year, month);
  if (firstDay(period) !== day) throw new Error(`no ${kind} starts on ${day}`);
  return period;
}

function startingIn(kind: Period["kind"], year: number, month: number): Period {
  switch (kind) {
    case "year":
      return { kind, year };
    case "quarter":
      return { kind, year, quarter: (Math.floor((month - 1) / 3) + 1) as 1 | 2 | 3 | 4 };
    case "month":
      return { kind, year, month };
  }
}

function firstMonth(period: Period): number {
  switch (period.kind) {
    case "year":
      return 1;
    case "quarter":
      return (period.quarter - 1) * 3 + 1;
    case "month":
      return period.month;
  }
}

/** Whether the text is a day of the calendar as "2025-12-01". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The same day some months later, or the last one of a month that has no such day.
 * @example monthsAfter("2024-02-29", 12) // "2025-02-28"
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const wanted = Math.min(date, lastOfMonth.getUTCDate());
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), wanted)).toISOString().slice(0, 10);
}
