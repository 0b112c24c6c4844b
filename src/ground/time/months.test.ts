import { expect, test } from "vitest";
import { monthsAfter } from "./index.ts";

test.each([
  ["2026-03-12", 24, "2028-03-12"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-02-29", 48, "2028-02-29"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2026-11-30", 1, "2026-12-30"],
  ["2026-01-15", -6, "2025-07-15"],
])("%s and %i months is %s", (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});
