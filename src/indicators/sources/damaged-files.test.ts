import fc from "fast-check";
import { test } from "vitest";
import { damaged, expectHonest, firstLines, timely } from "../../../tests/support/damage.ts";
import { registers } from "../../../tests/support/reference.ts";
import { SHIPPED } from "../../../tests/support/shipped-figures.ts";

const context = { ...registers, year: 2021, status: "preliminary" } as const;

test.each(SHIPPED)("a damaged file of $kind is read as far as it can be believed", ({ read, file, trace }) => {
  fc.assert(
    fc.property(damaged(firstLines(file, 300)), (bytes) =>
      expectHonest(
        timely(() => read(bytes, context)),
        trace,
      ),
    ),
    { numRuns: 60 },
  );
});
