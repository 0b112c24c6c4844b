import type { Choice } from "#platform/web";
import { sv } from "../text/index.ts";

export type Fault = keyof typeof sv.faults;

/** What was posted and did not go: it stands in the form again. */
export interface RefusedForm {
  /** By the name of the field. */
  readonly faults: Readonly<Record<string, Fault>>;
  readonly values: Readonly<Record<string, string>>;
}

/** A form with what is known before somebody writes in it. */
export interface FormView {
  readonly token: string;
  readonly refused?: RefusedForm | undefined;
}

/** What every field has. What was written stands before what is known. */
export function fieldOf({ refused }: Pick<FormView, "refused">, name: string, known = "") {
  const fault = refused?.faults[name];
  return { id: name, name, value: refused ? (refused.values[name] ?? "") : known, fault: fault && sv.faults[fault] };
}

/** For the top of the page. */
export function faultsOf({ refused }: Pick<FormView, "refused">) {
  return Object.entries(refused?.faults ?? {}).map(([field, fault]) => ({ field, message: sv.faults[fault] }));
}

/** Nothing is chosen for anybody. */
export const notYet: Choice = { value: "", label: sv.fields.choose };

export function choicesOf<Key extends string>(words: Readonly<Record<Key, string>>): readonly Choice[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }));
}
