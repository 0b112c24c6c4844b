import type { Confirmation, Evidence, Lack } from "./evidence.ts";
import { GATE_RULES, STEPS, type Step, type StepGate } from "./gates.ts";
import { lackingOfSides } from "./seen.ts";

/** How it is known that a gate is met: the program sees it, or it is confirmed. */
export interface GateState {
  readonly gate: StepGate;
  readonly met: "seen" | "confirmed" | "not";
  /** What the program does not see; empty for a gate of which it sees nothing at all. */
  readonly lacks: readonly Lack[];
  /** Those that hold, the newest first. */
  readonly confirmations: readonly Confirmation[];
}

export interface StepState {
  readonly step: Step;
  readonly state: "done" | "ongoing" | "ahead";
  readonly gates: readonly GateState[];
}

/**
 * The five steps with their gates. We are in the first that has something left; what is done ahead of it counts all the
 * same. Pure: the day comes in, since a decision counts from its own day.
 */
export function toSteps(
  evidence: Evidence,
  confirmations: readonly Confirmation[],
  today: string,
): readonly StepState[] {
  const steps = STEPS.map(({ step, gates }) => ({
    step,
    gates: gates.map((gate) => toGate(gate, evidence, confirmations, today)),
  }));
  const current = steps.findIndex(({ gates }) => gates.some(({ met }) => met === "not"));
  return steps.map((each, place) => ({ ...each, state: stateAt(each.gates, place, current) }));
}

function stateAt(gates: readonly GateState[], place: number, current: number): StepState["state"] {
  if (gates.every(({ met }) => met !== "not")) return "done";
  return place === current ? "ongoing" : "ahead";
}

/** One gate: what is lacking, and what holds that is confirmed. */
export function toGate(
  gate: StepGate,
  evidence: Evidence,
  confirmations: readonly Confirmation[],
  today: string,
): GateState {
  const { confirmedBy, looksFor } = GATE_RULES[gate];
  const holding = confirmations
    .filter((each) => each.gate === gate && holds(each, today))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const unseen = looksFor?.(evidence, today);
  const unconfirmed = confirmedBy === "one" ? [] : sidesUnconfirmed(evidence, holding);
  const isConfirmed = holding.length > 0 && unconfirmed.length === 0;
  if (unseen?.length === 0) return { gate, met: "seen", lacks: [], confirmations: holding };
  if (isConfirmed) return { gate, met: "confirmed", lacks: [], confirmations: holding };
  return { gate, met: "not", lacks: unseen ?? (holding.length > 0 ? unconfirmed : []), confirmations: holding };
}

/** Not taken back, and not of a day to come. */
export function holds({ on, withdrawnAt }: Confirmation, today: string): boolean {
  return withdrawnAt === null && on <= today;
}

function sidesUnconfirmed({ cooperation }: Evidence, holding: readonly Confirmation[]): readonly Lack[] {
  const confirmed = new Set(holding.map(({ organisation }) => organisation.id));
  return lackingOfSides(cooperation, ({ organisation }) => confirmed.has(organisation.id), {
    municipality: "confirmation",
    police: "police-confirmation",
  });
}
