import { fromTopology } from "#ground/geometry";
import type { Reading } from "#ground/reading";
import type { MunicipalityShape } from "../model.ts";

/** The outlines that maps are drawn with: the coast follows the land, and the country looks as people know it. Ours alone, so it may throw. */
export function readLandOutlines(bytes: Uint8Array): Reading<MunicipalityShape> {
  const areas = fromTopology(JSON.parse(new TextDecoder().decode(bytes)), ({ properties }) => ({
    code: properties?.KnKod,
    name: properties?.KnNamn,
  }));
  const rows = areas.map((area) => ({ ...area, kind: "municipality" as const, outline: "land" as const }));
  return { read: rows.length, rows, faults: [] };
}
