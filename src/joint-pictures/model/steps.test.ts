import { describe, expect, test } from "vitest";
import { mayTake, PICTURE_STEPS, type PictureStep, type StepNeed } from "./steps.ts";

const STEPS = Object.keys(PICTURE_STEPS) as PictureStep[];
const STATES = ["draft", "proposed", "decided", "published"] as const;

describe("the life of a joint picture", () => {
  test.each(STEPS)("%s is taken from its own states, when everything is shown, and from no other", (name) => {
    const { from, needs } = PICTURE_STEPS[name];
    const all = new Set<StepNeed>(needs);
    const taken = STATES.filter((state) => mayTake(name, state, all).ok);
    expect(taken).toEqual([...from]);
  });

  test.each(STEPS.flatMap((name) => PICTURE_STEPS[name].needs.map((need) => ({ name, need }))))(
    "$name is not taken while $need is not shown",
    ({ name, need }) => {
      const others = new Set<StepNeed>(PICTURE_STEPS[name].needs.filter((other) => other !== need));
      const [from] = PICTURE_STEPS[name].from;
      expect(mayTake(name, from, others)).toEqual({ ok: false, kind: "conflict", reason: need });
    },
  );

  test("nothing leads away from what has been decided but being published", () => {
    const away = STEPS.filter((name) => (PICTURE_STEPS[name].from as readonly string[]).includes("decided"));
    expect(away.map((name) => PICTURE_STEPS[name].to)).toEqual(["published"]);
  });
});
