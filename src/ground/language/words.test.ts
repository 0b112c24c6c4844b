import { expect, test } from "vitest";
import { joinWords, possessive } from "./words.ts";

test("words are joined as one says them", () => {
  expect(joinWords(["a", "b", "c"], "sv")).toBe("a, b och c");
  expect(joinWords(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(joinWords(["a", "b"], "sv")).toBe("a och b");
  expect(joinWords(["a"], "sv")).toBe("a");
  expect(joinWords([], "sv")).toBe("");
});

test("a Swedish name owns with an s, unless it ends in one or in x or z", () => {
  expect(possessive("Borlänge")).toBe("Borlänges");
  expect(possessive("Borås")).toBe("Borås");
  expect(possessive("SCB")).toBe("SCBs");
  expect(possessive("Gimo bruks AB Max")).toBe("Gimo bruks AB Max");
  expect(possessive("Lopez")).toBe("Lopez");
});
