import { LineChart, type Point } from "#ground/drawing";
import type { Chosen, Picture, SafetyRow, YearlyTotal } from "../../model/index.ts";
import { cell, type Drawing, number, type Section, type Table, words } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";
import { byYear, cite, disagreements } from "./citing.ts";
import { toPoints } from "./points.ts";

/** What is reported and what is felt, from the first year that somebody was asked. */
interface Both {
  readonly name: string;
  readonly totals: readonly YearlyTotal[];
  readonly unsafe: SafetyRow;
  /** The years of either, newest first. */
  readonly years: readonly number[];
}

/** Reported offences beside felt safety: two curves over the same years that say different things. */
export function togetherSection(picture: Picture, phrasing: Phrasing): Section | undefined {
  const { text } = phrasing;
  const both = bothOf(picture);
  if (!both) return undefined;
  return {
    id: "together",
    heading: text.sections.together,
    paragraphs: [],
    exhibits: [
      {
        id: "together-curves",
        caption: text.together.caption,
        drawings: [reportedCurve(both, phrasing), unsafeCurve(both, phrasing)],
        table: yearByYear(both, phrasing),
        ...cite([...both.totals.map(({ rate }) => rate), ...both.unsafe.years, ...both.unsafe.nationYears], phrasing),
        disagreements: disagreements(answersIn(both.unsafe, phrasing), phrasing),
      },
    ],
  };
}

function bothOf(picture: Picture): Both | undefined {
  const unsafe = picture.safety.find(({ indicator }) => indicator === "unsafe-late-evening");
  const first = unsafe?.years[0]?.year;
  if (!unsafe || first === undefined) return undefined;
  const totals = picture.totals.filter(({ year }) => year >= first);
  const years = new Set([...totals.filter(({ rate }) => rate), ...unsafe.years].map(({ year }) => year));
  return {
    name: picture.place.municipality.shortName,
    totals,
    unsafe,
    years: [...years].sort((a, b) => b - a),
  };
}

function reportedCurve({ name, totals, unsafe, years }: Both, { text, figures, rate }: Phrasing): Drawing {
  return {
    heading: text.together.reported,
    draw: (at) => (
      <LineChart
        {...at}
        title={text.totals.title(name)}
        description={text.totals.description(name, String(unsafe.years[0]?.year), String(years[0]))}
        series={[{ label: name, role: "ours", points: toPoints(totals) }]}
        formatValue={rate}
        withheldLabel={figures.withheld}
        height={220}
      />
    ),
  };
}

function unsafeCurve({ name, unsafe }: Both, { text, figures, whole }: Phrasing): Drawing {
  return {
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
  };
}

function yearByYear({ totals, unsafe, years }: Both, phrasing: Phrasing): Table {
  const { text, rate, share, value } = phrasing;
  return {
    caption: text.together.table,
    columns: [
      words(text.picture.year),
      number(text.together.reported),
      number(text.together.unsafe),
      number(text.safety.columns.margin),
      number(text.safety.columns.nation),
    ],
    rows: years.map((year) => {
      const isOfYear = (candidate: { readonly year: number }) => candidate.year === year;
      const felt = unsafe.years.find(isOfYear);
      return {
        cells: [
          cell(String(year)),
          cell(value(totals.find(isOfYear)?.rate?.value, rate)),
          cell(value(felt?.value, share)),
          cell(margin(felt, phrasing)),
          cell(value(unsafe.nationYears.find(isOfYear)?.value, share)),
        ],
      };
    }),
  };
}

function answersIn({ indicator, years, nationYears }: SafetyRow, { text }: Phrasing) {
  const unit = "percent" as const;
  return [
    { indicator, unit, figures: byYear(years) },
    { indicator, unit, where: text.sources.nation, figures: byYear(nationYears) },
  ];
}

function margin(figure: Chosen | undefined, { text, share }: Phrasing): string {
  if (figure?.value.kind !== "known" || figure.value.lower === undefined || figure.value.upper === undefined)
    return text.safety.unknown;
  return `${share(figure.value.lower)}–${share(figure.value.upper)}`;
}

function toPoint({ year, value, status }: Chosen): Point {
  return { x: year, value, preliminary: status === "preliminary" };
}

/** The nation's margin is a hair's breadth and would only smudge the line. */
function toBarePoint({ year, value }: Chosen): Point {
  return { x: year, value: value.kind === "known" ? { kind: "known", value: value.value } : value };
}
