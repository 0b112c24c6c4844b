import { allow, type Decision, refuse } from "#ground/outcome";
import type { PictureState } from "./picture.ts";

/** What has to be shown before a step is taken. What nobody has shown is not met. */
export type StepNeed =
  | "survey-written"
  | "other-information-written"
  | "analysis-written"
  | "municipality-decides"
  | "every-party-decided"
  | "reason-given"
  | "registered";

interface Step {
  readonly from: readonly PictureState[];
  readonly to: PictureState;
  readonly needs: readonly StepNeed[];
}

/**
 * The life of a joint picture. Lag 2023:196 § 4 says what it must hold, so that stands here and not in a form; that it
 * is registered before it is published is OSL 5:1.
 */
export const PICTURE_STEPS = {
  propose: {
    from: ["draft"],
    to: "proposed",
    needs: ["survey-written", "other-information-written", "analysis-written", "municipality-decides"],
  },
  return: { from: ["proposed"], to: "draft", needs: ["reason-given"] },
  decide: { from: ["proposed"], to: "decided", needs: ["every-party-decided"] },
  publish: { from: ["decided"], to: "published", needs: ["registered"] },
} as const satisfies Record<string, Step>;

export type PictureStep = keyof typeof PICTURE_STEPS;

/** Whether a step can be taken from a state. Refuses with the first need that is not met, in the order of the table. */
export function mayTake(
  name: PictureStep,
  state: PictureState,
  met: ReadonlySet<StepNeed>,
): Decision<"wrong-state" | StepNeed> {
  const step: Step = PICTURE_STEPS[name];
  if (!step.from.includes(state)) return refuse("conflict", "wrong-state");
  const lacking = step.needs.find((need) => !met.has(need));
  return lacking ? refuse("conflict", lacking) : allow;
}
