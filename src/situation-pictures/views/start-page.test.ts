import { expect, test } from "vitest";
import { keyLabels } from "./start-page.tsx";

test("the limits of a key are all as fine as the finest of them", () => {
  expect(keyLabels([3.5, 12, 20.25], "sv")).toEqual(["under 3,50", "3,50–12,00", "12,00–20,25", "20,25 eller fler"]);
  expect(keyLabels([7000, 13000], "sv")).toEqual([
    "under 7\u00a0000",
    "7\u00a0000–13\u00a0000",
    "13\u00a0000 eller fler",
  ]);
  expect(keyLabels([7000], "en")).toEqual(["below 7,000", "7,000 or more"]);
});

test("where all values are the same there is one class", () => {
  expect(keyLabels([], "sv")).toEqual(["alla"]);
});
