import { findPersonalData, type PersonalDataKind } from "#ground/privacy";
import type { Author, PartKind, PictureSource, SecrecyMark, WrittenPart, WrittenPicture } from "./picture.ts";
import type { Question } from "./questions.ts";

/** The limit of a text, which the database has too. */
export const LONGEST_TEXT = 100_000;

/** Which text of a picture. */
export interface PartOf {
  readonly question: Question;
  readonly kind: PartKind;
}

/** What somebody has written and not saved. Nobody else sees it. */
export interface KeptDraft extends PartOf {
  readonly body: string;
  /** The version that it was written on; 0 for none. */
  readonly base: number;
  readonly savedAt: Date;
}

/** A text as it was saved once. */
export interface PartVersion {
  readonly version: number;
  readonly body: string;
  readonly at: Date;
  readonly by: Author;
}

/** What somebody has said about a picture, or about the answer to a question. */
export interface PictureComment {
  readonly id: string;
  /** Null for the whole picture. */
  readonly question: Question | null;
  readonly body: string;
  readonly by: string;
  readonly organisation: string;
  readonly at: Date;
  /** Null while it waits for somebody. */
  readonly settled: { readonly at: Date; readonly by: string } | null;
}

/** Why a text is not saved. */
export type PersonalDataStop = "personal-number" | "personal-data";

/** A personal number is never saved; the rest is, when somebody has looked and says that it is nobody's own. */
export function stopFor(text: string, isReviewed: boolean): PersonalDataStop | undefined {
  const kinds = personalKindsIn(text);
  if (kinds.includes("personal-number")) return "personal-number";
  return kinds.length > 0 && !isReviewed ? "personal-data" : undefined;
}

/** Each kind once, in the order that they come. */
export function personalKindsIn(text: string): PersonalDataKind[] {
  return [...new Set(findPersonalData(text).map(({ kind }) => kind))];
}

/** Whether the text is as the figures gave it, when the picture was made. */
export function isFilled({ version, changedAt }: WrittenPart, { startedAt }: WrittenPicture): boolean {
  return version === 1 && changedAt.getTime() === startedAt.getTime();
}

/** Whether a text with its mark is what stands there already. Without a text, nothing and none are the same. */
export function isUnchanged(
  current: WrittenPart | undefined,
  { body, mark }: { readonly body: string; readonly mark: SecrecyMark | undefined },
): boolean {
  if (body !== (current?.body ?? "")) return false;
  if (body === "" || !mark) return true;
  const before = current?.mark;
  return before?.provision === mark.provision && before.on === mark.on && before.by === mark.by;
}

/** Both texts after each other, to be written together: the one that stands there first. */
export function bothTexts(theirs: string, mine: string): string {
  return [theirs.trimEnd(), mine.trimEnd()].filter(Boolean).join("\n\n");
}

/** What the choice of sources lacks: a picture rests on several kinds, not the police's figures alone (rule PP05). */
export type SourceLack = "few-kinds" | "only-police" | "limits";

const FEWEST_KINDS = 3;

export function lacksOf(sources: readonly PictureSource[]): SourceLack[] {
  const used = sources.filter(({ isUsed }) => isUsed);
  const kinds = new Set(used.map(({ kind }) => kind));
  return [
    ...(kinds.size < FEWEST_KINDS ? (["few-kinds"] as const) : []),
    ...([...kinds].every((kind) => kind === "police-statistics") ? (["only-police"] as const) : []),
    ...(used.some(({ limits }) => limits.trim() === "") ? (["limits"] as const) : []),
  ];
}
