import { expect, test } from "vitest";
import { addressIn } from "./index.ts";

test("Swedish stands at the root, English under /en", () => {
  expect(["/", "/kommuner"].map((path) => addressIn("sv", path))).toEqual(["/", "/kommuner"]);
  expect(["/", "/kommuner"].map((path) => addressIn("en", path))).toEqual(["/en", "/en/kommuner"]);
});
