import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount, formatDecimal, formatPercent, formatPercentShort, twoSignificant } from "./numbers.ts";

test("thousands are set apart with hard spaces in Swedish, with commas in English", () => {
  expect(formatCount(1_204_896, "sv")).toBe("1\u00A0204\u00A0896");
  expect(formatCount(1_204_896, "en")).toBe("1,204,896");
  expect(formatCount(1_204, "sv")).toBe("1\u00A0204");
});

test("Swedish has a decimal comma", () => {
  expect(formatDecimal(2.345678, 2, "sv")).toBe("2,35");
  expect(formatDecimal(2.345678, 2, "en")).toBe("2.35");
  expect(formatDecimal(2, 1, "sv")).toBe("2,0");
});

test("a negative number has a real minus sign in both languages, and zero has none", () => {
  expect(formatDecimal(-3.1, 1, "sv")).toBe("\u22123,1");
  expect(formatDecimal(-3.1, 1, "en")).toBe("\u22123.1");
  expect(formatDecimal(-0.04, 1, "sv")).toBe("0,0");
  expect(formatCount(-0.4, "en")).toBe("0");
});

test("percent is a word in sentences and a sign after a hard space in tables", () => {
  expect(formatPercent(31.4, "sv")).toBe("31 procent");
  expect(formatPercent(31.4, "en")).toBe("31 percent");
  expect(formatPercentShort(31.4, "sv")).toBe("31\u00A0%");
  expect(formatPercentShort(-31.4, "en")).toBe("\u221231\u00A0%");
});

test("two significant digits, whatever the size", () => {
  expect(twoSignificant(1234)).toBe(1200);
  expect(twoSignificant(-0.04567)).toBe(-0.046);
  expect(twoSignificant(7)).toBe(7);
  expect(twoSignificant(0)).toBe(0);
  expect(twoSignificant(99.6)).toBe(100);
});

test("a count can be read back from what is printed", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom("sv", "en"), (count, language) => {
      const digits = formatCount(count, language)
        .replace("\u2212", "-")
        .replace(/[\u00A0,]/g, "");
      expect(Number(digits)).toBe(count === 0 ? 0 : count);
    }),
  );
});

test.each([Number.NaN, Infinity, -Infinity])("%d is not printed", (x) => {
  expect(() => formatCount(x, "sv")).toThrow(RangeError);
});
