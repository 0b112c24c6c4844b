import { expect, test } from "vitest";
import { browsing } from "../support/browsing.ts";
import { describeFloods } from "../support/floods.ts";
import { payloads } from "../support/payloads.ts";

/** The long form of T10: every payload in every address and every field, in a real browser. */
test("there are two hundred of them", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
});

describeFloods(browsing(), payloads);
