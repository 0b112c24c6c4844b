import type { Question } from "./questions.ts";

/** Lag 2023:196 § 6: at least every second year. */
export const RENEWED_WITHIN_MONTHS = 24;

/** Of a picture that parties write: their own stays a draft, the joint one goes the whole way. */
export type PictureState = "draft" | "proposed" | "decided" | "published";

/** A picture that is written in a cooperation, about the whole area of a municipality (lag 2023:196 § 4). */
export interface WrittenPicture {
  readonly id: string;
  readonly cooperation: string;
  readonly municipality: string;
  /** The party whose own it is; null for the joint one. */
  readonly organisation: string | null;
  /** 1, 2, 3 … of the joint ones of a municipality; 1 for an own one. */
  readonly number: number;
  readonly state: PictureState;
  readonly startedAt: Date;
  readonly proposedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly publishedAt: Date | null;
  /** The organisations that have to decide it, from when it is proposed. */
  readonly deciders: readonly string[];
}

/** What stands under a question: open to all, marked as secret, or what the parties do not agree on. */
export type PartKind = "open" | "secret" | "dissent";

/** A text that is written under a question. */
export interface WrittenPart {
  readonly question: Question;
  readonly kind: PartKind;
  readonly body: string;
  /** 1, 2, 3 …: whoever changes it says which one was read. */
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: Author;
  /** For a secret part alone (OSL 5:5). */
  readonly mark: SecrecyMark | undefined;
}

export interface Author {
  readonly account: string;
  readonly name: string;
}

/** A warning, not a decision: provision, day and authority (OSL 5:5). */
export interface SecrecyMark {
  readonly provision: string;
  /** A day. */
  readonly on: string;
  readonly by: string;
}

/** How open a document is (OSL 5:5; rule PV03). */
export type DocumentClass = "open" | "internal" | "secret";

export type SourceKind = "police-statistics" | "official-statistics" | "survey" | "municipal" | "dialogue" | "other";

/** A source that was chosen, or weighed and left out, and what it does not bear (Brå's support questions). */
export interface PictureSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly isUsed: boolean;
  /** What limits it, or why it was left out. */
  readonly limits: string;
}
