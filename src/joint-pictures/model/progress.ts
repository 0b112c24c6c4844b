import { dayOf } from "#ground/language";
import type { RecordedDecision } from "./decision.ts";
import type { HandOver } from "./hand-over.ts";
import { RENEWED_WITHIN_MONTHS, type WrittenPicture } from "./picture.ts";

/** How far the situation picture of a municipality has come. */
export interface PictureProgress {
  readonly parties: readonly PartyProgress[];
  /** The one that is worked on: a draft, or proposed. */
  readonly joint: WrittenPicture | undefined;
  /** Of what is laid forward now. */
  readonly decisions: readonly RecordedDecision[];
  /** Decided, the newest first. */
  readonly versions: readonly DecidedVersion[];
}

export interface PartyProgress {
  readonly organisation: { readonly id: string; readonly name: string };
  /** The latest of what the reader may see. */
  readonly handedOver: HandOver | undefined;
}

/** A version that every party has decided. */
export interface DecidedVersion {
  readonly number: number;
  readonly decidedAt: Date;
  /** Its number in an authority's register; null until somebody has registered it. */
  readonly registryNumber: string | null;
  readonly publication: Publication | undefined;
}

/** A picture as anybody may read it, or that it has been taken back and why. */
export interface Publication {
  readonly at: Date;
  readonly withdrawn: { readonly at: Date; readonly because: string } | undefined;
}

/** Where a picture is, as one word for the whole of it. */
export type PictureStage = "own" | "begin" | "merge" | "decide" | "register" | "publish" | "holds" | "due";

/** What the next thing is. Work under way comes first, then what a decided version still lacks, then the law's clock. */
export function stageOf({ parties, joint, versions }: PictureProgress, today: string): PictureStage {
  if (joint) return joint.state === "proposed" ? "decide" : "merge";
  const [latest] = versions;
  if (!latest) return parties.some(({ handedOver }) => handedOver) ? "begin" : "own";
  if (latest.registryNumber === null) return "register";
  if (!latest.publication) return "publish";
  return dueOn(dayOf(latest.decidedAt)) <= today ? "due" : "holds";
}

/** The day when it must have been made anew (lag 2023:196 § 6). @example dueOn("2026-03-12") // "2028-03-12" */
export function dueOn(decidedOn: string): string {
  const [year = 0, month = 1, day = 1] = decidedOn.split("-").map(Number);
  const months = month - 1 + RENEWED_WITHIN_MONTHS;
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, months, Math.min(day, last))).toISOString().slice(0, 10);
}
