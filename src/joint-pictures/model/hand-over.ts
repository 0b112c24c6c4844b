import { allow, type Decision, refuse } from "#ground/outcome";
import type { PictureContent } from "./content.ts";
import { hasSecrets } from "./freeze.ts";
import type { Author, DocumentClass } from "./picture.ts";

/** A logged act by which a party shares its picture with the others. What was handed over never changes. */
export interface HandOver {
  readonly id: string;
  readonly cooperation: string;
  readonly municipality: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly by: Author;
  /** In words, with its paragraph. */
  readonly ground: string;
  readonly class: DocumentClass;
}

/** A hand-over with what was handed over. */
export interface ReadHandOver extends HandOver {
  readonly content: PictureContent;
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
}

/**
 * On what ground somebody else may have it. The short list; what applies is a decision of the authority in each case.
 * The duty of lag 2025:170 § 6 is a municipality's towards those who enforce the law.
 */
export const LEGAL_GROUNDS = ["not-secret", "prevent-crime", "duty", "general-clause", "other"] as const;
export type LegalGround = (typeof LEGAL_GROUNDS)[number];

/** What is handed over with which class and on what ground must go together. */
export function mayHandOver(
  content: PictureContent,
  { class: documentClass, ground }: { readonly class: DocumentClass; readonly ground: LegalGround },
): Decision<"nothing-written" | "secret-class-needed" | "secret-needs-ground"> {
  if (content.parts.length === 0) return refuse("conflict", "nothing-written");
  if (hasSecrets(content) && documentClass !== "secret") return refuse("invalid", "secret-class-needed");
  if (documentClass === "secret" && ground === "not-secret") return refuse("invalid", "secret-needs-ground");
  return allow;
}

/** The latest of each organisation, given the newest first. */
export function latestOfEach<Given extends Pick<HandOver, "organisation">>(
  handOvers: readonly Given[],
): readonly Given[] {
  return handOvers.filter(
    ({ organisation }, place) => handOvers.findIndex((other) => other.organisation.id === organisation.id) === place,
  );
}
