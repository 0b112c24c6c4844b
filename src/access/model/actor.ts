import { type Permission, ROLES, type Role } from "./roles.ts";

/**
 * Who asks. The public reads what is published; the operator runs commands on the machine; the gate finds out who somebody
 * is, before anybody is known; a person has assignments.
 */
export type Actor = { readonly kind: "public" } | { readonly kind: "operator" } | { readonly kind: "gate" } | Person;

/** An official who has signed in, with the assignments that hold at this moment. */
export interface Person {
  readonly kind: "person";
  readonly account: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

/** A role in an organisation. */
export interface Assignment {
  readonly role: Role;
  readonly organisation: string;
}

export const PUBLIC: Actor = { kind: "public" };
export const OPERATOR: Actor = { kind: "operator" };
export const GATE: Actor = { kind: "gate" };

/** What those may do who have no assignment. Nothing is allowed by being forgotten. */
const WITHOUT_ASSIGNMENT = {
  public: ["public.read"],
  gate: ["public.read"],
  operator: ["public.read", "areas.import", "figures.import", "demonstration.seed", "accounts.invite"],
} as const satisfies Record<Exclude<Actor["kind"], "person">, readonly Permission[]>;

/** Whether the actor may, anywhere. For whom is asked of the organisations where. */
export function isPermitted(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "person") return permission === "public.read" || isPermittedSomewhere(actor, permission);
  const granted: readonly Permission[] = WITHOUT_ASSIGNMENT[actor.kind];
  return granted.includes(permission);
}

/** A person without any assignment left may still see and end what is their own. */
function isPermittedSomewhere(person: Person, permission: Permission): boolean {
  return permission === "account.own" || organisationsWhere(person, permission).length > 0;
}

/** The organisations in which an assignment gives the person a permission, each once. */
export function organisationsWhere({ assignments }: Person, permission: Permission): readonly string[] {
  const giving = assignments.filter(({ role }) => {
    const granted: readonly Permission[] = ROLES[role];
    return granted.includes(permission);
  });
  return [...new Set(giving.map(({ organisation }) => organisation))];
}
