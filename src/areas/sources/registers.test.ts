import { expect, test } from "vitest";
import { bytes, reference, registers } from "../../../tests/support/reference.ts";
import { readCounties, readMunicipalities, readSimilarMunicipalities } from "./registers.ts";

test("Sweden has 290 municipalities in 21 counties", () => {
  const municipalities = readMunicipalities(reference("geo/municipalities.csv"));
  const counties = readCounties(reference("geo/counties.csv"));
  expect(municipalities).toMatchObject({ read: 290, faults: [] });
  expect(counties).toMatchObject({ read: 21, faults: [] });
  expect(new Set(municipalities.rows.map(({ countyCode }) => countyCode))).toEqual(
    new Set(counties.rows.map(({ code }) => code)),
  );
  expect(municipalities.rows.find(({ code }) => code === "2081")).toEqual({
    code: "2081",
    name: "Borlänge kommun",
    shortName: "Borlänge",
    countyCode: "20",
    skrGroup: { code: "3", name: "Större stad" },
    labelPoint: { lon: expect.closeTo(15.4, 0), lat: expect.closeTo(60.4, 0) },
    validFrom: null,
    validTo: null,
  });
});

test("each municipality has seven that are like it, and is not one of them", () => {
  const similar = readSimilarMunicipalities(reference("kolada/similar_municipalities.csv"));
  expect(similar).toMatchObject({ read: 2030, faults: [] });
  expect(new Set(similar.rows.map(({ grouping }) => grouping))).toEqual(
    new Set(["Liknande kommuner, övergripande, 2025"]),
  );
  for (const { code } of registers.municipalities) {
    const members = similar.rows
      .filter(({ municipalityCode }) => municipalityCode === code)
      .map(({ memberCode }) => memberCode);
    expect(new Set(members).size).toBe(7);
    expect(members).not.toContain(code);
  }
});

test("a code that has lost its leading zero is refused", () => {
  const reading = readCounties(
    bytes("county_code,county_name,county_name_short,county_letter,police_region", "1,Exempels län,Exempel,Ö,Exempel"),
  );
  expect(reading).toMatchObject({
    read: 1,
    rows: [],
    faults: [{ row: 2, column: "county_code", message: "Koden ska ha 2 siffror." }],
  });
});

test("a name that no page and no document can print is refused", () => {
  const reading = readCounties(
    bytes(
      "county_code,county_name,county_name_short,county_letter,police_region",
      "01,Exempels\u2028län,Exempel,Ö,Exempel",
    ),
  );
  expect(reading.faults).toEqual([
    { row: 2, column: "county_name", message: "”Exempels\ufffdlän” har tecken som inte är text." },
  ]);
});
