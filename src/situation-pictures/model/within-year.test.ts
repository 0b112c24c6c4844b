import { expect, test } from "vitest";
import { municipality } from "#areas";
import type { Series } from "#indicators";
import { findLatestMonth, findQuarters } from "./within-year.ts";

function quarterly(counts: readonly (number | "withheld" | "missing")[]): Series {
  return {
    indicator: "reported-offences",
    unit: "count",
    area: municipality("9901"),
    source: "bra-sol",
    retrievedOn: undefined,
    qualityNote: undefined,
    figures: counts.flatMap((count, index) =>
      count === "missing"
        ? []
        : [
            {
              period: {
                kind: "quarter" as const,
                year: 2024 + Math.floor(index / 4),
                quarter: ((index % 4) + 1) as 1 | 2 | 3 | 4,
              },
              status: "final" as const,
              value: count === "withheld" ? { kind: "withheld" as const } : { kind: "known" as const, value: count },
            },
          ],
    ),
  };
}

test("the last four quarters are set against the four before", () => {
  const { lastFour } = findQuarters([quarterly([1, 2, 3, 4, 10, 20, 30, 40, 50])]) ?? {};
  expect(lastFour).toMatchObject({
    from: { year: 2025, quarter: 2 },
    to: { year: 2026, quarter: 1 },
    count: 140,
    before: 19,
  });
});

test.each([
  ["a quarter is missing", [1, 2, 3, "missing", 10, 20, 30, 40]],
  ["a quarter is withheld", [1, 2, 3, "withheld", 10, 20, 30, 40]],
  ["there are fewer than eight", [10, 20, 30, 40]],
] as const)("nothing is summed when %s", (_why, counts) => {
  expect(findQuarters([quarterly(counts)])?.lastFour).toBeUndefined();
});

test("a source with years alone has no quarters and no month", () => {
  const yearly = { ...quarterly([]), figures: [] };
  expect(findQuarters([yearly])).toBeUndefined();
  expect(findLatestMonth([yearly])).toBeUndefined();
});

test("the newest month has its kinds with count and rate side by side", () => {
  const inMonth = (unit: "count" | "per-100k", month: number, value: number): Series => ({
    ...quarterly([]),
    indicator: "vandalism",
    unit,
    figures: [{ period: { kind: "month", year: 2026, month }, status: "preliminary", value: { kind: "known", value } }],
  });
  const month = findLatestMonth([inMonth("count", 7, 9), inMonth("count", 8, 21), inMonth("per-100k", 8, 73)]);
  expect(month?.period).toEqual({ kind: "month", year: 2026, month: 8 });
  expect(month?.rows).toEqual([
    { indicator: "vandalism", count: { kind: "known", value: 21 }, rate: { kind: "known", value: 73 } },
  ]);
});
