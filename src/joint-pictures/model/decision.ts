import type { PictureDecision } from "./content.ts";

/** A party's decision as it was recorded: bound to the content that it is about, and to nothing that is changed afterwards. */
export interface RecordedDecision extends PictureDecision {
  /** The id of the organisation. */
  readonly party: string;
  /** Of the content, in hexadecimal. */
  readonly hash: string;
}

/** Those who have not decided yet. */
export function undecided(deciders: readonly string[], decisions: readonly RecordedDecision[]): readonly string[] {
  return deciders.filter((id) => !decisions.some(({ party }) => party === id));
}
