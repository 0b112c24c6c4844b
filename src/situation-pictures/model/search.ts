import type { Municipality } from "#areas";
import { closestNames, foldForSearch } from "#ground/language";

/** What a search for a municipality came to. */
export interface Search {
  readonly query: string;
  /** The one it must be: its code, its name, or the only name that begins so. */
  readonly found: Municipality | undefined;
  readonly matches: readonly Municipality[];
  /** Near misses, when nothing matches. */
  readonly suggestions: readonly Municipality[];
}

const MOST_SUGGESTIONS = 5;

/**
 * Understands a code, a name with or without what it is ("Göteborgs stad", "Region Gotland") and å, ä, ö, its
 * genitive, the beginning of a name, and misspellings.
 */
export function searchMunicipalities(municipalities: readonly Municipality[], asked: string): Search {
  const query = asked.trim();
  const words = withoutKind(foldForSearch(query));
  const named = (meant: string) => municipalities.filter(({ shortName }) => foldForSearch(shortName) === meant);
  const exact = firstOf(
    () => municipalities.filter(({ code }) => code === query),
    () => named(words),
    () => (words.endsWith("s") ? named(words.slice(0, -1)) : []),
  );
  const matches =
    exact.length > 0 || words === "" ? exact : municipalities.filter(({ shortName }) => beginsAWord(shortName, words));
  const near =
    matches.length > 0 || words === ""
      ? []
      : closestNames(
          words,
          municipalities.map(({ shortName }) => shortName),
          MOST_SUGGESTIONS,
        );
  return {
    query,
    found: matches.length === 1 ? matches[0] : undefined,
    matches,
    suggestions: near.flatMap((name) => municipalities.find(({ shortName }) => shortName === name) ?? []),
  };
}

/** What a municipality calls itself: some say stad, and Gotland says region. */
const KINDS = { before: /^(?:kommunen|region) /, after: / (?:kommun|stad)(?:en)?s?$/ };

function withoutKind(folded: string): string {
  return folded.replace(KINDS.after, "").replace(KINDS.before, "");
}

function firstOf<Found>(...searches: readonly (() => Found[])[]): Found[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}

function beginsAWord(name: string, words: string): boolean {
  const folded = foldForSearch(name);
  return folded.startsWith(words) || folded.includes(` ${words}`);
}
