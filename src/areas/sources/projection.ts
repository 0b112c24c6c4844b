import type { Position } from "geojson";
import proj4 from "proj4";

/** Where a file's coordinates lie: WGS84 in degrees, or SWEREF 99 TM (EPSG:3006) in metres, east before north. */
export type Projection = "wgs84" | "sweref99tm";

const SWEREF_99_TM = "+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
const toDegrees = proj4(SWEREF_99_TM, "WGS84");

/** Seven decimals are about a centimetre. */
const DECIMALS = 1e7;

/** Sweden with its sea, in degrees and roughly. */
const SWEDEN = { west: 10, east: 25, south: 54.5, north: 69.5 };

/** The projection that a file's `crs` names, "unknown" when it names another one. */
export function projectionNamed(name: string): Projection | "unknown" {
  if (/EPSG:{1,2}3006\b|SWEREF ?99 ?TM/i.test(name)) return "sweref99tm";
  if (/CRS:?84|EPSG:{1,2}4326\b|EPSG:{1,2}4619\b/i.test(name)) return "wgs84";
  return "unknown";
}

/** Degrees never reach these numbers, and metres in Sweden never fall below them. */
export function projectionOf([x = 0, y = 0]: Position): Projection {
  return Math.abs(x) > 1000 || Math.abs(y) > 1000 ? "sweref99tm" : "wgs84";
}

export function toWgs84([x = Number.NaN, y = Number.NaN]: Position, projection: Projection): Position {
  const [lon = x, lat = y] = projection === "wgs84" ? [x, y] : toDegrees.forward([x, y]);
  return [rounded(lon), rounded(lat)];
}

export function isInSweden([lon = 0, lat = 0]: Position): boolean {
  return lon >= SWEDEN.west && lon <= SWEDEN.east && lat >= SWEDEN.south && lat <= SWEDEN.north;
}

function rounded(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}
