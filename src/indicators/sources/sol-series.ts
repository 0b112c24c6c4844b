import { municipality } from "#areas";
import { quoted, type Reading, readLines } from "#ground/reading";
import { type Period, year } from "#ground/time";
import type { Figure, IndicatorKey } from "../model.ts";
import { eachFigureOnce, type FigureContext, places, rateIn } from "./context.ts";

/** `burglary` is all burglary and not only in dwellings: its level is far above what dwellings have. */
const CATEGORIES: ReadonlyMap<string, IndicatorKey> = new Map([
  ["total", "reported-offences"],
  ["person", "offences-against-person"],
  ["theft", "theft"],
  ["burglary", "burglary"],
  ["vandalism", "vandalism"],
  ["drugs_weapons", "drug-and-weapon-offences"],
]);

const unknownCategory = (text: string) => `Brottskategorin ${quoted(text)} känns inte igen.`;

/** Long yearly series out of Brå's database, a rate beside the count where there is one. */
export function readSolYearly(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const { codeIn } = places(context);
  return readLines(bytes, {
    columns: ["municipality_code", "year", "category", "count", "per_100k"],
    ...eachFigureOnce,
    toRows: (line): Figure[] => {
      const common = {
        indicator: line.find("category", (text) => CATEGORIES.get(text), unknownCategory) ?? "reported-offences",
        area: municipality(codeIn(line, "municipality_code")),
        period: year(line.year("year")),
        status: "unstated",
        source: "bra-sol",
        rows: [line.row],
      } as const;
      const count = { ...common, unit: "count", value: { kind: "known", value: line.count("count") } } as const;
      if (line.text("per_100k") === "") return [count];
      return [count, { ...common, unit: "per-100k", value: { kind: "known", value: rateIn(line, "per_100k") } }];
    },
  });
}

/** Quarterly counts out of Brå's database, each marked preliminary or not. */
export function readSolQuarterly(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const { codeIn } = places(context);
  return readLines(bytes, {
    columns: ["municipality_code", "quarter", "category", "count", "preliminary"],
    ...eachFigureOnce,
    toRows: (line): Figure[] => [
      {
        indicator: line.find("category", (text) => CATEGORIES.get(text), unknownCategory) ?? "reported-offences",
        unit: "count",
        area: municipality(codeIn(line, "municipality_code")),
        period: line.find("quarter", quarterOf, (text) => `${quoted(text)} är inget kvartal som 2015K1.`) ?? year(0),
        status: line.flag("preliminary", { yes: "true", no: "false" }) ? "preliminary" : "final",
        value: { kind: "known", value: line.count("count") },
        source: "bra-sol",
        rows: [line.row],
      },
    ],
  });
}

function quarterOf(text: string): Period | undefined {
  const match = /^((?:19|20)\d\d)K([1-4])$/.exec(text);
  return match ? { kind: "quarter", year: Number(match[1]), quarter: Number(match[2]) as 1 | 2 | 3 | 4 } : undefined;
}
