import type { Figure } from "../../src/indicators/model.ts";
import { FIGURE_SOURCES, type FigureSourceKind } from "../../src/indicators/sources/index.ts";
import { reference } from "./reference.ts";

const PATHS: Readonly<Record<FigureSourceKind, string>> = {
  "bra-municipality": "crime/bra_kommun_total_2021_prel_raw.csv",
  "bra-indicators": "survey/bra_kommunindikatorer_dalarna_2017_2025.csv.gz",
  population: "population/population_municipality_year.csv",
  "kolada-rates": "crime/kolada_N07540_reported_crimes_per_100k.csv",
  "sol-yearly": "crime/bra_sol_yearly_1996_2025_2kommuner.csv",
  "sol-quarterly": "crime/bra_sol_quarterly_2014_2026_total.csv",
  "sol-month": "crime/bra_sol_month_2026-08_boden.csv",
  "sol-export": "crime/sol_export_2021_per100k_raw_latin1.csv",
  "national-yearly": "crime/bra_national_yearly_2000_2016.csv",
};

/** Forms that have lines of offences which are known and left aside, or that say ".." as a matter of course. */
const LEAVES_LINES_ASIDE: readonly FigureSourceKind[] = ["sol-month", "sol-export", "national-yearly"];

/** One shipped file for every kind of figures. */
export const SHIPPED = (Object.keys(PATHS) as FigureSourceKind[]).map((kind) => ({
  kind,
  read: FIGURE_SOURCES[kind].read,
  file: reference(PATHS[kind]),
  trace: { linesOf: ({ rows }: Figure) => rows, everyLine: !LEAVES_LINES_ASIDE.includes(kind) },
}));
