import { paths } from "#cooperations";
import type { PictureContent, PictureDecision, PublishedContent } from "./content.ts";
import type { PictureState } from "./picture.ts";
import type { Publication } from "./progress.ts";

/** A joint picture that has been laid forward, as it was then: what its parties read. */
export interface FrozenPicture {
  readonly id: string;
  readonly number: number;
  readonly state: Exclude<PictureState, "draft">;
  readonly content: PictureContent;
  /** Of the content, in hexadecimal: what the decisions are bound to. */
  readonly hash: string;
  readonly proposedAt: Date;
  readonly decisions: readonly PictureDecision[];
  /** Names of those who have not decided yet. */
  readonly waitsFor: readonly string[];
  readonly publication: Publication | undefined;
}

/** A joint picture as everybody may read it, or that it has been taken back. */
export type PublishedPicture =
  | {
      readonly kind: "published";
      readonly number: number;
      readonly publishedAt: Date;
      readonly content: PublishedContent;
    }
  | {
      readonly kind: "withdrawn";
      readonly number: number;
      readonly publishedAt: Date;
      readonly withdrawnAt: Date;
      readonly because: string;
    };

/** The day when the last party decided; undefined while nobody has. */
export function decidedOn(decisions: readonly PictureDecision[]): string | undefined {
  return decisions
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

/** A version's number as it stands in an address; undefined for what is none. */
export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** Where what has been laid forward, decided and published is read. */
export const readingPaths = {
  version: (cooperation: string, municipality: string, number: number) =>
    `${paths.picture(cooperation, municipality)}/version/${number}`,
  comparison: (cooperation: string, municipality: string) => `${paths.picture(cooperation, municipality)}/jamfor`,
  published: (municipality: string, number: number) => `/kommuner/${municipality}/lagesbild/${number}`,
  publishedComparison: (municipality: string) => `/kommuner/${municipality}/lagesbild/jamfor`,
  search: paths.search,
};
