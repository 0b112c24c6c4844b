import { countyNamed, municipalityNamed, type NamedCounty, type NamedMunicipality } from "#areas";
import { type Line, quoted } from "#ground/reading";
import { firstDay } from "#ground/time";
import type { Figure, FigureStatus } from "../model.ts";

/** What a reader is given besides the file: the registers that join names to codes, and what the file does not say. */
export interface FigureContext {
  readonly municipalities: readonly NamedMunicipality[];
  readonly counties: readonly NamedCounty[];
  readonly year?: number;
  readonly status?: Exclude<FigureStatus, "unstated">;
}

/** Areas by name and code, with the sentence for those that do not exist. */
export function places({ municipalities, counties }: FigureContext) {
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const byName = municipalityNamed(municipalities);
  const county = countyNamed(counties);
  return {
    municipalityNamed: byName,
    countyNamed: county,
    municipalityCoded: (code: string) => byCode.get(code),
    /** The code in a column, refused when no municipality has it. */
    codeIn<Column extends string>(line: Line<Column>, column: Column): string {
      return line.find(column, (code) => byCode.get(code)?.code, unknownCode) ?? "";
    },
    /** The code of the municipality whose name is in a column. */
    nameIn<Column extends string>(line: Line<Column>, column: Column): string {
      return line.find(column, (name) => byName(name)?.code, unknownName) ?? "";
    },
  };
}

export const unknownCode = (code: string) => `Kommunkoden ${quoted(code)} finns inte; den ska ha fyra siffror.`;
export const unknownName = (name: string) => `Kommunen ${quoted(name)} finns inte i kommunregistret.`;

/** Of one measure, area and period a file may only say one thing. */
export const eachFigureOnce = {
  key: ({ indicator, unit, area, period, source }: Figure) =>
    [indicator, unit, area.kind, area.code, period.kind, firstDay(period), source].join("/"),
  content: ({ value, status }: Figure) => JSON.stringify([value, status]),
};

/** More than ten reports per resident is no rate of any place. */
const HIGHEST_RATE = 1_000_000;

/** A rate per 100 000 residents. */
export function rateIn<Column extends string>(line: Line<Column>, column: Column): number {
  const rate = line.decimal(column);
  if (rate < 0 || rate > HIGHEST_RATE)
    line.refuse(column, `${quoted(line.text(column))} är ingen rimlig nivå per 100 000 invånare.`);
  return rate;
}

/** How Brå marks a figure that it has and will not show, and one that it does not have. */
export type Marked = "withheld" | "none";

export function markIn(text: string): Marked | undefined {
  if (text === "XX") return "withheld";
  return text === ".." ? "none" : undefined;
}
