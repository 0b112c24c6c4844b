import { formatDate } from "#ground/language";

const DAY = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Stockholm" });
const TIME = new Intl.DateTimeFormat("sv-SE", { timeStyle: "short", timeZone: "Europe/Stockholm" });

/** The day in Sweden that an instant falls on. @example "12 mars 2026" */
export function dayOf(instant: Date): string {
  return formatDate(DAY.format(instant), "sv");
}

/** The time of the day in Sweden. @example "10.32" */
export function timeOf(instant: Date): string {
  return TIME.format(instant).replace(":", ".");
}

/** @example "12 mars 2026 kl. 10.32", where the time stays with its word */
export function momentOf(instant: Date): string {
  return `${dayOf(instant)} kl.\u00a0${timeOf(instant)}`;
}
