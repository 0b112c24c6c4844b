import type { PartKind } from "./picture.ts";
import type { Question } from "./questions.ts";

/** Something that the words were found in, and where it is read. */
export type Hit = { readonly cooperation: { readonly id: string; readonly name: string } } & (
  | { readonly kind: "cooperation" }
  | { readonly kind: "forum"; readonly name: string }
  | (WrittenHit & {
      readonly kind: "part";
      readonly question: Question;
      readonly part: PartKind;
      /** Of a party's own; null for the joint one. */
      readonly party: string | null;
      readonly number: number;
      readonly isDraft: boolean;
    })
  | (WrittenHit & { readonly kind: "hand-over"; readonly id: string; readonly party: string })
  | (WrittenHit & {
      readonly kind: "comment";
      readonly id: string;
      readonly party: string;
      readonly question: Question | null;
    })
);

interface WrittenHit {
  readonly municipality: { readonly code: string; readonly name: string };
  /** Who wrote it, or handed it over. */
  readonly by: string;
  readonly at: Date;
  /** Pieces of the text, in which the words that were found are set apart. */
  readonly headline: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Around the words that were found: signs that no keyboard writes. */
export const FOUND_BEGINS = "\u{e000}";
export const FOUND_ENDS = "\u{e001}";

/** What the database marked, as pieces. @example toPieces("vid \u{e000}torget\u{e001}") // "vid ", and "torget" found */
export function toPieces(marked: string): Piece[] {
  return marked
    .split(FOUND_BEGINS)
    .flatMap((text, place) => {
      if (place === 0) return [{ text, found: false }];
      const [found = "", ...rest] = text.split(FOUND_ENDS);
      return [
        { text: found, found: true },
        { text: rest.join(""), found: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
