import { diffWordsWithSpace } from "diff";

/** A run of words that two texts share, or that one of them has alone. */
export interface WordRun {
  readonly kind: "same" | "first" | "second";
  readonly text: string;
}

/** Texts that differ in more words than this are shown as two: nobody reads such a mixture, and finding it takes long. */
const MOST_CHANGES = 400;

/** What differs between two texts, word by word, in reading order. */
export function differencesBetween(first: string, second: string): WordRun[] {
  const runs = diffWordsWithSpace(first, second, { maxEditLength: MOST_CHANGES });
  if (!runs)
    return [
      { kind: "first", text: first },
      { kind: "second", text: second },
    ];
  return runs.map(({ added, removed, value }) => ({
    kind: added ? "second" : removed ? "first" : "same",
    text: value,
  }));
}
