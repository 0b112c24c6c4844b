import fc from "fast-check";
import { expect, test } from "vitest";
import { closestNames } from "./closest-names.ts";

const NAMES = [
  "Stockholm",
  "Göteborg",
  "Malmö",
  "Mora",
  "Upplands Väsby",
  "Uppsala",
  "Upplands-Bro",
  "Östersund",
  "Åre",
  "Sundsvall",
  "Sundbyberg",
  "Lund",
  "Mullsjö",
  "Borås",
  "Borlänge",
  "Boxholm",
];

test("marks, capitals and hyphens do not matter", () => {
  expect(closestNames("malmo", NAMES, 5)).toEqual(["Malmö"]);
  expect(closestNames("UPPLANDS BRO", NAMES, 5)[0]).toBe("Upplands-Bro");
});

test("the whole name comes before a beginning, a word within, a part and a slip", () => {
  const names = ["Lurd", "Sundlund", "Norra Lund", "Lunda", "Lundby", "Lund"];
  expect(closestNames("lund", names, 9)).toEqual(["Lund", "Lunda", "Lundby", "Norra Lund", "Sundlund", "Lurd"]);
});

test.each([
  ["Götebrog", "Göteborg"],
  ["mlamö", "Malmö"],
  ["upsala", "Uppsala"],
  ["stokh", "Stockholm"],
  ["brolänge", "Borlänge"],
  ["väsby", "Upplands Väsby"],
  ["sxockx", "Stockholm"],
])("%s finds %s", (query, name) => {
  expect(closestNames(query, NAMES, 3)[0]).toBe(name);
});

test("a genitive is no slip", () => {
  expect(closestNames("Lunds", NAMES, 1)).toEqual(["Lund"]);
  expect(closestNames("lurds", NAMES, 1)).toEqual(["Lund"]);
  expect(closestNames("bergs", ["Bergsjö", "Berg"], 2)).toEqual(["Berg", "Bergsjö"]);
  expect(closestNames("borås", ["Bora", "Borås"], 2)).toEqual(["Borås", "Bora"]);
});

test("short queries forgive nothing, and five letters forgive one slip only", () => {
  expect(closestNames("xre", NAMES, 5)).toEqual([]);
  expect(closestNames("mxlmx", NAMES, 5)).toEqual([]);
  expect(closestNames("göxebxrg", NAMES, 5)).toEqual(["Göteborg"]);
  expect(closestNames("gxxebxrg", NAMES, 5)).toEqual([]);
});

test("an empty query finds nothing, and no more than asked are given", () => {
  expect(closestNames(" - ", NAMES, 5)).toEqual([]);
  expect(closestNames("s", NAMES, 2)).toHaveLength(2);
});

test("a name always finds itself first, and equals keep the given order", () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), (name) => {
      expect(closestNames(name, NAMES, 1)).toEqual([name]);
    }),
  );
  expect(closestNames("bo", ["Boxholm", "Borås", "Boden"], 3)).toEqual(["Boxholm", "Borås", "Boden"]);
});
