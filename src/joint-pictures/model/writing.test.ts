import { describe, expect, test } from "vitest";
import {
  bothTexts,
  isUnchanged,
  kindCalled,
  lacksOf,
  QUESTION_IN_ADDRESS,
  QUESTIONS,
  questionCalled,
  type SourceKind,
  stopFor,
  TextInput,
  type WrittenPart,
} from "./index.ts";

describe("a text that points at somebody", () => {
  test("is stopped for a personal number, whatever anybody says", () => {
    expect(stopFor("Gäller 19900118-9811.", false)).toBe("personal-number");
    expect(stopFor("Gäller 19900118-9811.", true)).toBe("personal-number");
  });

  test("is stopped for a telephone number until somebody has looked", () => {
    expect(stopFor("Ring 0243-740 00.", false)).toBe("personal-data");
    expect(stopFor("Ring 0243-740 00.", true)).toBeUndefined();
  });

  test("is not what most texts are", () => {
    expect(stopFor("År 2025 anmäldes 6 424 brott, 18 kap. 1 § OSL.", false)).toBeUndefined();
  });
});

describe("a saved text", () => {
  const mark = { provision: "18 kap. 1 § OSL", on: "2026-03-12", by: "Exempelkommun" };
  const part: WrittenPart = {
    question: "why",
    kind: "secret",
    body: "Exempel",
    version: 3,
    changedAt: new Date(0),
    changedBy: { account: "a", name: "Exempel" },
    mark,
  };

  test("is changed by another word and by another mark", () => {
    expect(isUnchanged(part, { body: "Exempel", mark })).toBe(true);
    expect(isUnchanged(part, { body: "Exempel!", mark })).toBe(false);
    expect(isUnchanged(part, { body: "Exempel", mark: { ...mark, on: "2026-03-13" } })).toBe(false);
  });

  test("is as nothing when nothing stands there", () => {
    expect(isUnchanged(undefined, { body: "", mark })).toBe(true);
  });
});

test("two texts are put after each other, and nothing of them is lost", () => {
  expect(bothTexts("Den andras.\n", "Min.")).toBe("Den andras.\n\nMin.");
  expect(bothTexts("", "Min.")).toBe("Min.");
});

test("every question has an address of its own, in letters that all keyboards have", () => {
  const names = Object.values(QUESTION_IN_ADDRESS);
  expect(new Set(names).size).toBe(QUESTIONS.length);
  for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
  for (const question of QUESTIONS) expect(questionCalled(QUESTION_IN_ADDRESS[question])).toBe(question);
  expect([questionCalled("constructor"), kindCalled("open"), kindCalled("")]).toEqual([undefined, undefined, "open"]);
});

describe("the choice of sources", () => {
  const source = (kind: SourceKind, limits = "Ett urval.") => ({ id: kind, name: kind, kind, isUsed: true, limits });

  test("lacks nothing with three kinds and their limits", () => {
    expect(lacksOf([source("police-statistics"), source("survey"), source("dialogue")])).toEqual([]);
  });

  test("lacks other kinds, others than the police's, and limits", () => {
    expect(lacksOf([source("police-statistics", " ")])).toEqual(["few-kinds", "only-police", "limits"]);
  });

  test("is of those that are used", () => {
    const left = { ...source("survey"), isUsed: false };
    expect(lacksOf([source("police-statistics"), left])).toEqual(["few-kinds", "only-police"]);
  });
});

describe("a text that is posted", () => {
  const posted = (text: string) => TextInput.safeParse({ text, version: "1" });

  test("may have 100 000 characters, whatever line ends the browser sends", () => {
    expect(posted("a\r\n".repeat(50_000)).data?.text).toHaveLength(100_000);
    expect(posted("å".repeat(100_000)).success).toBe(true);
    expect(posted("å".repeat(100_001)).error?.issues[0]?.message).toBe("too-long");
  });

  test.each(["-1", "1.5", "x", "99999999"])("says which version it was written on, and not %s", (version) => {
    expect(TextInput.safeParse({ text: "", version }).success).toBe(false);
  });
});
