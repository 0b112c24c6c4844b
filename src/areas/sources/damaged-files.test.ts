import fc from "fast-check";
import { test } from "vitest";
import { damaged, expectHonest, firstLines, timely } from "../../../tests/support/damage.ts";
import { fixture, reference, registers } from "../../../tests/support/reference.ts";
import { readLocalPoliceAreas, readPoliceRegions } from "./police-units.ts";
import { readCounties, readMunicipalities, readSimilarMunicipalities } from "./registers.ts";
import { readAreas } from "./shapes.ts";

const areas = (file: Uint8Array) => readAreas(file, { ...registers, municipality: "0180" });

test.each([
  ["municipalities", readMunicipalities, reference("geo/municipalities.csv")],
  ["counties", readCounties, reference("geo/counties.csv")],
  [
    "similar municipalities",
    readSimilarMunicipalities,
    firstLines(reference("kolada/similar_municipalities.csv"), 200),
  ],
  ["police regions", (file: Uint8Array) => readPoliceRegions(file, registers), reference("police/police_regions.csv")],
  [
    "local police areas",
    (file: Uint8Array) => readLocalPoliceAreas(file, registers),
    reference("police/local_police_areas_ost.csv"),
  ],
  ["exposed areas", areas, reference("police/utsatta_omraden_2025_wgs84.geojson")],
  ["exposed areas in metres", areas, fixture("areas/utsatta_omraden_2025_epsg3006.geojson")],
])("a damaged file of %s is read as far as it can be believed", (_, read, file) => {
  fc.assert(
    fc.property(damaged(file), (bytes) => expectHonest<unknown>(timely<unknown>(() => read(bytes)))),
    { numRuns: 60 },
  );
});
