import { municipality } from "#areas";
import { decodeText, type Line, nothingRead, parseCount, type Reading, readLines } from "#ground/reading";
import { year } from "#ground/time";
import type { Figure, FigureValue } from "../model.ts";
import { eachFigureOnce, type FigureContext, markIn, places, rateIn } from "./context.ts";

type Column = "Kommun" | "Antal" | "Per 100 000 inv.";

/**
 * Brå's yearly file of reported offences per municipality. Each line is two figures: the count, and Brå's own rate by
 * mean population. The file carries neither codes nor a year, so the year and its status come with the command.
 * `XX` is a figure that Brå withholds; `..` is none at all: the line is accepted and gives no figure.
 */
export function readBraMunicipality(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const { year: about, status } = context;
  if (about === undefined || status === undefined) {
    return nothingRead({
      row: 1,
      column: null,
      message: "Filen har inget årtal; ange år och om uppgifterna är preliminära eller slutliga.",
    });
  }
  const { nameIn } = places(context);
  return readLines(bytes, {
    columns: ["Kommun", "Antal", "Per 100 000 inv."] as const,
    // The 2021 file had no header; those who keep it have named its columns in their own ways.
    header: hasHeader(bytes) ? "first-line" : "none",
    alsoCalled: {
      name: "Kommun",
      numCrimes: "Antal",
      crimesRelative: "Per 100 000 inv.",
      "Per 100 000 inv": "Per 100 000 inv.",
    },
    encoding: "utf-8-or-windows-1252",
    ...eachFigureOnce,
    toRows: (line): Figure[] => {
      const common = {
        indicator: "reported-offences",
        area: municipality(nameIn(line, "Kommun")),
        period: year(about),
        status,
        source: "bra-municipality",
        rows: [line.row],
      } as const;
      const count = valueIn(line, "Antal", () => line.count("Antal"));
      const rate = valueIn(line, "Per 100 000 inv.", () => rateIn(line, "Per 100 000 inv."));
      return [
        ...(count ? [{ ...common, unit: "count", value: count } as const] : []),
        ...(rate ? [{ ...common, unit: "per-100k", value: rate } as const] : []),
      ];
    },
  });
}

function valueIn(line: Line<Column>, column: Column, number: () => number): FigureValue | undefined {
  const mark = markIn(line.text(column));
  if (mark === "none") return undefined;
  return mark === "withheld" ? { kind: "withheld" } : { kind: "known", value: number() };
}

/** A first line with a figure in it is not a header. */
function hasHeader(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes, "utf-8-or-windows-1252");
  const [first = ""] = decoded.ok ? decoded.text.split(/\r\n|\n|\r/) : [];
  return !first
    .split(/[;,\t]/)
    .slice(1)
    .some((cell) => parseCount(cell) !== undefined || markIn(cell.trim()) !== undefined);
}
