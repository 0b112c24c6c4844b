import { expect, test } from "vitest";
import { bytes, registers } from "../../../../tests/support/reference.ts";
import { readBraIndicators } from "./index.ts";

const HEADER = "geografi;kommunkod;kalla;variabel;enhet;ar;varde";
const NTU = "Nationella trygghetsundersökningen (NTU)";
const EXPOSED = "Andel (%) utsatta i befolkningen (16-84 år).";

const read = (...lines: readonly string[]) => readBraIndicators(bytes(HEADER, ...lines), registers);
const robbery = (unit: string, value: string, place = "Mora;2062") =>
  `${place};${NTU};Självrapporterad utsatthet för rån;${unit};2024;${value}`;
const lower = "KI (95 %) undre gräns";
const upper = "KI (95 %) övre gräns";

test("a value and its two bounds become one figure, in whatever order they come", () => {
  expect(read(robbery(upper, "1,9"), robbery(EXPOSED, "1.2"), robbery(lower, "0.5"))).toEqual({
    read: 3,
    faults: [],
    rows: [
      {
        indicator: "exposed-robbery",
        unit: "percent",
        area: { kind: "municipality", code: "2062" },
        period: { kind: "year", year: 2024 },
        status: "final",
        value: { kind: "known", value: 1.2, lower: 0.5, upper: 1.9 },
        source: "bra-indicators",
        rows: [3, 4, 2],
      },
    ],
  });
});

test("XX is withheld, with or without an interval that is withheld too", () => {
  const reading = read(
    robbery(EXPOSED, "XX"),
    robbery(lower, "XX"),
    robbery(upper, "XX"),
    robbery(EXPOSED, "XX", "Orsa;2034"),
  );
  expect(reading).toMatchObject({ read: 4, faults: [] });
  expect(reading.rows.map(({ value }) => value)).toEqual([{ kind: "withheld" }, { kind: "withheld" }]);
});

test("two points are no figure", () => {
  expect(read(robbery(EXPOSED, ".."), robbery(lower, ".."), robbery(upper, ".."))).toEqual({
    read: 3,
    rows: [],
    faults: [],
  });
});

test.each([
  ["an interval without its value", [robbery(lower, "0.5"), robbery(upper, "1.9")]],
  ["half an interval", [robbery(EXPOSED, "1.2"), robbery(lower, "0.5")]],
  ["a value outside its interval", [robbery(EXPOSED, "2.2"), robbery(lower, "0.5"), robbery(upper, "1.9")]],
  ["an interval about a withheld value", [robbery(EXPOSED, "XX"), robbery(lower, "0.5"), robbery(upper, "1.9")]],
  ["an interval whose value cannot be read", [robbery(EXPOSED, "en"), robbery(lower, "0.5"), robbery(upper, "1.9")]],
  ["more than a hundred percent", [robbery(EXPOSED, "101")]],
])("%s is refused with all its lines", (_, lines) => {
  const reading = read(...lines);
  expect(reading.rows).toEqual([]);
  expect(reading.faults.map(({ row, column }) => [row, column])).toEqual(lines.map((_, index) => [index + 2, "varde"]));
});

test.each([
  ["kalla", `Mora;2062;Exempel;Narkotikabrott;Antal;2024;1`],
  ["variabel", `Mora;2062;Anmälda brott;Exempelbrott;Antal;2024;1`],
  ["variabel", `Mora;2062;${NTU};constructor;Antal;2024;1`],
  ["enhet", `Mora;2062;Anmälda brott;Narkotikabrott;Andel;2024;1`],
  ["enhet", robbery("Andel (%) utsatta i befolkningen (16 år eller äldre).", "1")],
  ["ar", `Mora;2062;Anmälda brott;Narkotikabrott;Antal;24;1`],
  ["varde", `Mora;2062;Anmälda brott;Narkotikabrott;Antal;2024;1,5`],
  ["kommunkod", `Mora;9999;Anmälda brott;Narkotikabrott;Antal;2024;1`],
  ["geografi", `Mora;2034;Anmälda brott;Narkotikabrott;Antal;2024;1`],
  ["geografi", `Exempels län;;Anmälda brott;Narkotikabrott;Antal;2024;1`],
])("an unknown %s is refused by name", (column, line) => {
  expect(read(line)).toMatchObject({ read: 1, rows: [], faults: [{ row: 2, column }] });
});

test("a line that comes again is refused, and its figure stands", () => {
  const reading = read(robbery(EXPOSED, "1.2"), robbery(lower, "0.5"), robbery(upper, "1.9"), robbery(lower, "0.5"));
  expect(reading).toMatchObject({ read: 4, rows: [{ rows: [2, 3, 4] }], faults: [{ row: 5 }] });
});

test("the county and the nation are known by name", () => {
  const line = (place: string) => `${place};;Anmälda brott;Narkotikabrott;Antal;2024;1`;
  expect(read(line("Dalarnas län"), line("Hela landet")).rows.map(({ area }) => area)).toEqual([
    { kind: "county", code: "20" },
    { kind: "nation", code: "00" },
  ]);
});
