import { expect, test } from "vitest";
import type { Column, Table } from "../views/index.ts";
import { columnShares } from "./columns.ts";

function aTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  return { caption: "Exempel", columns, rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const year: Column = { label: "År", kind: "words" };
const count: Column = { label: "Antal", kind: "number" };
const source: Column = { label: "Källa", kind: "words" };

test("a short table stays narrow, so that the eye finds its way along a row", () => {
  expect(sum(columnShares(aTable([year, count], [["2024", "6 424"]])))).toBeLessThan(0.25);
});

test("a wide table fills the page and no more", () => {
  const long = "Brå, ".repeat(40);
  expect(sum(columnShares(aTable([year, source, source], [["2024", long, long]])))).toBeCloseTo(1);
});

test("words give way before numbers do", () => {
  const [, narrow = 0] = columnShares(aTable([year, count], [["2024", "1 204 896"]]));
  const [, crowded = 0] = columnShares(aTable([year, count, source], [["2024", "1 204 896", "Brå, ".repeat(90)]]));
  expect(crowded).toBeCloseTo(narrow);
});

test("a table without rows is as wide as its headings", () => {
  const shares = columnShares(aTable([year, count], []));
  expect(shares.every((share) => share > 0 && share < 0.2)).toBe(true);
});

test("more columns than a page holds share it", () => {
  const many = Array.from({ length: 30 }, () => count);
  expect(sum(columnShares(aTable(many, [many.map(() => "1 204 896")])))).toBeCloseTo(1);
});
