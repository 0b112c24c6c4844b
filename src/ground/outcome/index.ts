/**
 * What a use case answers when a person may run into the result. What should never happen is thrown instead.
 * `platform/web` knows the four kinds and picks the status code; the reasons belong to the feature.
 */
export type RefusalKind = "absent" | "forbidden" | "conflict" | "invalid";

export interface Refusal<Reason extends string> {
  readonly ok: false;
  readonly kind: RefusalKind;
  readonly reason: Reason;
}

export type Outcome<Value, Reason extends string> = { readonly ok: true; readonly value: Value } | Refusal<Reason>;

export type Decision<Reason extends string = string> = { readonly ok: true } | Refusal<Reason>;

export const allow: { readonly ok: true } = { ok: true };

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Reason extends string>(kind: RefusalKind, reason: Reason): Refusal<Reason> {
  return { ok: false, kind, reason };
}
