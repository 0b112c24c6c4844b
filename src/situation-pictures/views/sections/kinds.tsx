import { Sparkline } from "#ground/drawing";
import { joinWords } from "#ground/language";
import { comparableFrom } from "#indicators";
import type { KindRow, Picture } from "../../model/index.ts";
import { cell, type Exhibit, number, type Row, type Section, words } from "../composition.ts";
import { lowerFirst, type Phrasing } from "../phrasing.ts";
import { byYear, cite, disagreements } from "./citing.ts";

/** Kinds are told only when the indicator file has been read: two or three of them would look like all. */
const FEWEST_KINDS = 4;

/** Which offences are reported: a row for each kind, with its curve, its rate beside the nation's and its change. */
export function kindsSection(picture: Picture, phrasing: Phrasing): Section | undefined {
  const { text } = phrasing;
  const { kinds } = picture;
  const latest = Math.max(...kinds.map(({ latest }) => latest.year));
  const rows = kinds.filter((kind) => kind.latest.year === latest);
  if (rows.length < FEWEST_KINDS) return aloneSection(kinds, phrasing);
  const changes = rows.flatMap(({ change }) => change ?? []);
  const first = Math.min(...rows.flatMap(({ counts }) => counts.map(({ year }) => year)));
  const { columns } = text.kinds;
  return {
    id: "kinds",
    heading: text.sections.kinds,
    paragraphs: [text.kinds.lead(String(latest), String(rows.length))],
    exhibits: [
      {
        id: "kinds-table",
        caption:
          changes.length === 0
            ? text.kinds.notJudged
            : text.kinds.judged(changes.filter(({ sureness }) => sureness === "certain").length, changes.length),
        drawings: [],
        table: {
          caption: text.kinds.caption,
          columns: [
            words(columns.kind),
            words(columns.trend(String(first), String(latest))),
            number(`${columns.count} ${latest}`),
            number(columns.rate),
            number(columns.nation),
            words(columns.change),
          ],
          rows: rows.map((row) => toRow(row, phrasing)),
        },
        tableIs: "open",
        ...cite(
          rows.flatMap((row) => [row.latest, published(row), row.nationRate]),
          phrasing,
          { period: String(latest) },
        ),
        disagreements: disagreements(
          rows.flatMap((row) => ratesOf(row, phrasing)),
          phrasing,
        ),
      },
      ...yearlyExhibits(rows, phrasing),
    ],
    notes: [
      ...breaks(rows, phrasing),
      ...(rows.some(({ latestRate }) => latestRate?.basis === "computed") ? [text.kinds.computed] : []),
      changes.some(({ earlierChanges }) => earlierChanges > 0) ? text.kinds.usual : text.change.assumption,
      text.kinds.overlap,
      text.kinds.small,
    ],
  };
}

/** A rate that we have computed is of the count, which is shown beside it. */
function published({ latestRate }: KindRow): KindRow["latestRate"] {
  return latestRate?.basis === "published" ? latestRate : undefined;
}

function ratesOf(row: KindRow, { text }: Phrasing) {
  const { indicator, nationRate } = row;
  return [
    { indicator, unit: "per-100k" as const, figures: byYear([published(row)]) },
    { indicator, unit: "per-100k" as const, where: text.sources.nation, figures: byYear([nationRate]) },
  ];
}

/** More columns than these run into each other on paper. */
const MOST_YEARS_ACROSS = 10;

/** The numbers behind the small curves, the latest ten years first. */
function yearlyExhibits(rows: readonly KindRow[], phrasing: Phrasing): Exhibit[] {
  const years = [...new Set(rows.flatMap(({ counts }) => counts.map(({ year }) => year)))].sort((a, b) => a - b);
  const spans: number[][] = [];
  for (let end = years.length; end > 0; end -= MOST_YEARS_ACROSS) {
    spans.push(years.slice(Math.max(0, end - MOST_YEARS_ACROSS), end));
  }
  return spans.map((span) => yearlyExhibit(rows, span, spans.length > 1, phrasing));
}

/** A row for each kind, a column for each year. */
function yearlyExhibit(
  rows: readonly KindRow[],
  years: readonly number[],
  isPart: boolean,
  phrasing: Phrasing,
): Exhibit {
  const { text, figures, value, count } = phrasing;
  const [first, last] = [years[0], years.at(-1)];
  const caption = isPart ? `${text.kinds.yearlyTable}, ${first}–${last}` : text.kinds.yearlyTable;
  const inYears = rows.map(({ indicator, counts }) => ({
    indicator,
    counts: counts.filter(({ year }) => years.includes(year)),
  }));
  return {
    id: isPart ? `kinds-years-${last}` : "kinds-years",
    caption,
    drawings: [],
    table: {
      caption,
      columns: [words(text.kinds.columns.kind), ...years.map((year) => number(text.kinds.columns.year(String(year))))],
      rows: inYears.map(({ indicator, counts }) => ({
        cells: [
          cell(figures.indicator[indicator]),
          ...years.map((year) => cell(value(counts.find((figure) => figure.year === year)?.value, count))),
        ],
      })),
    },
    source: cite(
      inYears.flatMap(({ counts }) => counts),
      phrasing,
    ).source,
    disagreements: disagreements(
      inYears.map(({ indicator, counts }) => ({ indicator, unit: "count" as const, figures: byYear(counts) })),
      phrasing,
    ),
  };
}

/** One or two kinds are told in sentences. */
function aloneSection(kinds: readonly KindRow[], phrasing: Phrasing): Section | undefined {
  const { text, figures, value, rate } = phrasing;
  const known = kinds.flatMap(({ indicator, latestRate }) => (latestRate ? [{ indicator, latestRate }] : []));
  if (known.length === 0) return undefined;
  const shown = known.map(({ indicator, latestRate }) => ({
    indicator,
    unit: latestRate.basis === "published" ? ("per-100k" as const) : ("count" as const),
    figures: byYear([latestRate]),
  }));
  const { source, remarks } = cite(
    known.map(({ latestRate }) => latestRate),
    phrasing,
  );
  return {
    id: "kinds",
    heading: text.sections.kinds,
    paragraphs: known.map(({ indicator, latestRate }) =>
      text.kinds.alone(figures.indicator[indicator], value(latestRate.value, rate), String(latestRate.year)),
    ),
    exhibits: [],
    notes: [source, ...disagreements(shown, phrasing)],
    remarks,
  };
}

function toRow(row: KindRow, phrasing: Phrasing): Row {
  const { text, figures, value, count, rate } = phrasing;
  const name = figures.indicator[row.indicator];
  const change = row.change;
  const said = !change
    ? text.change.short.none
    : change.direction === "no-clear-difference"
      ? sureWord(row, phrasing)
      : text.change.short[change.direction];
  return {
    cells: [
      cell(name),
      {
        text: "",
        drawing: {
          width: 120,
          draw: (at) => (
            <Sparkline
              {...at}
              title={text.kinds.title(name)}
              description={row.counts.map(({ year, value: of }) => `${year}: ${value(of, count)}`).join(", ")}
              points={row.counts.map(({ year, value: of }) => ({ x: year, value: of }))}
            />
          ),
        },
      },
      cell(value(row.latest.value, count)),
      cell(value(row.latestRate?.value, rate)),
      cell(value(row.nationRate?.value, rate)),
      cell(change?.sureness === "likely" ? `${said} (${text.change.likely})` : said),
    ],
  };
}

/** Years before a break are not drawn, and the page says which. */
function breaks(rows: readonly KindRow[], { text, figures, language }: Phrasing): string[] {
  const years = [...new Set(rows.flatMap(({ indicator }) => comparableFrom(indicator) ?? []))].sort();
  return years.map((year) => {
    const names = rows
      .filter(({ indicator }) => comparableFrom(indicator) === year)
      .map(({ indicator }) => lowerFirst(figures.indicator[indicator]));
    return text.kinds.comparableFrom(joinWords(names, language), String(year));
  });
}

function sureWord({ change }: KindRow, { text }: Phrasing): string {
  return change?.sureness === "too-little" ? text.change.short["too-little"] : text.change.short.unclear;
}
