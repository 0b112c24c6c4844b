import { expect, test } from "vitest";
import { registers } from "../../../tests/support/reference.ts";
import { countyNamed, municipalityNamed, slug } from "./names.ts";

const named = municipalityNamed(registers.municipalities);

test("every municipality is found by its short name, its name, and both with or without the genitive", () => {
  for (const municipality of registers.municipalities) {
    const { shortName, name } = municipality;
    for (const written of [
      shortName,
      name,
      `${shortName} kommun`,
      `${shortName}s kommun`,
      `${shortName}s stad`,
      name.toUpperCase(),
    ]) {
      expect(named(written), written).toBe(municipality);
    }
  }
});

test.each([
  ["Malung–Sälens kommun", "2023"],
  ["Tranås kommun ", "0687"],
  ["Stockholm", "0180"],
  ["Falun kommun", "2080"],
  ["Upplands Bro", "0139"],
  ["Upplands väsby", "0114"],
  ["Dals-ed", "1438"],
  ["Lilla edet", "1462"],
  ["O\u0308stra Go\u0308inge kommun", "1256"],
])("%j is %s", (name, code) => {
  expect(named(name)?.code).toBe(code);
});

test("rings and dots over letters tell municipalities apart", () => {
  expect([named("Habo")?.code, named("Håbo")?.code]).toEqual(["0643", "0305"]);
});

test.each(["", "kommun", "Exempelköping", "Dalarnas län", "constructor", "__proto__"])(
  "%j is no municipality",
  (name) => {
    expect(named(name)).toBeUndefined();
  },
);

test("a name that two could answer to finds neither", () => {
  const twins = ["9998", "9999"].map((code) => ({ code, name: "Exempels kommun", shortName: "Exempel" }));
  expect(municipalityNamed(twins)("Exempel")).toBeUndefined();
});

test("counties are found with and without län", () => {
  expect(countyNamed(registers.counties)("Dalarnas län")?.code).toBe("20");
  expect(countyNamed(registers.counties)("Västra Götaland")?.code).toBe("14");
  expect(countyNamed(registers.counties)("Falun")).toBeUndefined();
});

test("a name becomes a part of a code", () => {
  expect(slug("Södra Sofielund / Seved")).toBe("sodra-sofielund-seved");
});
