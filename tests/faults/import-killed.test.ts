import { expect, test } from "vitest";
import { isWholeOrNothing, killImport, type Moment } from "../support/kills.ts";

const ROUNDS = 30;
const LONGEST_MS = 2_000;

/** The moments are drawn evenly, with some at the first statement, where the rows are on their way. */
function momentOf(round: number): Moment {
  return round % 5 === 0 ? "first statement" : { ms: Math.round((round / ROUNDS) * LONGEST_MS) };
}

test(`an import killed at ${ROUNDS} moments leaves all its rows or none, and can be done again`, async () => {
  const outcomes: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) outcomes.push(isWholeOrNothing(await killImport(momentOf(round))));
  expect(outcomes.filter((outcome) => outcome === "half")).toEqual([]);
  // Kills that all came too early, or all too late, would prove nothing.
  expect(outcomes).toContain("nothing");
  expect(outcomes).toContain("all");
});
