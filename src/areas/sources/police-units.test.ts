import { expect, test } from "vitest";
import { bytes, reference, registers } from "../../../tests/support/reference.ts";
import { joinPoliceUnits, readLocalPoliceAreas, readPoliceRegions } from "./police-units.ts";

const partial = readLocalPoliceAreas(reference("police/lokalpolisomraden_partial.csv"), registers);
const ost = readLocalPoliceAreas(reference("police/local_police_areas_ost.csv"), registers);

test("seven regions hold every municipality once, and have done so since 2015", () => {
  const regions = readPoliceRegions(reference("police/police_regions.csv"), registers);
  expect(regions).toMatchObject({ read: 7, faults: [] });
  const codes = regions.rows.flatMap(({ municipalityCodes }) => municipalityCodes);
  expect(codes.sort()).toEqual(registers.municipalities.map(({ code }) => code).sort());
  expect(regions.rows.every(({ validFrom }) => validFrom === "2015-01-01")).toBe(true);
  expect(regions.rows.find(({ name }) => name === "Nord")?.code).toBeNull();
});

test("35 local police areas are known in part, and those of Dalarna wholly", () => {
  expect(partial).toMatchObject({ read: 35, faults: [] });
  const complete = partial.rows.filter(({ municipalitiesComplete }) => municipalitiesComplete);
  expect(complete.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "area Dalarna",
    "local Mora",
    "local Falun",
    "local Borlänge",
  ]);
  expect(complete.find(({ name }) => name === "Mora")).toEqual({
    kind: "local",
    code: null,
    name: "Mora",
    parent: { kind: "area", code: "5703", name: "Dalarna" },
    validFrom: null,
    validTo: null,
    observedFrom: 2022,
    observedTo: 2024,
    municipalityCodes: ["2021", "2023", "2029", "2031", "2034", "2039", "2062"],
    municipalitiesComplete: true,
  });
});

test("region Öst is complete: three police areas, nine local police areas, 35 municipalities", () => {
  expect(ost).toMatchObject({ read: 9, faults: [] });
  const areas = ost.rows.filter(({ kind }) => kind === "area");
  const locals = ost.rows.filter(({ kind }) => kind === "local");
  expect([areas.length, locals.length]).toEqual([3, 9]);
  expect(ost.rows.every(({ municipalitiesComplete }) => municipalitiesComplete)).toBe(true);
  const within = registers.municipalities.filter(({ countyCode }) => ["04", "05", "06"].includes(countyCode));
  expect(locals.flatMap(({ municipalityCodes }) => municipalityCodes).sort()).toEqual(
    within.map(({ code }) => code).sort(),
  );
});

test("what two files know of a unit becomes one unit", () => {
  const units = joinPoliceUnits([...partial.rows, ...ost.rows]);
  const eskilstuna = units.filter(({ kind, name }) => kind === "local" && name === "Eskilstuna");
  expect(eskilstuna).toMatchObject([
    {
      code: "540130",
      municipalityCodes: ["0484", "0486"],
      municipalitiesComplete: true,
      observedFrom: 2022,
      observedTo: 2025,
    },
  ]);
  expect(units.filter(({ kind }) => kind === "local").length).toBe(35 + 9 - 4);
  expect(units.filter(({ kind }) => kind === "area").length).toBe(16);
});

test("a municipality that does not match its code is refused", () => {
  const [header = ""] = new TextDecoder().decode(reference("police/local_police_areas_ost.csv")).split("\n");
  const line = ",Exempel,5402,Östergötland,5400,Öst,Motala;Vadstena,0583;0580,Exempel,yes,2022,2024";
  expect(readLocalPoliceAreas(bytes(header, line), registers)).toMatchObject({
    read: 1,
    rows: [],
    faults: [{ row: 2, column: "known_kommunkoder" }],
  });
});
