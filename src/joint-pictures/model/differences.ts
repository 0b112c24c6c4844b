import { diffWordsWithSpace } from "diff";

/** A run of words that two texts share, or that one of them has alone. */
export interface WordRun {
  readonly kind: "same" | "first" | "second";
  readonly text: string;
}

/** Texts that differ in more words than this are shown as two: nobody reads such a mixture, and finding it takes long. */
const MOST_CHANGES = 400;

/** Nor where less than this part of the longer text stands in both: what is left are words that happen to be alike. */
const LEAST_SHARED = 0.4;

/** What differs between two texts, word by word, in reading order; two that have little in common stand one after the other. */
export function differencesBetween(first: string, second: string): WordRun[] {
  const runs = diffWordsWithSpace(first, second, { maxEditLength: MOST_CHANGES }) ?? [];
  const shared = runs
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (shared < LEAST_SHARED * Math.max(first.length, second.length)) {
    if (first === "" || second === "") return [{ kind: first === "" ? "second" : "first", text: first || second }];
    return [
      { kind: "first", text: first },
      { kind: "same", text: "\n\n" },
      { kind: "second", text: second },
    ];
  }
  return runs.map(({ added, removed, value }) => ({
    kind: added ? "second" : removed ? "first" : "same",
    text: value,
  }));
}
