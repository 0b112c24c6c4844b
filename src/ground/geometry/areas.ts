import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A piece of land with a code: longitude and latitude in WGS84. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Where a file keeps code and name. Every publisher has words of its own for them. */
export type Naming = (feature: Feature) => { readonly code: string; readonly name: string };

/** Features that are not land (points, lines, nothing) are left out. */
export function fromFeatures(collection: FeatureCollection<Geometry | null>, naming: Naming): Area[] {
  return collection.features.flatMap((each) => {
    const { geometry } = each;
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return [];
    return [{ ...naming(each as Feature), geometry: rewound(geometry) }];
  });
}

/** The first collection of a topology, or the one that is named. */
export function fromTopology(topology: Topology, naming: Naming, object?: string): Area[] {
  const name = object ?? Object.keys(topology.objects)[0] ?? "";
  const geometries = topology.objects[name];
  if (geometries?.type !== "GeometryCollection") throw new Error(`the topology has no collection "${name}"`);
  return fromFeatures(feature(topology, geometries as GeometryCollection<GeoJsonProperties>), naming);
}

/**
 * d3 reads a ring as drawn on a globe: clockwise encloses land, the other way encloses the rest of the world.
 * GeoJSON (RFC 7946) says the opposite, and files follow either or neither.
 */
function rewound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === "Polygon") return { type: "Polygon", coordinates: rewoundRings(geometry.coordinates) };
  return { type: "MultiPolygon", coordinates: geometry.coordinates.map(rewoundRings) };
}

function rewoundRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const wanted = index === 0 ? "clockwise" : "counter-clockwise";
    return direction(ring) === wanted ? ring : [...ring].reverse();
  });
}

function direction(ring: readonly Position[]): "clockwise" | "counter-clockwise" {
  let doubleArea = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    doubleArea += x * nextY - nextX * y;
  });
  return doubleArea < 0 ? "clockwise" : "counter-clockwise";
}
