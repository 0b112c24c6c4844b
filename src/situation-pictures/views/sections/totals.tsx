import { LineChart, type Point } from "#ground/drawing";
import { joinWords } from "#ground/language";
import { type JudgedChange, numberOf, type Picture, type YearlyTotal } from "../../model/index.ts";
import type { PictureText } from "../../text/index.ts";
import { type Exhibit, number, type Row, type Section, type Table, words } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";
import { byYear, cite, disagreements } from "./citing.ts";
import { toPoints } from "./points.ts";

/** Two years show no development, and no sentence sets one against the other. */
const FEWEST_YEARS = 3;

/** Reported offences over time: our curve, the county's and the nation's where there are any. */
export function totalsSection(picture: Picture, phrasing: Phrasing): Section {
  const { text, language } = phrasing;
  const years = picture.totals.map(({ year }) => year);
  const isFew = years.length > 0 && years.length < FEWEST_YEARS;
  return {
    id: "totals",
    heading: text.sections.totals,
    paragraphs: [
      ...changeSentences(picture, phrasing),
      ...(isFew ? [text.totals.few(joinWords(years.map(String), language))] : []),
    ],
    exhibits: picture.totals.length > 0 ? [curve(picture, phrasing)] : [],
    notes: [
      ...(hasGap(years) ? [text.totals.gaps] : []),
      ...(picture.nationTotals.length > 0 ? [text.totals.nationNote] : []),
    ],
  };
}

function curve(picture: Picture, phrasing: Phrasing): Exhibit {
  const { text, about, rate } = phrasing;
  const name = picture.place.municipality.shortName;
  const rates = picture.totals.flatMap((total) =>
    total.rate?.value.kind === "known" ? [{ year: total.year, rate: total.rate.value.value }] : [],
  );
  const [first, last] = [rates[0], rates.at(-1)];
  const span = { from: String(first?.year ?? ""), to: String(last?.year ?? "") };
  const series = [
    { label: name, role: "ours" as const, points: toPoints(picture.totals) },
    {
      label: picture.place.county.shortName,
      role: "comparison" as const,
      points: within(picture.countyTotals, picture.totals),
    },
    { label: text.picture.nation, role: "nation" as const, points: within(picture.nationTotals, picture.totals) },
  ].filter(({ points }) => points.length > 0);
  return {
    id: "totals-curve",
    caption:
      first && last && rates.length >= FEWEST_YEARS
        ? text.totals.caption(name, about(first.rate), about(last.rate), span.from, span.to)
        : text.totals.captionOne(name, about(last?.rate ?? 0), span.to),
    drawings: [
      {
        draw: (at) => (
          <LineChart
            {...at}
            title={text.totals.title(name)}
            description={text.totals.description(name, span.from, span.to)}
            series={series}
            formatValue={rate}
            withheldLabel={phrasing.figures.withheld}
            unit={text.totals.unit}
          />
        ),
      },
    ],
    table: yearByYear(picture, phrasing),
    ...cite(
      [
        ...picture.totals.flatMap(({ count, rate }) => [count, rate]),
        ...alongside(picture.countyTotals, picture.totals).map(({ rate }) => rate),
        ...alongside(picture.nationTotals, picture.totals).map(({ rate }) => rate),
      ],
      phrasing,
    ),
    disagreements: disagreements(shownIn(picture, phrasing), phrasing),
  };
}

function yearByYear(picture: Picture, phrasing: Phrasing): Table {
  const { text } = phrasing;
  const { columns } = text.totals;
  const others = [
    { column: columns.county(text.picture.county(picture.place.county)), totals: picture.countyTotals },
    { column: columns.nation, totals: picture.nationTotals },
  ].filter(({ totals }) => within(totals, picture.totals).length > 0);
  return {
    caption: text.totals.title(picture.place.municipality.shortName),
    columns: [
      words(text.picture.year),
      number(columns.count),
      number(columns.rate),
      words(columns.basis),
      words(columns.status),
      words(columns.source),
      ...others.map(({ column }) => number(column)),
    ],
    rows: [...picture.totals].reverse().map((total) => {
      const sameYear = others.map(({ totals }) => totals.find(({ year }) => year === total.year));
      return toRow(total, sameYear, phrasing);
    }),
  };
}

/** Only the years that we have ourselves: a comparison longer than what it compares with takes over the picture. */
function alongside(others: readonly YearlyTotal[], ours: readonly YearlyTotal[]): YearlyTotal[] {
  const years = ours.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return others.filter(({ year }) => year >= from && year <= to);
}

function within(others: readonly YearlyTotal[], ours: readonly YearlyTotal[]): Point[] {
  return toPoints(alongside(others, ours));
}

function toRow(
  { year, count, rate }: YearlyTotal,
  others: readonly (YearlyTotal | undefined)[],
  { text, figures, value, count: writeCount, rate: writeRate }: Phrasing,
): Row {
  const shown = rate ?? count;
  const sources = [...new Set([count?.source, rate?.source])].flatMap((source) =>
    source ? [figures.source[source]] : [],
  );
  return {
    cells: [
      { text: String(year) },
      { text: value(count?.value, writeCount) },
      { text: value(rate?.value, writeRate) },
      { text: rate ? text.totals[rate.basis] : "–" },
      { text: shown ? figures.status[shown.status] : "–" },
      { text: sources.join("; ") },
      ...others.map((other) => ({ text: value(other?.rate?.value, writeRate) })),
    ],
  };
}

function hasGap(years: readonly number[]): boolean {
  return years.some((year, index) => index > 0 && year - (years[index - 1] ?? year) > 1);
}

/** What the curve and its table show: our counts and published rates, and the rates beside them in the same years. */
function shownIn({ totals, countyTotals, nationTotals, place }: Picture, { text }: Phrasing) {
  const indicator = "reported-offences" as const;
  const published = (all: readonly YearlyTotal[]) =>
    byYear(all.map(({ rate }) => (rate?.basis === "published" ? rate : undefined)));
  const beside = (all: readonly YearlyTotal[]) => published(alongside(all, totals));
  return [
    { indicator, unit: "count" as const, figures: byYear(totals.map(({ count }) => count)) },
    { indicator, unit: "per-100k" as const, figures: published(totals) },
    {
      indicator,
      unit: "per-100k" as const,
      where: text.picture.county(place.county),
      figures: beside(countyTotals),
    },
    { indicator, unit: "per-100k" as const, where: text.sources.nation, figures: beside(nationTotals) },
  ];
}

/** What the latest change can bear, and that a newer year without a count cannot be tested. */
function changeSentences(picture: Picture, phrasing: Phrasing): string[] {
  const { text, count, whole, about } = phrasing;
  if (!picture.change) return [];
  const { change, fromYear, toYear, preliminary } = picture.change;
  const years = [String(fromYear), String(toYear), count(change.before.count), count(change.after.count)] as const;
  const limits = [Math.abs((change.lower - 1) * 100), Math.abs((change.upper - 1) * 100)].sort((a, b) => a - b);
  const [lower = "", upper = ""] = limits.map(whole);
  const newestRate = picture.latest?.rate && numberOf(picture.latest.rate.value);
  const isNewer = picture.latest && newestRate !== undefined && picture.latest.year > toYear;
  const sentences = [
    isNewer ? text.change.newest(String(picture.latest?.year), about(newestRate)) : "",
    changeSentence(change, years, text),
    {
      more: text.change.increase(lower, upper),
      fewer: text.change.decrease(lower, upper),
      "no-clear-difference": "",
    }[change.direction],
    ...preliminary.map((year) => text.change.preliminary(String(year))),
    change.earlierChanges > 0 ? text.change.usual(change.earlierChanges) : text.change.assumption,
  ];
  return [sentences.filter(Boolean).join(" ")];
}

function changeSentence(
  { direction, sureness, earlierChanges }: JudgedChange,
  years: readonly [from: string, to: string, before: string, after: string],
  { change }: PictureText,
): string {
  if (direction === "more") return change.more(...years);
  if (direction === "fewer") return change.fewer(...years);
  if (sureness === "too-little") return change.tooLittle(...years);
  return earlierChanges > 0 ? change.shifting(...years) : change.unclear(...years);
}
