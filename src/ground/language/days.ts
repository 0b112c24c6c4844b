/** The day in Sweden that an instant falls on, as tables write it. @example dayOf(new Date("2026-03-12T23:30Z")) // "2026-03-13" */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Stockholm" }).format(instant);
}
