import { municipality } from "#areas";
import { type Reading, readLines } from "#ground/reading";
import { year } from "#ground/time";
import type { Figure } from "../model.ts";
import { eachFigureOnce, type FigureContext, places, rateIn } from "./context.ts";

/**
 * Kolada's N07540, reported offences per 100 000 residents. Kolada does not say if the year is final. The count beside
 * it is ours: it stands only where one whole number fits the rate and a mean population, and never bears Kolada's name.
 */
export function readKoladaRates(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const { codeIn } = places(context);
  return readLines(bytes, {
    columns: ["municipality_code", "year", "reported_crimes_per_100k", "source", "count_reconstructed"],
    ...eachFigureOnce,
    toRows: (line): Figure[] => {
      if (line.text("source") !== "kolada:N07540") line.refuse("source", "Källan ska vara kolada:N07540.");
      const common = {
        indicator: "reported-offences",
        area: municipality(codeIn(line, "municipality_code")),
        period: year(line.year("year")),
        status: "unstated",
        rows: [line.row],
      } as const;
      const rate = { kind: "known", value: rateIn(line, "reported_crimes_per_100k") } as const;
      const published = { ...common, unit: "per-100k", value: rate, source: "kolada" } as const;
      if (line.text("count_reconstructed") === "") return [published];
      const count = { kind: "known", value: line.count("count_reconstructed") } as const;
      return [published, { ...common, unit: "count", value: count, source: "own-calculation" }];
    },
  });
}
