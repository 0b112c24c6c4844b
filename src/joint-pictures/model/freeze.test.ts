import { describe, expect, test } from "vitest";
import type { Cooperation } from "#cooperations";
import {
  beginningFrom,
  canonicalText,
  mayHandOver,
  type PartKind,
  type PictureContent,
  type Question,
  toContent,
  type WrittenPart,
  writtenNeeds,
} from "./index.ts";

const cooperation: Cooperation = { id: "one", name: "Exempel", startedAt: new Date(0), parties: [] };
const setting = { cooperation, municipality: { code: "2081", name: "Borlänge kommun" } };

function part(question: Question, body: string, kind: PartKind = "open"): WrittenPart {
  const mark =
    kind === "secret" ? { provision: "18 kap. 1 § OSL", on: "2026-03-01", by: "Polismyndigheten" } : undefined;
  return { question, kind, body, version: 3, changedAt: new Date(0), changedBy: { account: "a", name: "b" }, mark };
}

function content(parts: readonly WrittenPart[], sources: readonly string[] = []): PictureContent {
  const toSource = (name: string) => ({ id: name, name, kind: "other" as const, isUsed: true, limits: "" });
  return toContent(setting, { parts, sources: sources.map(toSource) });
}

describe("what a picture is frozen to", () => {
  test("stands in the order of the template, without empty texts and without who wrote", () => {
    const frozen = content([part("causes", "c"), part("why", "d", "dissent"), part("why", "a"), part("extent", " \n")]);
    expect(frozen.parts).toEqual([
      { question: "why", kind: "open", body: "a" },
      { question: "why", kind: "dissent", body: "d" },
      { question: "causes", kind: "open", body: "c" },
    ]);
  });

  test("has one text, however its names are ordered and whether what is missing is said or not", () => {
    const one = canonicalText({ b: [{ d: 1, c: undefined }], a: "å" });
    expect(one).toBe('{"a":"å","b":[{"d":1}]}');
    expect(canonicalText(JSON.parse(one))).toBe(one);
  });

  test("is another when it is laid forward another time, with the same words", () => {
    const written = { parts: [part("why", "a")], sources: [] };
    const first = toContent(setting, { ...written, proposedAt: "2026-03-01T10:00:00.000Z" });
    const second = toContent(setting, { ...written, proposedAt: "2026-03-02T10:00:00.000Z" });
    expect(canonicalText(first)).not.toBe(canonicalText(second));
  });
});

describe("the three parts that the law demands", () => {
  test("each has something when one of its questions has", () => {
    const parts = [part("why", "a"), part("residents", "b"), part("conclusions", "c")];
    expect(writtenNeeds(parts)).toEqual(["survey-written", "other-information-written", "analysis-written"]);
  });

  test("are not met by blanks, nor by what the parties do not agree on, nor by the method", () => {
    expect(writtenNeeds([part("why", " "), part("staff", "x", "dissent"), part("limits", "x")])).toEqual([]);
  });

  test("are met by what is marked as secret: a picture may in parts be secret", () => {
    expect(writtenNeeds([part("why", "x", "secret")])).toEqual(["survey-written"]);
  });
});

describe("a hand-over", () => {
  test("of secret parts has the class secret and a ground that lets somebody else have them", () => {
    const secret = content([part("why", "x", "secret")]);
    expect(mayHandOver(secret, { class: "internal", ground: "prevent-crime" })).toMatchObject({
      reason: "secret-class-needed",
    });
    expect(mayHandOver(secret, { class: "secret", ground: "not-secret" })).toMatchObject({
      reason: "secret-needs-ground",
    });
    expect(mayHandOver(secret, { class: "secret", ground: "prevent-crime" }).ok).toBe(true);
  });

  test("of nothing is none", () => {
    expect(mayHandOver(content([]), { class: "open", ground: "not-secret" })).toMatchObject({
      reason: "nothing-written",
    });
  });
});

describe("a new joint picture", () => {
  test("begins with what was decided last, but for what the parties did not agree on", () => {
    const decided = content([part("why", "a"), part("why", "h", "secret"), part("why", "d", "dissent")], ["Brå"]);
    const beginning = beginningFrom(decided, [content([part("why", "ny")], ["Brå", "Enkät"])]);
    expect(beginning.parts.map(({ body }) => body)).toEqual(["a", "h"]);
    expect(beginning.sources.map(({ name }) => name)).toEqual(["Brå", "Enkät"]);
  });

  test("begins empty when nothing has been decided, with each source that was handed over once", () => {
    const beginning = beginningFrom(undefined, [content([part("why", "a")], ["Brå"]), content([], ["Brå", "Enkät"])]);
    expect(beginning.parts).toEqual([]);
    expect(beginning.sources.map(({ name }) => name)).toEqual(["Brå", "Enkät"]);
  });
});
