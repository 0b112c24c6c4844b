import { NATION } from "#areas";
import { quoted, type Reading, readLines } from "#ground/reading";
import { year } from "#ground/time";
import type { Figure, IndicatorKey } from "../model.ts";
import { eachFigureOnce, type FigureContext } from "./context.ts";

/**
 * The offences of the older national series. Only the total is measured as in the newer files; the others are groups
 * of that time (vandalism with arson, theft with robbery and receiving), known here and left aside.
 */
const OFFENCES: ReadonlyMap<string, IndicatorKey | "aside"> = new Map([
  ["Totalt antal brott", "reported-offences"],
  ["Våldsbrott", "aside"],
  ["Våldsbrott, Misshandel inkl.grov", "aside"],
  ["Sexualbrott", "aside"],
  ["Sexualbrott, Våldtäkt inkl. grov (ingår även i våldsbrott)", "aside"],
  ["Sexualbrott, Våldtäkt inkl. grov (ingår även i våldsbrott), Mot samtliga personer, Utomhus", "aside"],
  ["Stöld-, rån- och häleribrott", "aside"],
  ["Stöld-, rån- och häleribrott, Stöld och snatteri", "aside"],
  ["Stöld-, rån- och häleribrott, Stöld och snatteri, I butik, varuhus, kommersiell utställningslokal", "aside"],
  ["Skadegörelse (inkl. mordbrand)", "aside"],
]);

/** Reported offences in the whole country, also those whose municipality nobody knows. */
export function readNationalYearly(bytes: Uint8Array, _context: FigureContext): Reading<Figure> {
  return readLines(bytes, {
    columns: ["crime", "sol_crime_id", "year", "count"],
    ...eachFigureOnce,
    toRows: (line): Figure[] => {
      const indicator = line.find(
        "crime",
        (text) => OFFENCES.get(text),
        (text) => `Brottstypen ${quoted(text)} känns inte igen.`,
      );
      const period = year(line.year("year"));
      const value = { kind: "known", value: line.count("count") } as const;
      if (indicator === undefined || indicator === "aside") return [];
      return [
        {
          indicator,
          unit: "count",
          area: NATION,
          period,
          status: "unstated",
          value,
          source: "bra-national",
          rows: [line.row],
        },
      ];
    },
  });
}
