import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./labels.ts";

test("labels that have room stay where they want to be", () => {
  const labels = [
    { wanted: 80, height: 16 },
    { wanted: 20, height: 16 },
  ];
  expect(spread(labels, { from: 0, to: 100 })).toEqual([80, 20]);
});

test("labels that collide part evenly and keep their order", () => {
  const labels = [
    { wanted: 50, height: 10 },
    { wanted: 50, height: 10 },
  ];
  expect(spread(labels, { from: 0, to: 100 })).toEqual([45, 55]);
});

test("no label leaves the picture or covers another, as long as they fit at all", () => {
  const label = fc.record({ wanted: fc.integer({ min: -20, max: 320 }), height: fc.integer({ min: 8, max: 40 }) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
      const edges = spread(labels, { from: 0, to: 300 })
        .map((middle, index) => {
          const half = (labels[index]?.height ?? 0) / 2;
          return { from: middle - half, to: middle + half };
        })
        .sort((a, b) => a.from - b.from);
      edges.forEach(({ from, to }, index) => {
        expect(from).toBeGreaterThanOrEqual(-1e-6);
        expect(to).toBeLessThanOrEqual(300 + 1e-6);
        expect(from).toBeGreaterThanOrEqual((edges[index - 1]?.to ?? 0) - 1e-6);
      });
    }),
  );
});
