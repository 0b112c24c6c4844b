import { describe, expect, test } from "vitest";
import { type DecidedVersion, dueOn, type PictureProgress, stageOf } from "./progress.ts";

const nothing: PictureProgress = {
  parties: [{ organisation: { id: "one", name: "Exempel" }, handedOver: undefined }],
  joint: undefined,
  decisions: [],
  versions: [],
};
const decided: DecidedVersion = {
  number: 1,
  decidedAt: new Date("2026-03-12T12:00Z"),
  registryNumber: null,
  publication: undefined,
};
const published = { ...decided, registryNumber: "KS 2026/1", publication: { at: new Date(), withdrawn: undefined } };

describe("what is next for a situation picture", () => {
  test("goes from the parties' own to one that holds, and is due again after 24 months", () => {
    expect(stageOf(nothing, "2026-03-13")).toBe("own");
    expect(stageOf({ ...nothing, versions: [decided] }, "2026-03-13")).toBe("register");
    expect(stageOf({ ...nothing, versions: [{ ...decided, registryNumber: "KS 2026/1" }] }, "2026-03-13")).toBe(
      "publish",
    );
    expect(stageOf({ ...nothing, versions: [published] }, "2028-03-11")).toBe("holds");
    expect(stageOf({ ...nothing, versions: [published] }, "2028-03-12")).toBe("due");
  });

  test("a month that is shorter ends the two years on its last day", () => {
    expect(dueOn("2024-02-29")).toBe("2026-02-28");
    expect(dueOn("2026-12-31")).toBe("2028-12-31");
  });
});
