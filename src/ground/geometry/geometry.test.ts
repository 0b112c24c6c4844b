import type { FeatureCollection, Position } from "geojson";
import { expect, test } from "vitest";
import { type Area, frameFor, fromFeatures, fromTopology, labelPoint, type Naming, projectShapes } from "./index.ts";

const clockwise: Position[] = [
  [14, 60],
  [14, 61],
  [16, 61],
  [16, 60],
  [14, 60],
];
const hole: Position[] = [
  [14.5, 60.4],
  [15.5, 60.4],
  [15.5, 60.6],
  [14.5, 60.6],
  [14.5, 60.4],
];

function areas(...rings: Position[][]): Area[] {
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { kod: "2081" }, geometry: { type: "Polygon", coordinates: rings } }],
  };
  return fromFeatures(collection, ({ properties }) => ({ code: properties?.kod, name: "Borlänge" }));
}

test("a ring drawn either way round gives the same picture", () => {
  const frame = { width: 100, height: 100 };
  const [one] = projectShapes(areas(clockwise), frame);
  const [other] = projectShapes(areas([...clockwise].reverse()), frame);
  expect(one?.centre).toEqual(other?.centre);
  expect(one?.path).toMatch(/^M[\d.]+,[\d.]+l/);
});

test("the picture fills its frame and stays inside the padding", () => {
  const [shape] = projectShapes(areas(clockwise), { width: 200, height: 400, padding: 10 });
  const [x, y] = shape?.path.slice(1).split("l")[0]?.split(",").map(Number) ?? [];
  expect(x).toBeGreaterThanOrEqual(10);
  expect(x).toBeLessThanOrEqual(190);
  expect(y).toBeGreaterThan(10);
  expect(shape?.room).toBeGreaterThan(170);
});

test("coordinates have at most one decimal", () => {
  const [shape] = projectShapes(areas(clockwise, hole), { width: 321, height: 123 });
  expect(shape?.path).not.toMatch(/\.\d\d/);
});

test("a name lies inside the land and not in its lake", () => {
  const [shape] = projectShapes(areas(clockwise, hole), { width: 200, height: 200 });
  const [solid] = projectShapes(areas(clockwise), { width: 200, height: 200 });
  expect(shape?.centre[1]).not.toBeCloseTo(solid?.centre[1] ?? 0, 0);
});

test("a name lies in the middle of a plain shape, and a shape lower than a word has no room for one", () => {
  const rectangle = (height: number) =>
    [
      [
        [
          [0, 0],
          [100, 0],
          [100, height],
          [0, height],
        ],
      ],
    ] as const;
  expect(labelPoint(rectangle(40))).toEqual({ x: 50, y: 20, room: 100 });
  expect(labelPoint(rectangle(10))).toMatchObject({ x: 50, room: 0 });
});

test("what lies within a larger land is drawn at that land's scale", () => {
  const frame = { width: 200, height: 200 };
  const land = areas(clockwise);
  const [lake] = projectShapes(areas(hole), frame, land);
  expect(lake?.room).toBeLessThan(120);
  expect(lake?.room).toBeGreaterThan(80);
});

test("a frame is as tall as the land asks for", () => {
  const { height } = frameFor(areas(clockwise), { width: 100, padding: 5 });
  expect(height).toBeGreaterThan(90);
  expect(height).toBeLessThan(125);
});

test("a topology is read by the name of its collection, and a wrong name is told", () => {
  const topology = {
    type: "Topology" as const,
    arcs: [clockwise as [number, number][]],
    objects: {
      land: {
        type: "GeometryCollection" as const,
        geometries: [{ type: "Polygon" as const, arcs: [[0]], id: "2081" }],
      },
    },
  };
  const naming: Naming = ({ id }) => ({ code: String(id), name: "Borlänge" });
  expect(fromTopology(topology, naming)).toEqual(fromTopology(topology, naming, "land"));
  expect(fromTopology(topology, naming)[0]?.code).toBe("2081");
  expect(() => fromTopology(topology, naming, "sea")).toThrow('no collection "sea"');
});
