import { expect, test } from "vitest";
import { differencesBetween } from "./differences.ts";

test("what differs between two texts is shown word by word", () => {
  expect(differencesBetween("Mer vid torget på kvällen.", "Mer vid stationen på kvällen.")).toEqual([
    { kind: "same", text: "Mer vid " },
    { kind: "first", text: "torget" },
    { kind: "second", text: "stationen" },
    { kind: "same", text: " på kvällen." },
  ]);
});

test("of two texts that have little in common nobody reads a mixture: they stand one after the other", () => {
  const first = "Kommunen ser mer vid torget.";
  const second = "Det har blivit värre vid stationen sedan sommaren, mest på fredagar.";
  expect(differencesBetween(first, second)).toEqual([
    { kind: "first", text: first },
    { kind: "same", text: "\n\n" },
    { kind: "second", text: second },
  ]);
});

test("a text beside none is that text alone", () => {
  expect(differencesBetween("", "Ny text.")).toEqual([{ kind: "second", text: "Ny text." }]);
  expect(differencesBetween("Bort.", "")).toEqual([{ kind: "first", text: "Bort." }]);
});
