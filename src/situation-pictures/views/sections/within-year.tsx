import { LineChart } from "#ground/drawing";
import { formatPeriod, formatPeriodShort } from "#ground/language";
import type { LatestMonth, Picture, Quarters } from "../../model/index.ts";
import { cell, type Exhibit, number, type Section, words } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";
import { cite, disagreements } from "./citing.ts";

/** What is known within the year: quarters for a few municipalities, a month for one. */
export function withinYearSection(picture: Picture, phrasing: Phrasing): Section | undefined {
  const { quarters, latestMonth } = picture;
  const exhibits = [
    ...(quarters ? [quartersExhibit(quarters, picture, phrasing)] : []),
    ...(latestMonth ? [monthExhibit(latestMonth, picture, phrasing)] : []),
  ];
  if (exhibits.length === 0) return undefined;
  const { text } = phrasing;
  return {
    id: "within-year",
    heading: text.sections.withinYear,
    paragraphs: [],
    exhibits,
    notes: [text.withinYear.season],
  };
}

function quartersExhibit({ figures, lastFour }: Quarters, picture: Picture, phrasing: Phrasing): Exhibit {
  const { text, figures: figureText, count, value, language } = phrasing;
  const name = picture.place.municipality.shortName;
  const first = figures[0]?.period;
  const last = figures.at(-1)?.period;
  const title = text.withinYear.quartersTitle(name);
  const preliminary = figures.slice(-4).filter(({ status }) => status === "preliminary").length;
  return {
    id: "quarters",
    caption: lastFour
      ? [
          text.withinYear.lastFour(
            formatPeriodShort(lastFour.from, language),
            formatPeriodShort(lastFour.to, language),
            count(lastFour.count),
            count(lastFour.before),
          ),
          ...(preliminary > 0 ? [text.withinYear.preliminary(preliminary)] : []),
        ].join(" ")
      : title,
    drawings: [
      {
        draw: (at) => (
          <LineChart
            {...at}
            title={title}
            description={text.withinYear.quartersDescription(name, String(first?.year ?? ""), String(last?.year ?? ""))}
            series={[
              {
                label: name,
                role: "ours",
                points: figures.map(({ period, status, value: of }) => ({
                  x: period.year + (period.quarter - 1) / 4,
                  value: of,
                  preliminary: status === "preliminary",
                })),
              },
            ]}
            step={0.25}
            formatValue={count}
            withheldLabel={figureText.withheld}
            unit={text.withinYear.unit}
          />
        ),
      },
    ],
    table: {
      caption: title,
      columns: [words(text.withinYear.quarter), number(text.totals.columns.count), words(text.totals.columns.status)],
      rows: [...figures].reverse().map(({ period, status, value: of }) => ({
        cells: [cell(formatPeriodShort(period, language)), cell(value(of, count)), cell(figureText.status[status])],
      })),
    },
    ...cite(figures, phrasing),
    disagreements: disagreements(
      [
        {
          indicator: "reported-offences",
          unit: "count",
          figures: figures.map((figure) => ({ ...figure, when: formatPeriodShort(figure.period, language) })),
        },
      ],
      phrasing,
    ),
  };
}

function monthExhibit(latest: LatestMonth, picture: Picture, phrasing: Phrasing): Exhibit {
  const { period, status, rows } = latest;
  const { text, figures, count, rate, value, language } = phrasing;
  const month = formatPeriod(period, language);
  const total = rows.find(({ indicator }) => indicator === "reported-offences");
  return {
    id: "month",
    caption: text.withinYear.monthCaption(month, picture.place.municipality.shortName, value(total?.count, count)),
    drawings: [],
    table: {
      caption: text.withinYear.monthTable(month),
      columns: [words(text.kinds.columns.kind), number(text.totals.columns.count), number(text.totals.columns.rate)],
      rows: rows.map((row) => ({
        cells: [cell(figures.indicator[row.indicator]), cell(value(row.count, count)), cell(value(row.rate, rate))],
      })),
    },
    tableIs: "open",
    ...cite([latest], phrasing, { period: `${month} (${figures.status[status]})` }),
  };
}
