import type { FrozenComposition } from "#situation-pictures";
import type { DocumentClass, PartKind, PictureSource, SecrecyMark } from "./picture.ts";
import type { Question } from "./questions.ts";

/** What a picture says at one moment, as it is kept: handed over, laid forward for decision, or published. */
export interface PictureContent {
  readonly form: "picture-content/1";
  readonly municipality: { readonly code: string; readonly name: string };
  readonly parts: readonly ContentPart[];
  readonly sources: readonly Omit<PictureSource, "id">[];
  /** What it was merged from; empty for a party's own. */
  readonly mergedFrom: readonly MergedHandOver[];
  /** What the official figures said when it was laid forward; a hand-over has none. */
  readonly figures?: FrozenComposition | undefined;
  /** An instant, of what is laid forward: two proposals with the same words are two, and a decision belongs to one. */
  readonly proposedAt?: string | undefined;
}

export interface ContentPart {
  readonly question: Question;
  readonly kind: PartKind;
  readonly body: string;
  readonly mark?: SecrecyMark | undefined;
}

/** A hand-over that a joint picture rests on. */
export interface MergedHandOver {
  readonly organisation: string;
  /** An instant. */
  readonly handedOverAt: string;
  readonly class: DocumentClass;
}

/** What may be shown outside: without what is marked as secret, of which the marks stay so that the picture says it is left out. */
export function withoutSecrets(content: PictureContent): PictureContent {
  return { ...content, parts: content.parts.map((part) => (part.kind === "secret" ? { ...part, body: "" } : part)) };
}

/** What a party decided about a joint picture: its organ, the day, and where that is written down. */
export interface PictureDecision {
  readonly organisation: string;
  readonly organ: string;
  /** A day. */
  readonly on: string;
  readonly reference: string;
}

/** What everybody may read, as it is kept: the public sees no decisions but those that stand here. */
export interface PublishedContent extends PictureContent {
  readonly decisions: readonly PictureDecision[];
}

export function toPublished(content: PictureContent, decisions: readonly PictureDecision[]): PublishedContent {
  return { ...withoutSecrets(content), decisions };
}
