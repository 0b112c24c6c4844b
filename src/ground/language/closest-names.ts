/**
 * The names that someone most likely means: first the whole name, then names that begin so, names with a word that begins
 * so, names that contain it, and last names that begin so but for a slip or two of the finger.
 *
 * Compared folded (`foldForSearch`), so "ostersund" finds Östersund. A slip is a letter wrong, missing, added or swapped with
 * its neighbour; none is forgiven below four letters, one below six, else two. A closing s may be the genitive, and is then
 * no slip. Equals keep the given order.
 */
import { foldForSearch } from "./letters.ts";

/** At most `max` of the names, best first; none for an empty query. @example closestNames("malmo", ["Mora", "Malmö"], 5) // ["Malmö"] */
export function closestNames(query: string, names: readonly string[], max: number): string[] {
  const wanted = foldForSearch(query);
  if (wanted === "") return [];
  return names
    .map((name) => ({ name, distance: distanceAsAsked(foldForSearch(name), wanted) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map(({ name }) => name);
}

/** What is written as asked comes before what is so only when its s is a genitive. */
function distanceAsAsked(name: string, wanted: string): number {
  const asWritten = distanceTo(name, wanted);
  if (!wanted.endsWith("s") || asWritten === 0) return asWritten;
  return Math.min(asWritten, distanceTo(name, wanted.slice(0, -1)) + 0.5);
}

function distanceTo(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted)) return 3;
  const slips = slipsToBeginning(wanted, name);
  return slips <= forgiven(wanted) ? 3 + slips : Infinity;
}

function forgiven(wanted: string): number {
  if (wanted.length < 4) return 0;
  return wanted.length < 6 ? 1 : 2;
}

/** The fewest slips that turn what was typed into some beginning of the name (optimal string alignment). */
function slipsToBeginning(typed: string, name: string): number {
  let beforeThat: number[] = [];
  let before = Array.from({ length: name.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= name.length; j++) {
      const replaced = at(before, j - 1) + (typed[i - 1] === name[j - 1] ? 0 : 1);
      const swapped =
        typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1] ? at(beforeThat, j - 2) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, at(before, j) + 1, at(row, j - 1) + 1));
    }
    beforeThat = before;
    before = row;
  }
  return Math.min(...before);
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Infinity;
}
