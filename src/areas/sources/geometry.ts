import type { MultiPolygon, Polygon, Position } from "geojson";
import { isInSweden, type Projection, toWgs84 } from "./projection.ts";
import { type Effort, ringFault } from "./rings.ts";

type GeometryResult = { readonly geometry: Polygon | MultiPolygon } | { readonly why: string };

/** A geometry as somebody has written it, made into borders in WGS84, or the first thing that is wrong with it. */
export function readGeometry(geometry: unknown, projection: Projection, effort: Effort): GeometryResult {
  if (!isRecord(geometry)) return { why: "Området saknar gränser." };
  const { type, coordinates } = geometry;
  if (type !== "Polygon" && type !== "MultiPolygon") {
    return { why: "Ett område ska ha gränser av typen Polygon eller MultiPolygon." };
  }
  const written = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(written) || written.length === 0) return { why: "Området saknar gränser." };

  const polygons: Position[][][] = [];
  for (const polygon of written as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return { why: "Området saknar gränser." };
    const rings: Position[][] = [];
    for (const ring of polygon as unknown[]) {
      const read = readRing(ring, projection, effort);
      if ("why" in read) return read;
      rings.push(read.ring);
    }
    polygons.push(rings);
  }
  const [only] = polygons;
  if (type === "Polygon" && only) return { geometry: { type, coordinates: only } };
  return { geometry: { type: "MultiPolygon", coordinates: polygons } };
}

/** The first position in a geometry, if it has any: it tells degrees from metres. */
export function firstPosition(geometry: unknown): Position | undefined {
  let inner: unknown = isRecord(geometry) ? geometry.coordinates : undefined;
  for (let depth = 0; depth < 4 && Array.isArray(inner); depth++) {
    if (isPosition(inner)) return inner;
    inner = inner[0];
  }
  return undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readRing(ring: unknown, projection: Projection, effort: Effort): { ring: Position[] } | { why: string } {
  if (!Array.isArray(ring)) return { why: "En gräns är inte en lista av punkter." };
  const points: Position[] = [];
  for (const position of ring as unknown[]) {
    if (!isPosition(position)) return { why: "En punkt är inte två tal." };
    const point = toWgs84(position, projection);
    if (!isInSweden(point)) return { why: whereInstead(position, projection) };
    points.push(point);
  }
  const why = ringFault(points, effort);
  return why === undefined ? { ring: points } : { why };
}

function whereInstead(position: Position, projection: Projection): string {
  const [x = 0, y = 0] = position;
  const turned = toWgs84([y, x], projection);
  return isInSweden(turned)
    ? "Koordinaterna är omkastade: longitud eller öst ska stå före latitud eller nord."
    : "En punkt ligger utanför Sverige; koordinaterna ska vara i WGS84 eller SWEREF 99 TM.";
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part));
}
