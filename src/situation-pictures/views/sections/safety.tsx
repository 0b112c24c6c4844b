import { IntervalChart, LineChart, type Point } from "#ground/drawing";
import { joinWords } from "#ground/language";
import type { Topic } from "#indicators";
import type { Chosen, Picture, SafetyRow } from "../../model/index.ts";
import { cell, type Exhibit, number, type Row, type Section, words } from "../composition.ts";
import { lowerFirst, type Phrasing } from "../phrasing.ts";
import { byYear, cite, disagreements } from "./citing.ts";

const TOPICS = ["safety", "exposure", "neighbourhood"] as const satisfies readonly Topic[];

/** What residents have answered, each share with its margin, beside the nation. */
export function safetySection(picture: Picture, phrasing: Phrasing): Section {
  const { text, count } = phrasing;
  const { safety, respondents, place } = picture;
  const name = place.municipality.shortName;
  if (safety.length === 0) {
    return { id: "safety", heading: text.sections.safety, paragraphs: [text.lead.noSurvey(name)], exhibits: [] };
  }
  return {
    id: "safety",
    heading: text.sections.safety,
    paragraphs: [
      respondents ? text.safety.lead(count(respondents.number), String(respondents.year)) : text.safety.leadNoNumber,
    ],
    exhibits: TOPICS.flatMap((topic) => {
      const rows = safety.filter((row) => row.topic === topic);
      return rows.length > 0 ? [topicExhibit(topic, rows, name, phrasing)] : [];
    }),
    notes: [text.safety.pooled, text.safety.note],
  };
}

function topicExhibit(
  topic: (typeof TOPICS)[number],
  rows: readonly SafetyRow[],
  name: string,
  phrasing: Phrasing,
): Exhibit {
  const { text, figures, share, whole, language } = phrasing;
  const nameOf = (row: SafetyRow) => figures.indicator[row.indicator];
  const named = (against: SafetyRow["against"]) =>
    rows.filter((row) => row.against === against).map((row) => lowerFirst(nameOf(row)));
  const list = (listed: readonly string[]) => joinWords(listed, language);
  const { columns } = text.safety;
  return {
    id: `safety-${topic}`,
    definition: text.safety.definitions[topic],
    heading: text.safety.topics[topic],
    caption: text.safety.caption(name, named("more"), named("fewer"), list),
    drawings: [
      {
        draw: (at) => (
          <IntervalChart
            {...at}
            title={text.safety.title(text.safety.topics[topic], name)}
            description={text.safety.description(name)}
            rows={rows.map((row) => ({
              label: nameOf(row),
              ours: { kind: "known", value: row.latest.percent, lower: row.latest.lower, upper: row.latest.upper },
              standing:
                row.against === "more" || row.against === "fewer" ? ("attention" as const) : ("ordinary" as const),
              ...(row.nation && { reference: { value: row.nation.percent } }),
            }))}
            referenceLabel={text.picture.nation}
            withheldLabel={figures.withheld}
            formatValue={(value) => `${whole(value)} %`}
            formatInterval={({ value, lower, upper }) =>
              `${whole(value)} % (${whole(lower ?? value)}–${whole(upper ?? value)})`
            }
          />
        ),
      },
    ],
    table: {
      caption: `${text.safety.topics[topic]}, ${text.safety.unit}`,
      columns: [
        words(columns.question),
        number(text.picture.year),
        number(columns.share),
        number(columns.margin),
        number(columns.nation),
        words(columns.against),
      ],
      rows: rows.map((row) => toRow(row, phrasing)),
    },
    ...cite(
      rows.flatMap((row) => [latestOf(row.years, row), latestOf(row.nationYears, row)]),
      phrasing,
      { period: `NTU ${rows[0]?.latest.year}` },
    ),
    disagreements: disagreements(
      rows.flatMap((row) => shownIn(row, phrasing)),
      phrasing,
    ),
  };

  function toRow(row: SafetyRow, { text: { safety } }: Phrasing): Row {
    return {
      cells: [
        cell(nameOf(row)),
        cell(String(row.latest.year)),
        cell(share(row.latest.percent)),
        cell(`${share(row.latest.lower)}–${share(row.latest.upper)}`),
        cell(row.nation ? share(row.nation.percent) : safety.unknown),
        cell(row.against ? safety.difference[row.against] : safety.unknown),
      ],
    };
  }
}

/** What a row shows: the latest year. */
function latestOf(years: readonly Chosen[], { latest }: SafetyRow): Chosen | undefined {
  return years.find(({ year }) => year === latest.year);
}

function shownIn(row: SafetyRow, { text }: Phrasing) {
  const { indicator, years, nationYears } = row;
  const unit = "percent" as const;
  return [
    { indicator, unit, figures: byYear([latestOf(years, row)]) },
    { indicator, unit, where: text.sources.nation, figures: byYear([latestOf(nationYears, row)]) },
  ];
}

/** Reported offences beside felt safety: two curves over the same years that say different things. */
export function togetherSection(picture: Picture, phrasing: Phrasing): Section | undefined {
  const { text, figures, rate, whole, share } = phrasing;
  const unsafe = picture.safety.find(({ indicator }) => indicator === "unsafe-late-evening");
  const first = unsafe?.years[0]?.year;
  if (!unsafe || first === undefined) return undefined;
  const name = picture.place.municipality.shortName;
  const totals = picture.totals.filter(({ year }) => year >= first);
  const reported: Point[] = totals.flatMap((total) =>
    total.rate ? [{ x: total.year, value: total.rate.value, preliminary: total.rate.status === "preliminary" }] : [],
  );
  const years = [...new Set([...reported.map(({ x }) => x), ...unsafe.years.map(({ year }) => year)])].sort(
    (a, b) => b - a,
  );
  return {
    id: "together",
    heading: text.sections.together,
    paragraphs: [],
    exhibits: [
      {
        id: "together-curves",
        caption: text.together.caption,
        drawings: [
          {
            heading: text.together.reported,
            draw: (at) => (
              <LineChart
                {...at}
                title={text.totals.title(name)}
                description={text.totals.description(name, String(first), String(years[0]))}
                series={[{ label: name, role: "ours", points: reported }]}
                formatValue={rate}
                withheldLabel={figures.withheld}
                height={220}
              />
            ),
          },
          {
            heading: text.together.unsafe,
            draw: (at) => (
              <LineChart
                {...at}
                title={text.together.title(name)}
                description={text.together.description(name)}
                series={[
                  { label: name, role: "ours", points: unsafe.years.map(toPoint) },
                  { label: text.picture.nation, role: "nation", points: unsafe.nationYears.map(toBarePoint) },
                ]}
                formatValue={(value) => `${whole(value)} %`}
                withheldLabel={figures.withheld}
                height={240}
              />
            ),
          },
        ],
        table: {
          caption: text.together.table,
          columns: [
            words(text.picture.year),
            number(text.together.reported),
            number(text.together.unsafe),
            number(text.safety.columns.margin),
            number(text.safety.columns.nation),
          ],
          rows: years.map((year) => {
            const total = totals.find((candidate) => candidate.year === year);
            const felt = unsafe.years.find((candidate) => candidate.year === year);
            return {
              cells: [
                cell(String(year)),
                cell(phrasing.value(total?.rate?.value, rate)),
                cell(phrasing.value(felt?.value, share)),
                cell(margin(felt)),
                cell(phrasing.value(unsafe.nationYears.find((candidate) => candidate.year === year)?.value, share)),
              ],
            };
          }),
        },
        ...cite([...totals.map((total) => total.rate), ...unsafe.years, ...unsafe.nationYears], phrasing),
        disagreements: disagreements(
          [
            { indicator: unsafe.indicator, unit: "percent", figures: byYear(unsafe.years) },
            {
              indicator: unsafe.indicator,
              unit: "percent",
              where: text.sources.nation,
              figures: byYear(unsafe.nationYears),
            },
          ],
          phrasing,
        ),
      },
    ],
  };

  function margin(figure: Chosen | undefined): string {
    if (figure?.value.kind !== "known" || figure.value.lower === undefined || figure.value.upper === undefined)
      return text.safety.unknown;
    return `${share(figure.value.lower)}–${share(figure.value.upper)}`;
  }
}

function toPoint({ year, value, status }: Chosen): Point {
  return { x: year, value, preliminary: status === "preliminary" };
}

/** The nation's margin is a hair's breadth and would only smudge the line. */
function toBarePoint({ year, value }: Chosen): Point {
  return { x: year, value: value.kind === "known" ? { kind: "known", value: value.value } : value };
}
