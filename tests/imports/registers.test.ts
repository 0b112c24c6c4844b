import { afterAll, beforeAll, expect, test } from "vitest";
import { changeAs, OPERATOR, readAs } from "#access";
import { listPoliceUnitsOf, type Registers, saveRegisters } from "#areas";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { aMunicipality, exampleCounty } from "../support/pictures.ts";

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

const unknown = { code: null, validFrom: null, validTo: null, observedFrom: null, observedTo: null };

function registers({ centreCovers }: { centreCovers: readonly string[] }): Registers {
  const region = (name: string) => ({ kind: "region" as const, code: null, name, parent: null });
  const area = (name: string, parent: string) => ({ kind: "area" as const, code: null, name, parent: region(parent) });
  const all = [
    { ...region("Norra"), municipalityCodes: [] },
    { ...area("Berget", "Norra"), municipalityCodes: [] },
    { ...area("Dalen", "Norra"), municipalityCodes: [] },
    { kind: "local" as const, name: "Centrum", parent: area("Berget", "Norra"), municipalityCodes: centreCovers },
    { kind: "local" as const, name: "Centrum", parent: area("Dalen", "Norra"), municipalityCodes: ["9902"] },
  ];
  return {
    counties: [exampleCounty],
    municipalities: [aMunicipality({ code: "9901" }), aMunicipality({ code: "9902" })],
    policeUnits: all.map((unit) => ({ ...unknown, ...unit, municipalitiesComplete: true })),
    similar: [{ grouping: "Exempel", municipalityCode: "9901", memberCode: "9902", rank: 1 }],
  };
}

const save = (given: Registers) => changeAs(here.database, OPERATOR, (db) => saveRegisters(db, given));
const localsOf = async (code: string) => {
  const units = await readAs(here.database, OPERATOR, (db) => listPoliceUnitsOf(db, code));
  return units.filter(({ kind }) => kind === "local").map(({ name, parent }) => `${parent?.name}/${name}`);
};

test("a register that has been corrected reaches a database that has the old one", async () => {
  await save(registers({ centreCovers: ["9901", "9902"] }));
  expect(await localsOf("9902")).toEqual(["Berget/Centrum", "Dalen/Centrum"]);
  await save(registers({ centreCovers: ["9901"] }));
  expect(await localsOf("9901")).toEqual(["Berget/Centrum"]);
  expect(await localsOf("9902")).toEqual(["Dalen/Centrum"]);
});
