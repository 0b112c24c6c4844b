import type { MultiPolygon, Polygon, Position } from "geojson";

export interface Bordered {
  readonly geometry: Polygon | MultiPolygon;
}

/** How fine the grid is that is laid over an area: at most so many points in each direction. */
const GRID = 24;

/** The one of `candidates` that the largest part of an area lies within, judged by a grid of points; undefined if none. */
export function largestOverlap<Candidate extends Bordered>(
  area: Bordered,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const points = samplePoints(area);
  const shares = candidates
    .filter((candidate) => boxesMeet(boxOf(area), boxOf(candidate)))
    .map((candidate) => ({ candidate, points: points.filter((point) => isInside(point, candidate)).length }))
    .filter((share) => share.points > 0);
  return shares.reduce<(typeof shares)[number] | undefined>(
    (best, share) => (best === undefined || share.points > best.points ? share : best),
    undefined,
  )?.candidate;
}

/** By counting how many borders a line westwards crosses, holes included. */
function isInside([x = 0, y = 0]: Position, { geometry }: Bordered): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry)) {
    let [px = 0, py = 0] = ring.at(-1) ?? [];
    for (const [qx = 0, qy = 0] of ring) {
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
      [px, py] = [qx, qy];
    }
  }
  return inside;
}

function samplePoints(area: Bordered): Position[] {
  const { west, south, east, north } = boxOf(area);
  const along = (from: number, to: number, step: number) => from + ((step + 0.5) / GRID) * (to - from);
  const grid: Position[] = [];
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) grid.push([along(west, east, i), along(south, north, j)]);
  }
  const within = grid.filter((point) => isInside(point, area));
  // A sliver may slip through the grid; its corners then speak for it.
  return within.length > 0 ? within : ringsOf(area.geometry).flat();
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxOf({ geometry }: Bordered): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ringsOf(geometry).flat()) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

function boxesMeet(one: Box, other: Box): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}
