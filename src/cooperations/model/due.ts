import type { Clock } from "./clocks.ts";
import type { GateState, StepState } from "./steps.ts";

/** Something to do now. */
export type Due =
  | { readonly kind: "clock"; readonly clock: Clock }
  | { readonly kind: "gate"; readonly gate: GateState };

const MOST_DUE = 3;

/**
 * Three things: what the law demands first, the longest overdue before what is near; then what is left of the step that we are in,
 * and of those that follow.
 */
export function toDue(steps: readonly StepState[], clocks: readonly Clock[]): readonly Due[] {
  const urgent = clocks
    .filter(({ state }) => state !== "running")
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    // A plan rests on a picture: of two that have never been made, only the first can be done now.
    .filter(
      ({ kind, state, municipality }, _, all) =>
        !(kind === "plan" && state === "not-started" && isPictureAhead(all, municipality.id)),
    )
    .map((clock): Due => ({ kind: "clock", clock }));
  const left = steps
    .flatMap(({ gates }) => gates)
    .filter(({ met }) => met === "not")
    .map((gate): Due => ({ kind: "gate", gate }));
  // One place is kept for the work itself: a list of dates alone gets nobody going.
  return [...urgent.slice(0, left.length > 0 ? MOST_DUE - 1 : MOST_DUE), ...left].slice(0, MOST_DUE);
}

function isPictureAhead(clocks: readonly Clock[], municipality: string): boolean {
  return clocks.some(
    ({ kind, state, municipality: other }) =>
      kind === "picture" && state === "not-started" && other.id === municipality,
  );
}
