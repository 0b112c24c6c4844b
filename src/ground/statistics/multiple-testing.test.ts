import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustPValues } from "./multiple-testing.ts";

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

test("a single test needs no adjustment, and no tests give none", () => {
  expect(adjustPValues({ p: [0.03] })).toEqual([0.03]);
  expect(adjustPValues({ p: [] })).toEqual([]);
});

test("Benjamini and Hochberg reject the first four of their fifteen", () => {
  // Benjamini & Hochberg (1995), section 3.2.
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(adjustPValues({ p }).filter((q) => q <= 0.05)).toHaveLength(4);
});

test("the methods are strict in their known order, and none makes a test surer than it was", () => {
  fc.assert(
    fc.property(family, (p) => {
      const [bh, hochberg, holm, bonferroni, by] = (["bh", "hochberg", "holm", "bonferroni", "by"] as const).map(
        (method) => adjustPValues({ p, method }),
      );
      p.forEach((value, i) => {
        const rising = [value, bh?.[i], hochberg?.[i], holm?.[i], bonferroni?.[i], 1].map(Number);
        rising.slice(1).forEach((next, j) => {
          expect(next).toBeGreaterThanOrEqual((rising[j] ?? Number.NaN) * (1 - 1e-12));
        });
        expect(by?.[i]).toBeGreaterThanOrEqual((bh?.[i] ?? Number.NaN) * (1 - 1e-12));
      });
    }),
  );
});

test("each value keeps its place when the list is turned round", () => {
  fc.assert(
    fc.property(family, (p) => {
      expect(adjustPValues({ p: p.toReversed() }).toReversed()).toEqual(adjustPValues({ p }));
    }),
  );
});

test("what is no probability is refused", () => {
  expect(() => adjustPValues({ p: [0.2, Number.NaN] })).toThrow(RangeError);
});
