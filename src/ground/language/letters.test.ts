import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSwedish, foldForSearch } from "./letters.ts";

test("å, ä and ö come last, in that order, and numbers go by size", () => {
  const names = ["Östersund", "Åre", "Älvdalen", "Zinkgruvan", "Vara", "Distrikt 10", "Distrikt 2", "arboga", "Bro"];
  expect(names.sort(compareSwedish)).toEqual([
    "arboga",
    "Bro",
    "Distrikt 2",
    "Distrikt 10",
    "Vara",
    "Zinkgruvan",
    "Åre",
    "Älvdalen",
    "Östersund",
  ]);
});

test.each([
  ["Östersund", "ostersund"],
  ["ÅÄÖ é", "aao e"],
  ["Upplands-Bro", "upplands bro"],
  ["  Upplands \u00A0 Väsby\t", "upplands vasby"],
  ["Södertälje – norra", "sodertalje norra"],
  ["O\u0308ster", "oster"],
  ["Ærø", "aro"],
])("%j is searched as %j", (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

test("what is folded stays as it is when folded again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
    }),
  );
});
