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

/** Understands a code, a name with or without "kommun" and å, ä, ö, the beginning of a name, and misspellings. */
export function searchMunicipalities(municipalities: readonly Municipality[], asked: string): Search {
  const query = asked.trim();
  const words = foldForSearch(query).replace(/\s+kommuns?$/, "");
  const exact = municipalities.filter(
    ({ code, name, shortName }) =>
      code === query || [name, shortName].some((candidate) => foldForSearch(candidate) === words),
  );
  const matches =
    exact.length > 0 || words === "" ? exact : municipalities.filter(({ shortName }) => beginsAWord(shortName, words));
  const near =
    matches.length > 0 || words === ""
      ? []
      : closestNames(
          query,
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

function beginsAWord(name: string, words: string): boolean {
  const folded = foldForSearch(name);
  return folded.startsWith(words) || folded.includes(` ${words}`);
}
