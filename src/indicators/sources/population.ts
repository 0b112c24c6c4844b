import { municipality } from "#areas";
import { type Reading, readLines } from "#ground/reading";
import { year } from "#ground/time";
import type { Figure } from "../model.ts";
import { eachFigureOnce, type FigureContext, places } from "./context.ts";

/** Residents on 31 December. A municipality that did not exist yet has no line: Knivsta is missing in 2001. */
export function readPopulation(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const { codeIn } = places(context);
  return readLines(bytes, {
    columns: ["municipality_code", "year", "population", "source"],
    ...eachFigureOnce,
    toRows: (line): Figure[] => {
      const residents = line.count("population");
      if (residents === 0) line.refuse("population", "En kommun har alltid invånare.");
      return [
        {
          indicator: "population",
          unit: "count",
          area: municipality(codeIn(line, "municipality_code")),
          period: year(line.year("year")),
          status: "final",
          value: { kind: "known", value: residents },
          source: "scb-population",
          rows: [line.row],
        },
      ];
    },
  });
}
