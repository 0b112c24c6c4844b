import type { JSX } from "hono/jsx/jsx-runtime";
import { paths } from "#cooperations";
import { type WritingPlace, writingPaths } from "../model/index.ts";
import { writing } from "../text/index.ts";
import { timeOf } from "./moments.ts";

/** What the pages about a picture know of it. */
export interface PlaceView {
  readonly place: WritingPlace;
  /** The name of the municipality that it is about. */
  readonly municipality: string;
  readonly token: string;
}

/** What has just been done; `at` is when. */
export interface DoneView {
  readonly did: keyof typeof writing.saved;
  readonly at: Date;
}

/** What an address says that was done, if it says anything that we know. */
export function doneIn(word: string | undefined, at: Date): DoneView | undefined {
  return word !== undefined && Object.hasOwn(writing.saved, word) ? { did: word as DoneView["did"], at } : undefined;
}

export function sayDone(done: DoneView | undefined): string | undefined {
  return done && writing.saved[done.did](timeOf(done.at));
}

/** Where one is: the cooperation's picture, and from the pages under it this one of those that are written there. */
export function WhereAbove({ view, isUnder }: { readonly view: PlaceView; readonly isUnder?: boolean }): JSX.Element {
  const { place, municipality } = view;
  return (
    <nav class="where" aria-label={writing.where}>
      <a href={paths.picture(place.cooperation, place.municipality)}>{writing.overview(municipality)}</a>
      {isUnder && <a href={writingPaths.outline(place)}>{writing.title[place.which](municipality)}</a>}
    </nav>
  );
}
