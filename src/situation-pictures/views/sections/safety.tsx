import { IntervalChart } from "#ground/drawing";
import { joinWords } from "#ground/language";
import type { Topic } from "#indicators";
import type { Chosen, Picture, SafetyRow } from "../../model/index.ts";
import { cell, type Exhibit, number, type Section, type Table, words } from "../composition.ts";
import { lowerFirst, type Phrasing } from "../phrasing.ts";
import { byYear, cite, disagreements } from "./citing.ts";

const TOPICS = ["safety", "exposure", "neighbourhood"] as const satisfies readonly Topic[];
type SafetyTopic = (typeof TOPICS)[number];

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

function topicExhibit(topic: SafetyTopic, rows: readonly SafetyRow[], name: string, phrasing: Phrasing): Exhibit {
  const { text, figures, whole, language } = phrasing;
  const nameOf = (row: SafetyRow) => figures.indicator[row.indicator];
  const named = (against: SafetyRow["against"]) =>
    rows.filter((row) => row.against === against).map((row) => lowerFirst(nameOf(row)));
  const list = (listed: readonly string[]) => joinWords(listed, language);
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
    table: topicTable(topic, rows, phrasing),
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

function topicTable(topic: SafetyTopic, rows: readonly SafetyRow[], { text, figures, share }: Phrasing): Table {
  const { columns, difference, unknown } = text.safety;
  return {
    caption: `${text.safety.topics[topic]}, ${text.safety.unit}`,
    columns: [
      words(columns.question),
      number(text.picture.year),
      number(columns.share),
      number(columns.margin),
      number(columns.nation),
      words(columns.against),
    ],
    rows: rows.map(({ indicator, latest, nation, against }) => ({
      cells: [
        cell(figures.indicator[indicator]),
        cell(String(latest.year)),
        cell(share(latest.percent)),
        cell(`${share(latest.lower)}–${share(latest.upper)}`),
        cell(nation ? share(nation.percent) : unknown),
        cell(against ? difference[against] : unknown),
      ],
    })),
  };
}
