import { organisationsWhere, type Person } from "#access";
import { allow, type Decision, refuse } from "#ground/outcome";
import {
  type Confirmation,
  type Cooperation,
  type Forum,
  type Gate,
  isClockGate,
  joinedParties,
  type Official,
  type Party,
  possibleParents,
} from "./model/index.ts";

/** The parties that a person may act for, among those that have joined. */
export function partiesManagedBy(person: Person, cooperation: Cooperation): readonly Party[] {
  const managed = organisationsWhere(person, "cooperations.manage");
  return joinedParties(cooperation).filter(({ organisation }) => managed.includes(organisation.id));
}

/** Those of a person's organisations that are asked and have not answered. */
export function invitationsFor(person: Person, { parties }: Cooperation): readonly Party[] {
  const managed = organisationsWhere(person, "cooperations.manage");
  return parties.filter(({ organisation, joinedAt }) => joinedAt === null && managed.includes(organisation.id));
}

/** In whose name something is done for all parties. One who may not is told that there is nothing there. */
export function mayManage(person: Person, cooperation: Cooperation | undefined): Decision<"not-found"> {
  return cooperation && partiesManagedBy(person, cooperation).length > 0 ? allow : refuse("absent", "not-found");
}

/** Each party acts for itself alone. */
export function mayActFor(
  person: Person,
  cooperation: Cooperation | undefined,
  organisation: string,
): Decision<"not-found"> {
  const isOwn =
    cooperation && partiesManagedBy(person, cooperation).some((party) => party.organisation.id === organisation);
  return isOwn ? allow : refuse("absent", "not-found");
}

/** Decisions of a day to come have not been made. */
export function mayBeDated(on: string, today: string): Decision<"day-ahead"> {
  return on > today ? refuse("invalid", "day-ahead") : allow;
}

/** Who coordinates for a party works there. */
export function mayCoordinate(
  officials: readonly Official[],
  { coordinator, organisation }: { readonly coordinator: string | null; readonly organisation: string },
): Decision<"choice"> {
  const isTheirs = officials.some((each) => each.account === coordinator && each.organisation === organisation);
  return coordinator === null || isTheirs ? allow : refuse("invalid", "choice");
}

/** The forum that it stands under goes on, and does not stand under it. */
export function mayStandUnder(
  forums: readonly Forum[],
  { id, parent }: { readonly id?: string; readonly parent: string | null },
): Decision<"parent"> {
  const isPossible = parent === null || possibleParents(forums, id).some((forum) => forum.id === parent);
  return isPossible ? allow : refuse("invalid", "parent");
}

/** The law's clocks are each municipality's own, and no one else says when they started. */
export function mayConfirm(party: Party, gate: Gate): Decision<"not-a-municipality"> {
  return isClockGate(gate) && party.organisation.municipalityCode === null
    ? refuse("invalid", "not-a-municipality")
    : allow;
}

/** A party takes back what it has said itself, once. */
export function mayWithdraw(
  person: Person,
  cooperation: Cooperation,
  confirmation: Confirmation | undefined,
): Decision<"not-found"> {
  if (!confirmation || confirmation.withdrawnAt !== null) return refuse("absent", "not-found");
  return mayActFor(person, cooperation, confirmation.organisation.id);
}
