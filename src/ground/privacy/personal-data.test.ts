import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData } from "./index.ts";

const kindsIn = (text: string) => findPersonalData(text).map(({ kind, found }) => `${kind}: ${found}`);

describe("a personal number", () => {
  // Reckoned for the test; the check digits are right.
  test.each([
    ["19900118-9811", "900118-9811", "with a hyphen"],
    ["Ärendet gäller 199001189811.", "199001189811", "in twelve figures"],
    ["9001189811", "9001189811", "in ten"],
    ["19900178-9818", "19900178-9818", "of coordination, with 60 added to the day"],
    ["181812299814", "181812299814", "of somebody old"],
    ["181229+9814", "181229+9814", "with the plus of those over a hundred"],
  ])("is found in %s, %#", (text) => {
    expect(kindsIn(text)[0]).toMatch(/^personal-number: /);
  });

  test.each(["900118-XXXX", "900118-****", "19900118-9812"])("is perhaps meant by %s", (text) => {
    expect(kindsIn(text)).toEqual([`like-personal-number: ${text}`]);
  });

  test.each([
    ["556016-0680", "an organisation's number has no such month"],
    ["900230-9817", "there is no such day"],
    ["KS 2026/000123", "a registry number"],
    ["1 204 896 invånare", "a count"],
    ["2019–2024", "years"],
    ["20260312", "a day alone"],
  ])("is not found in %s: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("a telephone number", () => {
  test.each(["070-123 45 67", "0701234567", "+46 70 123 45 67", "0243-740 00", "08-123 456 78", "010 123 45 67"])(
    "is found in %s",
    (text) => {
      expect(kindsIn(`Ring ${text} om det.`)).toEqual([`phone: ${text}`]);
    },
  );

  test.each(["112", "114 14", "kl. 08.00–17.00", "2025-01-03", "0,5 procent", "2081 Borlänge", "mellan 08 och 10"])(
    "is not found in %s",
    (text) => {
      expect(kindsIn(text)).toEqual([]);
    },
  );
});

test("an e-mail address is found, whoever has it", () => {
  expect(kindsIn("Skriv till fornamn.efternamn@kommun.example, så svarar vi.")).toEqual([
    "email: fornamn.efternamn@kommun.example",
  ]);
  expect(kindsIn("@kommun och 5 @ 3 kr")).toEqual([]);
});

describe("a number plate", () => {
  test.each(["ABC 123", "ABC123", "ABC12D"])("is found in %s", (text) => {
    expect(kindsIn(`Bilen ${text} stod kvar.`)).toEqual([`plate: ${text}`]);
  });

  test.each(["SOU 202", "NTU 202", "OSL 181", "abc 123", "ABCD123", "LPO 123"])("is not found in %s", (text) => {
    expect(kindsIn(`Se ${text}.`)).toEqual([]);
  });
});

test("everything is found in the order that it stands, each with its place", () => {
  const text = "Ring 070-123 45 67 eller skriv till a@b.se om ABC 123.";
  const findings = findPersonalData(text);
  expect(findings.map(({ kind }) => kind)).toEqual(["phone", "email", "plate"]);
  for (const { at, found } of findings) expect(text.slice(at, at + found.length)).toBe(found);
});

test("any text is read to its end in reasonable time", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 2_000, unit: fc.constantFrom("0", "7", "-", " ", "@", "a", ".", "A", "1") }),
      (text) => {
        for (const { at, found } of findPersonalData(text)) expect(text.slice(at, at + found.length)).toBe(found);
      },
    ),
    { numRuns: 300 },
  );
});

test.each(["900118-9811 ", "a@b.se ", "070-123 45 67 ", "ABC 123 ", "1", "a@b.", "0"])(
  "a long text of nothing but %j takes less than half a second",
  (what) => {
    const text = what.repeat(100_000 / what.length);
    findPersonalData(text);
    const before = performance.now();
    findPersonalData(text);
    expect(performance.now() - before).toBeLessThan(500);
  },
);
