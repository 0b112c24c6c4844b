import { expect, test } from "vitest";
import type { Period } from "#ground/time";
import { formatDate, formatPeriod, formatPeriodShort } from "./periods.ts";

const YEAR: Period = { kind: "year", year: 2025 };
const QUARTER: Period = { kind: "quarter", year: 2025, quarter: 3 };
const MONTH: Period = { kind: "month", year: 2026, month: 8 };

test("a day is written out with its month", () => {
  expect(formatDate("2026-03-12", "sv")).toBe("12 mars 2026");
  expect(formatDate("2026-03-12", "en")).toBe("12 March 2026");
  expect(formatDate("2024-02-29", "sv")).toBe("29 februari 2024");
});

test.each(["2026-02-29", "2026-13-01", "2026-3-1", "12 mars 2026", ""])("%j is not a day", (day) => {
  expect(() => formatDate(day, "sv")).toThrow(RangeError);
});

test("a period is written out for a sentence", () => {
  expect([YEAR, QUARTER, MONTH].map((period) => formatPeriod(period, "sv"))).toEqual([
    "2025",
    "tredje kvartalet 2025",
    "augusti 2026",
  ]);
  expect([YEAR, QUARTER, MONTH].map((period) => formatPeriod(period, "en"))).toEqual([
    "2025",
    "third quarter of 2025",
    "August 2026",
  ]);
});

test("a period is short on an axis", () => {
  expect([YEAR, QUARTER, MONTH].map((period) => formatPeriodShort(period, "sv"))).toEqual([
    "2025",
    "2025\u00a0kv\u00a03",
    "2026-08",
  ]);
  expect(formatPeriodShort(QUARTER, "en")).toBe("2025\u00a0Q3");
});

test("the thirteenth month does not exist", () => {
  expect(() => formatPeriod({ kind: "month", year: 2026, month: 13 }, "sv")).toThrow(RangeError);
});
