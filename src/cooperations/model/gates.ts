import type { Evidence, Lack } from "./evidence.ts";
import * as seen from "./seen.ts";

/** The handbook's five steps of cooperation (Brå, Polisen and SKR), each with what must be so before it is done. */
export const STEPS = [
  { step: "initiate", gates: ["joint-decision", "preconditions", "steering-group", "coordinators", "communication"] },
  { step: "own-preparations", gates: ["own-pictures", "staff-dialogues", "read-by-leaders"] },
  { step: "joint-preparations", gates: ["merged-picture", "priorities", "dialogue", "causes", "agreement"] },
  {
    step: "carry-out",
    gates: ["goals", "measures", "plan-adopted", "promises", "follow-up-planned", "measures-done"],
  },
  {
    step: "follow-up",
    gates: ["change-examined", "fulfilment", "process-reviewed", "steering-told", "citizens-told"],
  },
] as const;

export type Step = (typeof STEPS)[number]["step"];
export type StepGate = (typeof STEPS)[number]["gates"][number];

/** What the law's two clocks start from, where it is done outside the program: a municipality says it of itself. */
export const CLOCK_GATES = ["picture-decided", "plan-decided", "plan-followed-up"] as const;
export type ClockGate = (typeof CLOCK_GATES)[number];

/** What can be confirmed. */
export type Gate = StepGate | ClockGate;

export const STEP_GATES: readonly StepGate[] = STEPS.flatMap(({ gates }) => [...gates]);

export function isGate(text: string): text is Gate {
  return ([...STEP_GATES, ...CLOCK_GATES] as readonly string[]).includes(text);
}

export function isClockGate(gate: Gate): gate is ClockGate {
  return (CLOCK_GATES as readonly string[]).includes(gate);
}

export interface GateRule {
  /** Whose confirmation it takes: any party speaks for all, or each municipality and the police for itself. */
  readonly confirmedBy: "one" | "each-side";
  /** What the program looks for by itself; what it cannot see is undefined. */
  readonly looksFor?: (evidence: Evidence, today: string) => readonly Lack[];
  /** The page where it is met, when it is not confirmed. */
  readonly metAt?: "parties" | "forums" | "pictures";
}

const byOne: GateRule = { confirmedBy: "one" };
const byEachSide: GateRule = { confirmedBy: "each-side" };

/** A gate is open when the program sees that nothing is lacking, or when it is confirmed. */
export const GATE_RULES: Readonly<Record<StepGate, GateRule>> = {
  "joint-decision": { confirmedBy: "each-side", looksFor: seen.decisionsLacking, metAt: "parties" },
  preconditions: byEachSide,
  "steering-group": { confirmedBy: "one", looksFor: seen.steeringGroupLacking, metAt: "forums" },
  coordinators: { confirmedBy: "each-side", looksFor: seen.coordinatorsLacking, metAt: "parties" },
  communication: byOne,
  "own-pictures": { confirmedBy: "each-side", looksFor: seen.ownPicturesLacking, metAt: "pictures" },
  "staff-dialogues": byEachSide,
  "read-by-leaders": byEachSide,
  "merged-picture": { confirmedBy: "one", looksFor: seen.mergedPicturesLacking, metAt: "pictures" },
  priorities: byOne,
  dialogue: byOne,
  causes: byOne,
  agreement: byOne,
  goals: byOne,
  measures: byOne,
  "plan-adopted": byOne,
  promises: byOne,
  "follow-up-planned": byOne,
  "measures-done": byOne,
  "change-examined": byOne,
  fulfilment: byOne,
  "process-reviewed": byOne,
  "steering-told": byOne,
  "citizens-told": byOne,
};
