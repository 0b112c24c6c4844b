import { expect, test } from "vitest";
import { isWholeOrNothing, killImport, type Moment } from "../support/kills.ts";

/** The short form; `tests/faults/import-killed.test.ts` tries many more moments. */
const MOMENTS: readonly Moment[] = ["first statement", { ms: 700 }];

test.each(MOMENTS)(
  "an import that is killed (%j) leaves all its rows or none, and can be done again",
  async (moment) => {
    expect(isWholeOrNothing(await killImport(moment))).toMatch(/^(all|nothing)$/);
  },
);
