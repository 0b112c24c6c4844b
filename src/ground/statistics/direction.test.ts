import { expect, test } from "vitest";
import { directionOf } from "./direction.ts";

test.each([
  [1.01, 2, "more"],
  [0.5, 0.99, "fewer"],
  [0.5, 2, "no-clear-difference"],
  [1, 2, "no-clear-difference"],
  [0.5, 1, "no-clear-difference"],
  [0, Infinity, "no-clear-difference"],
])("limits %d and %d say %s", (lower, upper, direction) => {
  expect(directionOf({ lower, upper })).toBe(direction);
});
