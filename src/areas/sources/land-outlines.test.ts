import { expect, test } from "vitest";
import { reference, registers } from "../../../tests/support/reference.ts";
import { readLandOutlines } from "./land-outlines.ts";

test("each municipality has an outline that follows its coast", () => {
  const reading = readLandOutlines(reference("geo/kommuner_light.topojson"));
  expect(reading).toMatchObject({ read: 290, faults: [] });
  expect(reading.rows.map(({ code }) => code).sort()).toEqual(registers.municipalities.map(({ code }) => code).sort());
  expect(new Set(reading.rows.map(({ outline }) => outline))).toEqual(new Set(["land"]));
});
