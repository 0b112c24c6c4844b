import { expect, test } from "vitest";
import { isWholeOrNothing, killImport, type Moment, timeImport } from "../support/kills.ts";

const ROUNDS = 30;
/** So long that the last kills come when a whole import is over, on a machine that is now faster, now slower. */
const LONGEST_OF_WHOLE = 2.5;

/** The moments are drawn evenly, with some at the first statement, where the rows are on their way. */
function momentOf(round: number, wholeMs: number): Moment {
  return round % 5 === 0 ? "first statement" : { ms: Math.round((round / ROUNDS) * LONGEST_OF_WHOLE * wholeMs) };
}

test(`an import killed at ${ROUNDS} moments leaves all its rows or none, and can be done again`, async () => {
  const wholeMs = await timeImport();
  const outcomes: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    outcomes.push(isWholeOrNothing(await killImport(momentOf(round, wholeMs))));
  }
  expect(outcomes.filter((outcome) => outcome === "half")).toEqual([]);
  // Kills that all came too early, or all too late, would prove nothing.
  expect(outcomes).toContain("nothing");
  expect(outcomes).toContain("all");
});
