import { decodeText, eachOnce, type Fault, nothingRead, type Placed, type Reading } from "#ground/reading";
import type { AreaShape } from "../model.ts";
import { firstPosition, isRecord, readGeometry } from "./geometry.ts";
import { type Projection, projectionNamed, projectionOf } from "./projection.ts";
import { type AreaContext, type Properties, recogniser } from "./recognise.ts";
import { fullEffort } from "./rings.ts";

/**
 * Areas with borders out of GeoJSON: exposed areas, DeSO, districts and municipalities. A feature is a line here,
 * so the row of a fault is the number of the feature in the file.
 */
export function readAreas(bytes: Uint8Array, context: AreaContext): Reading<AreaShape> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return nothingRead(decoded.fault);
  const features = featuresOf(decoded.text);
  if ("fault" in features) return nothingRead(features.fault);

  const effort = fullEffort();
  const recognise = recogniser(context, features.all.map(propertiesOf), effort);
  const rows: Placed<AreaShape>[] = [];
  const faults: Fault[] = [];
  for (const [index, feature] of features.all.entries()) {
    const row = index + 1;
    const borders = readGeometry(isRecord(feature) ? feature.geometry : undefined, features.projection, effort);
    if ("why" in borders) {
      faults.push({ row, column: "geometry", message: borders.why });
      continue;
    }
    const recognised = recognise(propertiesOf(feature), borders);
    if ("shape" in recognised) rows.push({ line: row, row: recognised.shape });
    else faults.push({ row, ...recognised });
  }
  return eachOnce({ read: features.all.length, rows, faults }, { key: ({ kind, code }) => `${kind}/${code}` });
}

interface Features {
  readonly all: readonly unknown[];
  readonly projection: Projection;
}

function featuresOf(text: string): Features | { readonly fault: Fault } {
  const json = parseJson(text);
  if ("fault" in json) return json;
  const { value } = json;
  if (!isRecord(value) || value.type !== "FeatureCollection" || !Array.isArray(value.features)) {
    return refuse(1, "Filen ska vara GeoJSON av typen FeatureCollection.");
  }
  const all: readonly unknown[] = value.features;
  if (all.length === 0) return refuse(1, "Filen innehåller inga områden.");

  const name = crsName(value.crs);
  const named = name === undefined ? projectionOfFirst(all) : projectionNamed(name);
  if (named === "unknown")
    return refuse(1, "Koordinatsystemet känns inte igen; exportera filen i WGS84 eller SWEREF 99 TM.");
  return { all, projection: named };
}

/** Undefined when the file names none; "" when what stands there is no name. */
function crsName(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined;
  const name = isRecord(crs) && isRecord(crs.properties) ? crs.properties.name : crs;
  return typeof name === "string" ? name : "";
}

function projectionOfFirst(features: readonly unknown[]): Projection {
  for (const feature of features) {
    const position = firstPosition(isRecord(feature) ? feature.geometry : undefined);
    if (position) return projectionOf(position);
  }
  return "wgs84";
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Where it stops is not told in the same words by every engine, but the last feature begun is where to look.
    const begun = text.match(/"type"\s*:\s*"Feature"/g)?.length ?? 0;
    const whole = /\}\s*$/.test(text);
    return refuse(
      Math.max(1, begun),
      whole ? "Filen är inte giltig JSON." : "Filen är avbruten i detta område eller är inte JSON; hämta den på nytt.",
    );
  }
}

function propertiesOf(feature: unknown): Properties {
  return isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
}

function refuse(row: number, message: string): { readonly fault: Fault } {
  return { fault: { row, column: null, message } };
}
