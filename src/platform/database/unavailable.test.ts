import { expect, test } from "vitest";
import { isUnavailable } from "./unavailable.ts";

const failure = (code: string, more = {}) => Object.assign(new Error("as told"), { code, ...more });

test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "57P01", "08006"])(
  "%s says that the database is away",
  (code) => expect(isUnavailable(failure(code))).toBe(true),
);

test.each(["23505", "42501", "ENOENT", ""])("%j says that something else is wrong", (code) =>
  expect(isUnavailable(failure(code))).toBe(false),
);

test("a host whose every address refuses is away", () => {
  const refused = new AggregateError([failure("ECONNREFUSED"), failure("ENETUNREACH")]);
  expect(isUnavailable(Object.assign(refused, { code: "ECONNREFUSED" }))).toBe(true);
});
