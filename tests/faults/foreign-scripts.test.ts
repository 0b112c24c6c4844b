import { expect, test } from "vitest";
import { browsing } from "../support/browsing.ts";
import { describeFloods } from "../support/floods.ts";
import { payloads } from "../support/payloads.ts";

/** The long form of T10, in a real browser: every payload in every address, and of every kind some in every field. */
test("there are two hundred of them", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
});

describeFloods(browsing(), { addresses: payloads, fields: payloads.filter((_, index) => index % 4 === 0) });
