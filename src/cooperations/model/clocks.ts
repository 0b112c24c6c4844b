import { monthsAfter } from "#ground/time";
import { type Cooperation, municipalitiesOf } from "./cooperation.ts";
import type { Confirmation, PictureEvidence } from "./evidence.ts";
import type { ClockGate } from "./gates.ts";
import { holds } from "./steps.ts";

/** Lag 2023:196 § 6: at least every second year, for the situation picture and for the follow-up of the plan apart. */
const CLOCK_MONTHS = 24;
/** The transitional provision: the first plan, which rests on a situation picture, was to be decided by this day. */
const FIRST_PLAN_DUE = "2024-07-01";
/** Our own choice: so long before it runs out, a clock is said to be near. */
const NEAR_MONTHS = 6;

/** One of the law's two clocks in one municipality. Days. */
export interface Clock {
  readonly kind: "picture" | "plan";
  readonly municipality: { readonly id: string; readonly code: string; readonly name: string };
  /** What it was last started by; undefined when nothing of the kind is told of here. */
  readonly last: { readonly gate: ClockGate; readonly on: string } | undefined;
  readonly due: string;
  readonly state: "running" | "near" | "overdue" | "not-started";
}

/** Each municipality has both: a picture that is renewed is not a plan that is followed up. */
export function toClocks(
  cooperation: Cooperation,
  pictures: readonly PictureEvidence[],
  confirmations: readonly Confirmation[],
  today: string,
): readonly Clock[] {
  return municipalitiesOf(cooperation).flatMap(({ id, name, municipalityCode }) => {
    const municipality = { id, code: municipalityCode, name };
    const said = (gate: ClockGate) =>
      confirmations
        .filter((each) => each.gate === gate && each.organisation.id === id && holds(each, today))
        .map(({ on }) => ({ gate, on }));
    const decidedOn = pictures.find((picture) => picture.municipality === municipalityCode)?.decidedOn;
    const decided = decidedOn ? [{ gate: "picture-decided" as const, on: decidedOn }] : [];
    return [
      toClock("picture", municipality, [...decided, ...said("picture-decided")], today),
      toClock("plan", municipality, [...said("plan-decided"), ...said("plan-followed-up")], today),
    ];
  });
}

function toClock(
  kind: Clock["kind"],
  municipality: Clock["municipality"],
  starts: readonly { readonly gate: ClockGate; readonly on: string }[],
  today: string,
): Clock {
  const last = starts.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (!last) return { kind, municipality, last, due: FIRST_PLAN_DUE, state: "not-started" };
  const due = monthsAfter(last.on, CLOCK_MONTHS);
  if (due < today) return { kind, municipality, last, due, state: "overdue" };
  return { kind, municipality, last, due, state: monthsAfter(due, -NEAR_MONTHS) <= today ? "near" : "running" };
}
