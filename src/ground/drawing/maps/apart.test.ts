import fc from "fast-check";
import { expect, test } from "vitest";
import { apart } from "./apart.ts";

const room = { width: 400, height: 300, distance: 24 };

test("places that stand clear of each other stay where they are", () => {
  expect(apart([[50, 50], [100, 50]], room)).toEqual([[50, 50], [100, 50]]); // biome-ignore format: two places
});

test("two on the same spot part sideways, and one at the edge comes inside", () => {
  const [one, other] = apart([[100, 100], [100, 100]], room); // biome-ignore format: two places
  expect(one?.[1]).toBe(100);
  expect((other?.[0] ?? 0) - (one?.[0] ?? 0)).toBeGreaterThanOrEqual(24);
  expect(apart([[0, 400]], room)).toEqual([[12, 288]]);
});

test("a dozen within a thumb's width all come clear, within the frame", () => {
  const place = fc.tuple(fc.integer({ min: 180, max: 220 }), fc.integer({ min: 130, max: 170 }));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const moved = apart(places, room);
      for (const [index, [x, y]] of moved.entries()) {
        expect(x >= 12 && x <= 388 && y >= 12 && y <= 288).toBe(true);
        for (const [otherX, otherY] of moved.slice(index + 1)) {
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(22);
        }
      }
    }),
  );
});
