import { formatDate, joinWords } from "#ground/language";
import type { IndicatorKey, Provenance, SourceKey, Unit } from "#indicators";
import type { Sourced } from "../../model/index.ts";
import type { Exhibit } from "../composition.ts";
import { lowerFirst, type Phrasing } from "../phrasing.ts";

interface Cited extends Provenance {
  readonly source: SourceKey;
}

/** Each source once with the day it was fetched, and below it what is to be known of the figures. */
export function cite(
  figures: readonly (Cited | undefined)[],
  { text, figures: words, language }: Phrasing,
  more: { readonly period?: string; readonly remark?: string } = {},
): Required<Pick<Exhibit, "source" | "remarks">> {
  const cited = figures.flatMap((figure) => figure ?? []);
  const sources = [...new Set(cited.map(({ source }) => source))].map((key) => {
    const days = cited.flatMap(({ source, retrievedOn }) => (source === key && retrievedOn ? [retrievedOn] : []));
    const newest = days.sort().at(-1);
    return newest === undefined
      ? words.source[key]
      : `${words.source[key]} (${text.sources.retrieved(formatDate(newest, language))})`;
  });
  const line = [sources.join("; "), more.period].filter(Boolean).join(", ");
  return {
    source: `${text.picture.source}: ${[line, more.remark].filter(Boolean).join("; ")}.`,
    remarks: [...new Set(cited.flatMap(({ qualityNote }) => qualityNote ?? []))],
  };
}

/** Figures of one kind that an exhibit shows, each with those of other sources that say something else. */
interface Shown {
  readonly indicator: IndicatorKey;
  readonly unit: Unit;
  /** "Hela landet", when it is not the municipality's own. */
  readonly where?: string;
  readonly figures: readonly ShownFigure[];
}

interface ShownFigure extends Sourced {
  readonly when: string;
  readonly others: readonly Sourced[];
}

/** One sentence for each pair of sources that disagree, with both numbers for every period in which they do. */
export function disagreements(shown: readonly Shown[], phrasing: Phrasing): string[] {
  const { text, figures: words, language } = phrasing;
  const named = ({ source, status }: Sourced) => `${words.source[source]} (${words.status[status]})`;
  return shown.flatMap(({ indicator, unit, where, figures }) => {
    const pairs = new Map<string, { first: string; second: string; firsts: string[]; seconds: string[] }>();
    const write = (value: number) => writeIn(unit, value, phrasing);
    for (const figure of figures) {
      for (const other of figure.others) {
        const [first, second] = [named(figure), named(other)];
        const pair = pairs.get(`${first} ${second}`) ?? { first, second, firsts: [], seconds: [] };
        pair.firsts.push(text.sources.of(phrasing.value(figure.value, write), figure.when));
        pair.seconds.push(text.sources.of(phrasing.value(other.value, write), figure.when));
        pairs.set(`${first} ${second}`, pair);
      }
    }
    const about = [text.sources.unit[unit], where].filter(Boolean).join(", ");
    const what = `${lowerFirst(words.indicator[indicator])} (${about})`;
    return [...pairs.values()].map(({ first, second, firsts, seconds }) =>
      text.sources.disagreement(what, first, joinWords(firsts, language), second, joinWords(seconds, language)),
    );
  });
}

function writeIn(unit: Unit, value: number, { count, rate, share }: Phrasing): string {
  return { count, "per-100k": rate, percent: share }[unit](value);
}

/** Yearly figures as they are said to disagree; one that we have computed ourselves has nobody to disagree with. */
export function byYear(
  figures: readonly (({ readonly year: number; readonly others: readonly Sourced[] } & Sourced) | undefined)[],
): ShownFigure[] {
  return figures.flatMap((figure) => (figure ? [{ ...figure, when: String(figure.year) }] : []));
}
