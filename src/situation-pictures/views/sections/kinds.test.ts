import { expect, test } from "vitest";
import { aMaterial, aSeries } from "../../../../tests/support/pictures.ts";
import { toPicture } from "../../model/index.ts";
import { phrasing } from "../phrasing.ts";
import { kindsSection } from "./kinds.tsx";

const KINDS = ["vandalism", "theft", "burglary", "drug-offences"] as const;

function yearlyTables(from: number, to: number) {
  const years = Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [from + index, 100 + index]));
  const picture = toPicture(aMaterial({ own: KINDS.map((indicator) => aSeries({ indicator, years })) }));
  const exhibits = kindsSection(picture, phrasing("sv"))?.exhibits ?? [];
  return exhibits
    .filter(({ id }) => id.startsWith("kinds-years"))
    .map(({ caption, table }) => ({ caption, years: (table?.columns.length ?? 0) - 1 }));
}

test("ten years stand in one table", () => {
  expect(yearlyTables(2016, 2025)).toEqual([{ caption: "Antal per år och brottstyp", years: 10 }]);
});

test("more years than a page is wide for stand in tables of ten, the latest first", () => {
  expect(yearlyTables(1997, 2025)).toEqual([
    { caption: "Antal per år och brottstyp, 2016–2025", years: 10 },
    { caption: "Antal per år och brottstyp, 2006–2015", years: 10 },
    { caption: "Antal per år och brottstyp, 1997–2005", years: 9 },
  ]);
});
