import fc from "fast-check";
import { test } from "vitest";
import { readAreas } from "../../src/areas/sources/shapes.ts";
import { damaged, expectHonest, timely } from "../support/damage.ts";
import { fixture, reference, registers } from "../support/reference.ts";
import { SHIPPED } from "../support/shipped-figures.ts";

/** The long form of `damaged-files.test.ts` beside the readers: whole files, and very many of them. */
const context = { ...registers, year: 2021, status: "preliminary" } as const;

test.each(SHIPPED)("no damage to a whole file of $kind is believed or waited for", ({ read, file, trace }) => {
  fc.assert(
    fc.property(damaged(file), (bytes) =>
      expectHonest(
        timely(() => read(bytes, context)),
        trace,
      ),
    ),
    { numRuns: file.length > 100_000 ? 150 : 1500 },
  );
});

const municipalityShapes = readAreas(reference("geo/kommuner.geojson"), registers).rows;

test.each([
  ["municipalities", reference("geo/kommuner.geojson"), 150],
  ["small areas", reference("geo/deso2025_dalarna.geojson"), 300],
  ["exposed areas", reference("police/utsatta_omraden_2025_wgs84.geojson"), 1000],
  ["exposed areas in metres", fixture("areas/utsatta_omraden_2025_epsg3006.geojson"), 300],
])("no damage to a file of %s is believed or waited for", (_, file, numRuns) => {
  fc.assert(
    fc.property(damaged(file), (bytes) =>
      expectHonest(timely(() => readAreas(bytes, { ...registers, municipalityShapes, municipality: "0180" }))),
    ),
    { numRuns },
  );
});
