import type { PictureContent } from "./content.ts";
import { differencesBetween, type WordRun } from "./differences.ts";
import type { PartKind } from "./picture.ts";
import { QUESTIONS, type Question } from "./questions.ts";

/** What differs between two versions of a picture: the earlier is the first. */
export interface VersionComparison {
  readonly parts: readonly ComparedPart[];
  readonly sources: {
    readonly added: readonly string[];
    readonly dropped: readonly string[];
  };
}

/** A text under a question in both versions; only those that differ are there. */
export interface ComparedPart {
  readonly question: Question;
  readonly kind: PartKind;
  readonly change: "added" | "taken-away" | "changed";
  readonly runs: readonly WordRun[];
}

const KINDS: readonly PartKind[] = ["open", "dissent", "secret"];

/** Question by question in the order of the template. What is the same in both is not told. */
export function compareContents(earlier: PictureContent, later: PictureContent): VersionComparison {
  return {
    parts: QUESTIONS.flatMap((question) => KINDS.flatMap((kind) => comparePart(earlier, later, question, kind))),
    sources: {
      added: usedIn(later).filter((name) => !usedIn(earlier).includes(name)),
      dropped: usedIn(earlier).filter((name) => !usedIn(later).includes(name)),
    },
  };
}

function comparePart(
  earlier: PictureContent,
  later: PictureContent,
  question: Question,
  kind: PartKind,
): ComparedPart[] {
  const [first, second] = [earlier, later].map((content) => bodyOf(content, question, kind));
  if (first === second || first === undefined || second === undefined) return [];
  const change = first === "" ? "added" : second === "" ? "taken-away" : "changed";
  return [{ question, kind, change, runs: differencesBetween(first, second) }];
}

function bodyOf({ parts }: PictureContent, question: Question, kind: PartKind): string {
  return parts.find((part) => part.question === question && part.kind === kind)?.body.trim() ?? "";
}

function usedIn({ sources }: PictureContent): string[] {
  return sources.filter(({ isUsed }) => isUsed).map(({ name }) => name);
}
