import { expect, test } from "vitest";
import { bytes, registers } from "../../../tests/support/reference.ts";
import { readSolExport } from "./sol-export.ts";

const HEAD = ["Anmälda brott;Brottsförebyggande rådet", ";År;", ";2021;", ";/100&nbsp;000&nbsp;inv;"];
const LIFE = "3 kap. Brott mot liv och hälsa";
const read = (...lines: readonly string[]) => readSolExport(bytes(...lines), registers);

test("a line belongs to the last municipality above it, also over a page break", () => {
  const reading = read(...HEAD, "Ale kommun;;", ...HEAD, `${LIFE};1&nbsp;047;`, "");
  expect(reading).toMatchObject({
    read: 1,
    faults: [],
    rows: [{ area: { code: "1440" }, value: { value: 1047 }, rows: [10] }],
  });
});

test.each([
  ["of a municipality that does not exist", [...HEAD, "Exempel kommun;;", `${LIFE};1;`], 6],
  ["of no municipality", [...HEAD, `${LIFE};1;`], 5],
  ["of an unknown offence", [...HEAD, "Ale kommun;;", "99 kap. Exempel;1;"], 6],
  ["of no year", ["Anmälda brott;Brå", "Ale kommun;;", `${LIFE};1;`], 3],
  ["of several years", [HEAD[0] ?? "", ";2020;2021;", HEAD[3] ?? "", "Ale kommun;;", `${LIFE};1;2;`], 5],
  ["that is not a number", [...HEAD, "Ale kommun;;", `${LIFE};ett;`], 6],
])("a line %s is refused", (_, lines, row) => {
  expect(read(...lines)).toMatchObject({ read: 1, rows: [], faults: [{ row }] });
});

test("a file of something else has nothing to read", () => {
  expect(read("Exempel")).toMatchObject({ read: 0, rows: [], faults: [{ row: 1 }] });
});
