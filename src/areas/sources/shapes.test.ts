import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { bytes, fixture, reference, registers } from "../../../tests/support/reference.ts";
import type { AreaShape } from "../model.ts";
import { readAreas } from "./shapes.ts";

/** What the work itself takes, whatever else the machine does meanwhile. */
function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

const municipalities = readAreas(reference("geo/kommuner.geojson"), registers);
const context = { ...registers, municipalityShapes: municipalities.rows };

const positions = ({ geometry }: AreaShape): Position[] =>
  geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);

/** Good enough for a few metres at these latitudes. */
const metres = ([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position) =>
  Math.hypot((lon - otherLon) * 111_320 * Math.cos((lat * Math.PI) / 180), (lat - otherLat) * 111_320);

describe("shipped borders", () => {
  test("are those of all 290 municipalities", () => {
    expect(municipalities).toMatchObject({ read: 290, faults: [] });
    expect(municipalities.rows.map(({ code }) => code).sort()).toEqual(
      registers.municipalities.map(({ code }) => code).sort(),
    );
  });

  test("are those of 175 small areas in Dalarna, of the division of 2025", () => {
    const deso = readAreas(reference("geo/deso2025_dalarna.geojson"), context);
    expect(deso).toMatchObject({ read: 175, faults: [] });
    expect(deso.rows.every((area) => area.kind === "small-area" && area.version === "2025_v1")).toBe(true);
    expect(new Set(deso.rows.map((area) => area.code.slice(0, 4))).size).toBe(15);
  });
});

describe("the exposed areas of December 2025", () => {
  const degrees = readAreas(reference("police/utsatta_omraden_2025_wgs84.geojson"), context);
  const sweref = readAreas(fixture("areas/utsatta_omraden_2025_epsg3006.geojson"), context);

  test("are 65: 46 exposed and 19 specially exposed", () => {
    expect(degrees).toMatchObject({ read: 65, faults: [] });
    const categories = degrees.rows.flatMap((area) => (area.kind === "exposed-area" ? area.listings : []));
    expect(categories.filter(({ category }) => category === "exposed").length).toBe(46);
    expect(categories.filter(({ category }) => category === "specially-exposed").length).toBe(19);
    expect(new Set(categories.map(({ listDate }) => listDate))).toEqual(new Set(["2025-12-01"]));
  });

  test("are the same places in both projections, within two metres", () => {
    expect(sweref).toMatchObject({ read: 65, faults: [] });
    expect(sweref.rows.map((area) => ({ ...area, geometry: null }))).toEqual(
      degrees.rows.map((area) => ({ ...area, geometry: null })),
    );
    for (const [index, area] of degrees.rows.entries()) {
      const other = sweref.rows[index];
      const there = other ? positions(other) : [];
      expect(there.length).toBe(positions(area).length);
      for (const [at, position] of positions(area).entries()) expect(metres(position, there[at] ?? [])).toBeLessThan(2);
    }
  });

  test.each([
    ["Hallonbergen", "0183"],
    ["Granängsringen", "0138"],
    ["Finnsta", "0139"],
    ["Tynnered / Grevegården / Opaltorget", "1480"],
    ["Rissne", "0183"],
    ["Fisksätra", "0182"],
  ])("%s is placed where it lies, whatever town the publisher names", (name, code) => {
    expect(sweref.rows.find((area) => area.name === name)).toMatchObject({ municipalityCode: code });
  });

  test("without municipal borders are placed by town, and refused when the town is no municipality", () => {
    const reading = readAreas(fixture("areas/utsatta_omraden_2025_epsg3006.geojson"), registers);
    expect(reading).toMatchObject({ read: 65, faults: [{ row: 13, column: "ORT" }] });
    expect(reading.rows.length).toBe(64);
  });
});

describe("made borders", () => {
  const square: readonly Position[] = [
    [15, 60],
    [15.1, 60],
    [15.1, 60.1],
    [15, 60.1],
    [15, 60],
  ];
  const district = (geometry: unknown, name = "EXEMPEL") => ({ type: "Feature", properties: { name }, geometry });
  const read = (features: readonly unknown[], more: object = {}) =>
    readAreas(bytes(JSON.stringify({ type: "FeatureCollection", ...more, features })), {
      ...context,
      municipality: "0180",
    });
  const fault = (geometry: unknown) => read([district(geometry)]).faults[0]?.message;
  const polygon = (...coordinates: unknown[]) => ({ type: "Polygon", coordinates });

  test("of a district get the municipality that the command names", () => {
    expect(read([district(polygon(square))]).rows).toEqual([
      { kind: "district", code: "0180-exempel", name: "EXEMPEL", municipalityCode: "0180", geometry: polygon(square) },
    ]);
    const without = readAreas(
      bytes(JSON.stringify({ type: "FeatureCollection", features: [district(polygon(square))] })),
      context,
    );
    expect(without).toMatchObject({ read: 1, rows: [], faults: [{ row: 1 }] });
  });

  test.each([
    ["lie in the sea off Africa", polygon(square.map(([x = 0, y = 0]) => [x - 15, y - 60])), "utanför Sverige"],
    ["have latitude first", polygon(square.map(([x = 0, y = 0]) => [y, x])), "omkastade"],
    ["are not closed", polygon(square.slice(0, 4)), "sluten"],
    ["have too few points", polygon(square.slice(0, 3)), "färre än fyra"],
    [
      "cross themselves",
      polygon([
        [15, 60],
        [15.1, 60.1],
        [15.1, 60],
        [15, 60.2],
        [15, 60],
      ]),
      "korsar",
    ],
    [
      "go there and back",
      polygon([
        [15, 60],
        [15.1, 60],
        [15, 60],
        [15, 60],
      ]),
      "ingen yta",
    ],
    ["are points", { type: "Point", coordinates: [15, 60] }, "Polygon"],
    ["are of a kind that does not exist", { type: "Cirkel", coordinates: [] }, "Polygon"],
    ["are absent", null, "saknar gränser"],
    ["are empty", polygon(), "saknar gränser"],
    ["hold words", polygon([["15", "60"]]), "två tal"],
  ])("that %s are refused", (_, geometry, word) => {
    expect(fault(geometry)).toContain(word);
  });

  test("in metres with north first are told apart from those outside Sweden", () => {
    const metres = [
      [6_600_000, 600_000],
      [6_600_100, 600_000],
      [6_600_100, 600_100],
      [6_600_000, 600_000],
    ];
    expect(fault(polygon(metres))).toContain("omkastade");
  });

  test("in another coordinate system are refused whole", () => {
    const reading = read([district(polygon(square))], { crs: { type: "name", properties: { name: "EPSG:3011" } } });
    expect(reading).toMatchObject({
      read: 0,
      rows: [],
      faults: [{ row: 1, message: expect.stringContaining("SWEREF 99 TM") }],
    });
  });

  test("refuse the area that is wrong and keep the others", () => {
    const reading = read([district(polygon(square), "ETT"), district(null, "TVÅ"), district(polygon(square), "TRE")]);
    expect(reading).toMatchObject({
      read: 3,
      rows: [{ name: "ETT" }, { name: "TRE" }],
      faults: [{ row: 2, column: "geometry" }],
    });
  });

  test("with too many points are refused rather than waited for", () => {
    const teeth = Array.from({ length: 60_000 }, (_, index) => [15 + (index % 2) * 0.5, 60 + index / 100_000]);
    const comb = [...teeth, [16, 60.6], [16, 60], [15, 60]];
    const seconds = cpuSecondsOf(() => expect(fault(polygon(comb))).toContain("för många punkter"));
    expect(seconds).toBeLessThan(5);
  });

  test("by the hundred are placed within five seconds", () => {
    const shapes = readAreas(reference("geo/deso2025_dalarna.geojson"), context).rows;
    const many = Array.from({ length: 4 }, (_, round) =>
      shapes.map(({ code, geometry }) => ({
        type: "Feature",
        properties: {
          NAMN: `${code} ${round}`,
          KATEGORI: "Utsatt område",
          ORT: "Falun",
          AKTUALITET_START: "2025-12-01",
        },
        geometry,
      })),
    ).flat();
    const file = bytes(JSON.stringify({ type: "FeatureCollection", features: many }));
    let reading = readAreas(bytes('{"type":"FeatureCollection","features":[]}'), context);
    const seconds = cpuSecondsOf(() => {
      reading = readAreas(file, context);
    });
    expect(seconds).toBeLessThan(5);
    expect(reading).toMatchObject({ read: 700, faults: [] });
    const placed = reading.rows.filter(
      (area) => area.kind === "exposed-area" && area.name.startsWith(area.municipalityCode),
    );
    expect(placed.length).toBe(700);
  });

  test.each([
    ["\0", "NUL"],
    ["\ud800", "half a surrogate pair"],
  ])("with characters that cannot be kept are refused by number: %j", (character) => {
    const reading = read([district(polygon(square), "ETT"), district(polygon(square), `TVÅ${character}`)]);
    expect(reading).toMatchObject({ rows: [{ name: "ETT" }], faults: [{ row: 2, column: "name" }] });
  });

  test.each(["\u0001", "\n", "\u0085", "\ufffe", "\u2028", "\u202e"])(
    "with a name that no page and no document can print are refused, whatever the form: %j",
    (character) => {
      const name = `TVÅ${character}TRE`;
      const exposed = { KATEGORI: "Utsatt område", ORT: "Borlänge", AKTUALITET_START: "2025-12-01" };
      const coded = { kategori: "Utsatt område", kommunkod: "2081", valid_from: "2025-12-01" };
      const forms = [{ name }, { name, ...coded }, { NAMN: name, ...exposed }];
      const reading = read(forms.map((properties) => ({ type: "Feature", properties, geometry: polygon(square) })));
      expect(reading.rows).toEqual([]);
      expect(reading.faults.map(({ row, column }) => [row, column])).toEqual([
        [1, "name"],
        [2, "name"],
        [3, "NAMN"],
      ]);
      expect(reading.faults[0]?.message).toBe("”TVÅ\ufffdTRE” har tecken som inte är text.");
    },
  );

  test("cut off name the area in which the file ends", () => {
    const text = JSON.stringify({
      type: "FeatureCollection",
      features: [district(polygon(square)), district(polygon(square), "TVÅ")],
    });
    const reading = readAreas(bytes(text.slice(0, -40)), context);
    expect(reading).toMatchObject({ read: 0, rows: [], faults: [{ row: 2 }] });
  });

  test("of an exposed area need a day that exists", () => {
    const properties = { name: "Exempel", kategori: "Utsatt område", kommunkod: "2081", valid_from: "2025-02-30" };
    const reading = read([{ type: "Feature", properties, geometry: polygon(square) }]);
    expect(reading).toMatchObject({ rows: [], faults: [{ row: 1, column: "valid_from" }] });
  });

  test("nested without end are refused and not fallen into", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    for (const text of [deep, `{"type":"FeatureCollection","crs":${deep},"features":[${deep}]}`]) {
      const reading = readAreas(bytes(text), context);
      expect(reading.rows).toEqual([]);
      expect(reading.faults.length).toBeGreaterThan(0);
    }
  });

  test("of an unknown form are refused", () => {
    const reading = read([{ type: "Feature", properties: { constructor: 1 }, geometry: polygon(square) }]);
    expect(reading.faults).toEqual([{ row: 1, column: null, message: "Området har inga egenskaper som känns igen." }]);
  });
});
