import { expect, test } from "vitest";
import { aMunicipality } from "../../../tests/support/pictures.ts";
import { searchMunicipalities } from "./search.ts";

const names = [
  "Borlänge",
  "Malmö",
  "Malung-Sälen",
  "Örebro",
  "Örkelljunga",
  "Ö",
  "Upplands Väsby",
  "Upplands-Bro",
  "Håbo",
  "Habo",
  "Göteborg",
  "Gotland",
  "Stockholm",
  "Borås",
  "Karlstad",
];
const municipalities = names.map((shortName, index) =>
  aMunicipality({ code: String(9901 + index), shortName, name: `${shortName.replace(/s?$/, "s")} kommun` }),
);
const find = (query: string) => searchMunicipalities(municipalities, query);

test.each([
  ["9901", "Borlänge"],
  ["Borlänge", "Borlänge"],
  ["borlange", "Borlänge"],
  ["  BORLÄNGE kommun ", "Borlänge"],
  ["malmo", "Malmö"],
  ["upplands väsby", "Upplands Väsby"],
  ["Upplands bro", "Upplands-Bro"],
  ["sälen", "Malung-Sälen"],
  ["borl", "Borlänge"],
  ["Göteborgs stad", "Göteborg"],
  ["goteborg stads", "Göteborg"],
  ["Malmö stad", "Malmö"],
  ["Stockholms kommun", "Stockholm"],
  ["Stockholms", "Stockholm"],
  ["Stockholm kommunen", "Stockholm"],
  ["kommunen Borlänge", "Borlänge"],
  ["Region Gotland", "Gotland"],
  ["Region Gotlands", "Gotland"],
  ["Borås", "Borås"],
  ["Borås stad", "Borås"],
  ["Karlstad", "Karlstad"],
  ["Karlstads kommun", "Karlstad"],
  ["Upplands-Bros kommun", "Upplands-Bro"],
])("”%s” must be %s", (query, name) => {
  expect(find(query).found?.shortName).toBe(name);
});

test("what begins several names is a list and not a guess", () => {
  const { found, matches } = find("upplands");
  expect(found).toBeUndefined();
  expect(matches.map(({ shortName }) => shortName)).toEqual(["Upplands Väsby", "Upplands-Bro"]);
});

test("two names that differ by a ring are both shown when the ring is left out", () => {
  expect(find("habo").matches.map(({ shortName }) => shortName)).toEqual(["Håbo", "Habo"]);
});

test("a misspelling gets suggestions and finds nothing by itself", () => {
  const { found, matches, suggestions } = find("Borlenge");
  expect({ found, matches }).toEqual({ found: undefined, matches: [] });
  expect(suggestions[0]?.shortName).toBe("Borlänge");
});

test("a misspelling is understood through what the municipality calls itself", () => {
  expect(find("Götebrogs stad").suggestions.map(({ shortName }) => shortName)).toEqual(["Göteborg"]);
  expect(find("Region Gottland").suggestions.map(({ shortName }) => shortName)).toEqual(["Gotland"]);
});

test("a region that is no municipality finds none", () => {
  expect(find("Region Värmland")).toMatchObject({ found: undefined, matches: [], suggestions: [] });
});

test("nothing asked finds nothing", () => {
  expect(find("   ")).toEqual({ query: "", found: undefined, matches: [], suggestions: [] });
});
