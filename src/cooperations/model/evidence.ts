import type { Cooperation } from "./cooperation.ts";
import type { Forum } from "./forums.ts";

/** What the program knows of how far a cooperation has come. */
export interface Evidence {
  readonly cooperation: Cooperation;
  readonly forums: readonly Forum[];
  readonly pictures: readonly PictureEvidence[];
}

/** How far the situation picture of a municipality has come. Told by the module above, which has the pictures. */
export interface PictureEvidence {
  /** The code of the municipality. */
  readonly municipality: string;
  /** Who has handed over an own picture, and when last. */
  readonly handedOver: readonly { readonly organisation: string; readonly at: Date }[];
  /** The joint picture that is worked on, or the latest one. */
  readonly joint: "none" | "draft" | "proposed" | "decided" | "published";
  /** The day on which the latest joint picture was decided, if one has been. */
  readonly decidedOn: string | null;
  /** The day on which the latest was published. */
  readonly publishedOn: string | null;
}

/** Something that is not there yet, and who it is lacking from or for; empty when that is nobody in particular. */
export interface Lack {
  readonly what: LackKind;
  readonly who: string;
}

export type LackKind =
  | "no-municipality"
  | "no-police"
  | "decision"
  | "police-decision"
  | "coordinator"
  | "police-coordinator"
  | "steering-group"
  | "mandate"
  | "leader"
  | "own-picture"
  | "police-picture"
  | "joint-picture"
  | "proposed-picture"
  | "confirmation"
  | "police-confirmation";

/** What a party has done outside the program, by its own word. */
export interface Confirmation {
  readonly id: string;
  readonly gate: string;
  readonly organisation: { readonly id: string; readonly name: string };
  /** A day. */
  readonly on: string;
  readonly organ: string;
  readonly reference: string;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
  readonly withdrawnAt: Date | null;
}
