import { type GeoProjection, geoPath, geoTransverseMercator } from "d3-geo";
import type { GeometryCollection, Position } from "geojson";
import type { Area } from "./areas.ts";
import { labelPoint } from "./label-point.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding?: number;
}

/** An area as it is drawn. `room` is how wide a word at `centre` may be without leaving the area. */
export interface Shape {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly centre: readonly [number, number];
  readonly room: number;
}

/**
 * Areas → paths that fill the frame. `within` gives the land that decides the scale, when it is more than what is
 * drawn: the exposed area lies inside its county. Costs some tens of milliseconds for the whole country, so it is
 * done once and kept; drawing from the paths is then a matter of joining strings.
 */
export function projectShapes(areas: readonly Area[], frame: Frame, within: readonly Area[] = areas): Shape[] {
  const projection = fitted(within, frame);
  return areas.map((area) => {
    const polygons = polygonsOf(area).map((rings) => rings.map((ring) => project(ring, projection)));
    const { x, y, room } = labelPoint(polygons);
    return { code: area.code, name: area.name, path: toPath(polygons.flat()), centre: [x, y], room };
  });
}

/** A frame of the given width that is as tall as the land asks for. */
export function frameFor(areas: readonly Area[], { width, padding = 0 }: Omit<Frame, "height">): Required<Frame> {
  const inner = width - 2 * padding;
  const projection = meridian15().fitWidth(inner, together(areas));
  const [[, top], [, bottom]] = geoPath(projection).bounds(together(areas));
  return { width, height: Math.ceil(bottom - top + 2 * padding), padding };
}

function fitted(areas: readonly Area[], { width, height, padding = 0 }: Frame): GeoProjection {
  const extent: [[number, number], [number, number]] = [
    [padding, padding],
    [width - padding, height - padding],
  ];
  return meridian15().fitExtent(extent, together(areas));
}

/** As SWEREF 99 TM: transverse Mercator around longitude 15° east. The picture's shape, not the survey's metres. */
function meridian15(): GeoProjection {
  return geoTransverseMercator().rotate([-15, 0]);
}

function together(areas: readonly Area[]): GeometryCollection {
  return { type: "GeometryCollection", geometries: areas.map((area) => area.geometry) };
}

function polygonsOf({ geometry }: Area): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** To a grid of tenths. Neighbours share the grid, so a border that is thinned stays the same on both sides. */
function project(ring: readonly Position[], projection: GeoProjection): [number, number][] {
  const points: [number, number][] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const projected = projection([longitude, latitude]);
    if (!projected) continue;
    const point: [number, number] = [round(projected[0]), round(projected[1])];
    const last = points.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Relative steps, in whole tenths so that rounding never adds up. An islet smaller than a point is not drawn. */
function toPath(rings: readonly [number, number][][]): string {
  return rings
    .filter((ring) => ring.length > 2)
    .map((ring) => {
      let [x, y] = ring[0] ?? [0, 0];
      const steps = ring.slice(1, -1).map(([nextX, nextY]) => {
        const step = `${round(nextX - x)},${round(nextY - y)}`;
        [x, y] = [nextX, nextY];
        return step;
      });
      return `M${ring[0]?.join(",")}l${steps.join(" ")}z`;
    })
    .join("");
}
