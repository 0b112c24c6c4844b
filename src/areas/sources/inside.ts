import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Effort } from "./rings.ts";

export interface Bordered {
  readonly geometry: Polygon | MultiPolygon;
}

/** How fine the grid is that is laid over an area: at most so many points in each direction. */
const GRID = 24;

/**
 * Finds the one of `candidates` that the largest part of an area lies within, judged by a grid of points; undefined if
 * none. The candidates' boxes are made once, and the work is taken from `effort`.
 */
export function overlapFinder<Candidate extends Bordered>(
  candidates: readonly Candidate[],
  effort: Effort,
): (area: Bordered) => Candidate | "too-much" | undefined {
  const boxed = candidates.map((candidate) => ({ candidate, box: boxOf(candidate) }));
  return (area) => {
    const box = boxOf(area);
    const points = samplePoints(area, box, effort);
    let best: { readonly candidate: Candidate; readonly within: number } | undefined;
    for (const { candidate } of boxed.filter((other) => boxesMeet(box, other.box))) {
      const within = pointsWithin(points, sidesBeside(candidate, box, effort), effort).length;
      if (within > (best?.within ?? 0)) best = { candidate, within };
    }
    return effort.left < 0 ? "too-much" : best?.candidate;
  };
}

type Side = readonly [px: number, py: number, qx: number, qy: number];

/** The sides that a line eastwards from somewhere in the box can cross: of a large border near a small area, very few. */
function sidesBeside({ geometry }: Bordered, { west, south, north }: Box, effort: Effort): Side[] {
  const sides: Side[] = [];
  for (const ring of ringsOf(geometry)) {
    effort.left -= ring.length * WORK_PER_SIDE;
    let [px = 0, py = 0] = ring.at(-1) ?? [];
    for (const [qx = 0, qy = 0] of ring) {
      const aside = (px < west && qx < west) || (py < south && qy < south) || (py > north && qy > north);
      if (!aside) sides.push([px, py, qx, qy]);
      [px, py] = [qx, qy];
    }
  }
  return sides;
}

/** Passing a side by is a quarter of the work of finding whether two sides cross. */
const WORK_PER_SIDE = 0.25;

/** None when the work is more than what is left. */
function pointsWithin(points: readonly Position[], sides: readonly Side[], effort: Effort): Position[] {
  effort.left -= points.length * sides.length * WORK_PER_SIDE;
  return effort.left < 0 ? [] : points.filter((point) => isInside(point, sides));
}

/** By counting how many sides a line crosses, holes included. */
function isInside([x = 0, y = 0]: Position, sides: readonly Side[]): boolean {
  let inside = false;
  for (const [px, py, qx, qy] of sides) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
  }
  return inside;
}

function samplePoints(area: Bordered, box: Box, effort: Effort): Position[] {
  const { west, south, east, north } = box;
  const along = (from: number, to: number, step: number) => from + ((step + 0.5) / GRID) * (to - from);
  const grid: Position[] = [];
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) grid.push([along(west, east, i), along(south, north, j)]);
  }
  const within = pointsWithin(grid, sidesBeside(area, box, effort), effort);
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
