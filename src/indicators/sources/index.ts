import type { Reading } from "#ground/reading";
import type { Figure } from "../model.ts";
import { readBraIndicators } from "./bra-indicators/index.ts";
import { readBraMunicipality } from "./bra-municipality.ts";
import type { FigureContext } from "./context.ts";
import { readKoladaRates } from "./kolada-rates.ts";
import { readNationalYearly } from "./national-yearly.ts";
import { readPopulation } from "./population.ts";
import { readSolExport } from "./sol-export.ts";
import { readSolMonth } from "./sol-month.ts";
import { readSolQuarterly, readSolYearly } from "./sol-series.ts";

export type { FigureContext } from "./context.ts";

export interface FigureSource {
  /** Never throws: what cannot be read is a fault with its row. */
  readonly read: (bytes: Uint8Array, context: FigureContext) => Reading<Figure>;
  /** What the file does not say and the one who imports it must. */
  readonly needs: readonly ("year" | "status")[];
}

/** The publishers' forms, by the kind that a person names when importing. A new form is a line here and a file beside. */
export const FIGURE_SOURCES = {
  "bra-municipality": { read: readBraMunicipality, needs: ["year", "status"] },
  "bra-indicators": { read: readBraIndicators, needs: [] },
  population: { read: readPopulation, needs: [] },
  "kolada-rates": { read: readKoladaRates, needs: [] },
  "sol-yearly": { read: readSolYearly, needs: [] },
  "sol-quarterly": { read: readSolQuarterly, needs: [] },
  "sol-month": { read: readSolMonth, needs: [] },
  "sol-export": { read: readSolExport, needs: [] },
  "national-yearly": { read: readNationalYearly, needs: [] },
} as const satisfies Record<string, FigureSource>;

export type FigureSourceKind = keyof typeof FIGURE_SOURCES;
