import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import type { Hit } from "../model/index.ts";
import { findInComments, findInHandOvers, findInParts, findNamed } from "../queries/search.ts";

export interface Found {
  /** As it was asked for, without space around it. */
  readonly query: string;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Whether there are more than are shown. */
  readonly isCut: boolean;
}

export const MOST_HITS = 50;

/**
 * Searches everything that the person may see, which the row rules decide. That it was done is remembered, not what was
 * searched for: words can tell of somebody.
 */
export async function searchAll(db: ScopedDb, person: Person, asked: string): Promise<Found> {
  const query = asked.trim();
  if (query === "") return { query, hits: [], isCut: false };
  const found = [];
  for (const find of [findNamed, findInParts, findInHandOvers, findInComments]) {
    found.push(...(await find(db, query, MOST_HITS + 1)));
  }
  const ranked = found.sort((one, other) => other.rank - one.rank);
  const hits = ranked.slice(0, MOST_HITS).map(({ rank: _, ...hit }): Hit => hit as Hit);
  await record(db, person, "pictures.searched", { hits: hits.length });
  return { query, hits, isCut: ranked.length > MOST_HITS };
}
