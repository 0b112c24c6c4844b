import { expect, test } from "vitest";
import { compareContents } from "./comparison.ts";
import type { ContentPart, PictureContent } from "./content.ts";

function aContent(parts: readonly ContentPart[], used: readonly string[] = []): PictureContent {
  return {
    form: "picture-content/1",
    municipality: { code: "2081", name: "Exempelby kommun" },
    parts,
    sources: used.map((name) => ({ name, kind: "other", isUsed: true, limits: "" })),
    mergedFrom: [],
  };
}

const open = (question: ContentPart["question"], body: string): ContentPart => ({ question, kind: "open", body });

test("says which words were added and taken away", () => {
  const { parts } = compareContents(
    aContent([open("extent", "fler stölder")]),
    aContent([open("extent", "färre stölder")]),
  );
  expect(parts).toHaveLength(1);
  expect(parts[0]?.runs).toEqual([
    { kind: "first", text: "fler" },
    { kind: "second", text: "färre" },
    { kind: "same", text: " stölder" },
  ]);
});

test("follows the template, tells new and removed texts apart, and says nothing of what is the same", () => {
  const earlier = aContent([open("limits", "lika"), open("causes", "borta")]);
  const later = aContent([open("why", "ny"), open("limits", "lika ")]);
  expect(compareContents(earlier, later).parts.map(({ question, change }) => [question, change])).toEqual([
    ["why", "added"],
    ["causes", "taken-away"],
  ]);
});

test("tells of sources that came and went", () => {
  expect(compareContents(aContent([], ["a", "b"]), aContent([], ["b", "c"])).sources).toEqual({
    added: ["c"],
    dropped: ["a"],
  });
});

test("two long texts with nothing in common are compared at once", () => {
  const words = (letter: string) => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(" ");
  const started = performance.now();
  const { parts } = compareContents(aContent([open("why", words("a"))]), aContent([open("why", words("b"))]));
  expect(parts[0]?.runs).toHaveLength(3);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("compares texts as long as they can be, under every question, in a few seconds at most", () => {
  const long = (word: string) => Array.from({ length: 12_000 }, (_, n) => `${word}${n}`).join(" ");
  const questions = ["why", "extent", "consequences", "staff", "residents", "causes"] as const;
  const picture = (word: string) => aContent(questions.map((question) => open(question, long(word))));
  const before = performance.now();
  expect(compareContents(picture("a"), picture("b")).parts).toHaveLength(questions.length);
  expect(performance.now() - before).toBeLessThan(2_000);
});
