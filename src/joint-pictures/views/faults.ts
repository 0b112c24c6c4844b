import { findPersonalData } from "#ground/privacy";
import type { PersonalDataStop } from "../model/index.ts";
import { writing } from "../text/index.ts";

/** What is wrong with a form, by the name of its field. */
export type WritingFault = keyof typeof writing.faults | PersonalDataStop;

/** What was posted and did not go: it stands in the form again. */
export interface RefusedText {
  readonly faults: Readonly<Record<string, WritingFault>>;
  readonly values: Readonly<Record<string, string>>;
}

const MOST_QUOTED = 5;

/** The words of a fault. What points at a person is quoted, so that it can be found. */
export function sayFault(fault: WritingFault, text: string): string {
  if (fault !== "personal-number" && fault !== "personal-data") return writing.faults[fault];
  const found = findPersonalData(text)
    .filter(({ kind }) => fault === "personal-data" || kind === "personal-number")
    .map((each) => `”${each.found}”`);
  return writing.personalData[fault]([...new Set(found)].slice(0, MOST_QUOTED).join(", "));
}

/** Whether the form offers to say that somebody has looked. */
export function asksForReview({ faults }: RefusedText): boolean {
  return Object.values(faults).includes("personal-data");
}
