import fc from "fast-check";
import { expect, test } from "vitest";
import { bestStarts, classBreaks, classIndex } from "./class-breaks.ts";

test("values that lie together stay in one class, and the limit between them is a readable number", () => {
  expect(classBreaks([1, 2, 3, 101, 102, 103, 201, 202, 203], 3)).toEqual([100, 200]);
});

test("a limit is rounded only as far as the classes allow", () => {
  expect(classBreaks([4100, 4200, 4300, 8800, 8900, 9000], 2)).toEqual([5000]);
  expect(classBreaks([0.11, 0.12, 0.13, 0.17, 0.18], 2)).toEqual([0.15]);
});

test("a few very high values do not get the rest of the country into one class", () => {
  const country = Array.from({ length: 285 }, (_, index) => 60 + index * 0.25);
  const breaks = classBreaks([...country, 190, 195, 200, 205, 210], 5);
  expect(breaks).toHaveLength(4);
  expect(breaks.filter((limit) => limit < 135)).toHaveLength(3);
});

test("there are never more classes than different values", () => {
  expect(classBreaks([], 5)).toEqual([]);
  expect(classBreaks([7, 7, 7], 5)).toEqual([]);
  expect(classBreaks([1, 1, 9, 9], 5)).toEqual([5]);
});

test("a value on a limit belongs to the class above it", () => {
  expect([49, 50, 149, 150].map((value) => classIndex(value, [50, 150]))).toEqual([0, 1, 1, 2]);
});

test("of all divisions into three, the found one has the least sum of squares", () => {
  const values = fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 12 })
    .filter((list) => new Set(list).size >= 3);
  fc.assert(
    fc.property(values, (list) => {
      const sorted = [...list].sort((a, b) => a - b);
      const cost = (first: number, second: number) =>
        spreadOf(sorted.slice(0, first)) + spreadOf(sorted.slice(first, second)) + spreadOf(sorted.slice(second));
      const costs = sorted.flatMap((_, first) =>
        sorted.flatMap((_, second) => (0 < first && first < second ? [cost(first, second)] : [])),
      );
      const [first = 0, second = 0] = bestStarts(sorted, 3);
      expect(cost(first, second)).toBeCloseTo(Math.min(...costs), 6);
    }),
  );
});

test("limits rise, whatever the values", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 60 }), (values) => {
      const breaks = classBreaks(values, 5);
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
    }),
  );
});

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
