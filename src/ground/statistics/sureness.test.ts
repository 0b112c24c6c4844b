import { expect, test } from "vitest";
import { type Grounds, sureness } from "./sureness.ts";

function grounds(parts: Partial<Grounds>): Grounds {
  return { intervalCoversNoChange: true, q: 0.4, expectedCount: 120, smallestDetectableChangePercent: 32, ...parts };
}

test.each<[string, Partial<Grounds>, ReturnType<typeof sureness>]>([
  ["a clear change that stands among its family is certain", { intervalCoversNoChange: false, q: 0.049 }, "certain"],
  ["a clear change that does not is likely", { intervalCoversNoChange: false, q: 0.05 }, "likely"],
  ["a change that could be chance is unclear when there was enough to see one", {}, "unclear"],
  ["fewer than 10 expected are too little", { expectedCount: 9.9 }, "too-little"],
  ["10 expected are not, by themselves", { expectedCount: 10 }, "unclear"],
  ["too little when only a change above half is visible", { smallestDetectableChangePercent: 50.1 }, "too-little"],
  ["half is still useful", { smallestDetectableChangePercent: 50 }, "unclear"],
  ["too little when no change is visible", { smallestDetectableChangePercent: undefined }, "too-little"],
  [
    "a clear change stays clear however few",
    { intervalCoversNoChange: false, q: 0.01, expectedCount: 4, smallestDetectableChangePercent: undefined },
    "certain",
  ],
])("%s", (_, parts, word) => {
  expect(sureness(grounds(parts))).toBe(word);
});
