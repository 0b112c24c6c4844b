import { formatDate } from "#ground/language";
import type { Picture } from "../../model/index.ts";
import type { Section } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";

/** What the figures can bear, said once for all of them. */
export function bearsSection({ text }: Phrasing): Section {
  return { id: "bears", heading: text.sections.bears, paragraphs: [], exhibits: [], points: text.bears };
}

/** Brå has published reported offences by municipality since then. */
const FIRST_PUBLISHED_YEAR = 1996;
const YEARS_OF_A_PICTURE = 10;

/** What is not here, and which file would bring it: where the sources end the page says so. */
export function missingSection(
  picture: Picture,
  phrasing: Phrasing,
  stands: "alone" | "with-texts",
): Section | undefined {
  const { text } = phrasing;
  const years = missingYears(picture);
  const points = [
    ...(years.length > 0 ? [text.missing.years(toRanges(years))] : []),
    ...(picture.safety.length === 0 ? [text.missing.indicators] : []),
    ...(picture.totals.some(({ rate }) => rate?.basis === "published") ? [text.missing.population] : []),
    ...(stands === "alone" ? [text.missing.own] : []),
  ];
  if (points.length === 0) return undefined;
  return {
    id: "missing",
    heading: text.sections.missing,
    paragraphs: [text.missing.lead],
    exhibits: [],
    points,
    notes: [text.missing.how],
  };
}

/** Which sources the page rests on, for which years, and when they were fetched. */
export function sourcesSection(picture: Picture, { text, figures, language }: Phrasing): Section | undefined {
  if (picture.sources.length === 0) return undefined;
  const points = picture.sources.map(({ source, years: [from, to], retrievedOn, notes }) => {
    const line = text.sources.line(
      figures.source[source],
      String(from),
      String(to),
      retrievedOn ? text.sources.retrieved(formatDate(retrievedOn, language)) : text.sources.unknown,
    );
    // They are written in Swedish; in English they lie with the tables, marked so.
    return language === "sv" && notes.length > 0 ? `${line}. ${notes.join(" ")}` : line;
  });
  return { id: "sources", heading: text.sections.sources, paragraphs: [text.sources.lead], exhibits: [], points };
}

/** Of the ten years up to the latest, those without a figure. */
function missingYears({ totals, latest }: Picture): number[] {
  if (!latest) return [];
  const known = new Set(totals.map(({ year }) => year));
  const first = Math.max(FIRST_PUBLISHED_YEAR, latest.year - YEARS_OF_A_PICTURE + 1);
  return Array.from({ length: latest.year - first + 1 }, (_, index) => first + index).filter(
    (year) => !known.has(year),
  );
}

/** "2016–2020, 2022–2024" */
function toRanges(years: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
