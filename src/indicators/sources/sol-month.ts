import { municipality } from "#areas";
import { quoted, type Reading, readLines } from "#ground/reading";
import { type Period, year } from "#ground/time";
import type { Figure, IndicatorKey } from "../model.ts";
import { eachFigureOnce, type FigureContext, places, rateIn } from "./context.ts";

/** The branches of Brå's offence tree that are measured as the indicators are; the rest of the tree is left aside. */
const OFFENCES: ReadonlyMap<string, IndicatorKey> = new Map([
  ["Totalt antal brott", "reported-offences"],
  ["Brott mot brottsbalken, 3-7 kap. Brott mot person", "offences-against-person"],
  ["Brott mot brottsbalken, 3-7 kap. Brott mot person, 3 kap. Brott mot liv och hälsa", "offences-against-life"],
  ["Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 12 kap. Skadegörelsebrott", "vandalism"],
]);

/** Where the branches of the tree begin: any other beginning is not an offence of Brå's. */
const TREE = /^(Totalt antal brott$|Brott mot brottsbalken(,|$)|Brott mot specialstraffrättsliga författningar(,|$))/;

/** One month of Brå's database with the whole tree of offences. */
export function readSolMonth(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const { nameIn } = places(context);
  return readLines(bytes, {
    columns: [
      "period",
      "preliminary",
      "kommun",
      "sol_region_id",
      "crime",
      "sol_crime_id",
      "level",
      "parent_sol_crime_id",
      "count",
      "per_100k",
    ],
    ...eachFigureOnce,
    toRows: (line): Figure[] => {
      const offence = line.text("crime");
      if (!TREE.test(offence)) line.refuse("crime", `Brottstypen ${quoted(offence)} känns inte igen.`);
      const common = {
        area: municipality(nameIn(line, "kommun")),
        period: line.find("period", monthOf, (text) => `${quoted(text)} är ingen månad som 2026-08.`) ?? year(0),
        status: line.flag("preliminary", { yes: "true", no: "false" }) ? "preliminary" : "final",
        source: "bra-sol",
        rows: [line.row],
      } as const;
      const count = { kind: "known", value: line.count("count") } as const;
      const rate = { kind: "known", value: rateIn(line, "per_100k") } as const;
      const indicator = OFFENCES.get(offence);
      if (indicator === undefined) return [];
      return [
        { ...common, indicator, unit: "count", value: count },
        { ...common, indicator, unit: "per-100k", value: rate },
      ];
    },
  });
}

function monthOf(text: string): Period | undefined {
  const match = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  return match ? { kind: "month", year: Number(match[1]), month: Number(match[2]) } : undefined;
}
