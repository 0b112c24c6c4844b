import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { foldForSearch } from "#ground/language";
import { done, type Outcome, refuse } from "#ground/outcome";
import {
  type Cooperation,
  type Invitee,
  type JoinInput,
  joinedParties,
  type Official,
  type OwnPartyInput,
  type Party,
  suggestedFor,
} from "../model/index.ts";
import { invitationsFor, mayActFor, mayBeDated, mayCoordinate, mayManage, partiesManagedBy } from "../policy.ts";
import {
  addParty,
  endCooperation,
  findCooperation as find,
  joinAsParty,
  leaveAsParty,
  listInvitees,
  listOfficials,
  saveParty,
  takeTurnIn,
} from "../queries/index.ts";
import { findCooperation, isId } from "./cooperations.ts";

/** The parties, and those who work with it for each. */
export interface WhoIsWho {
  readonly cooperation: Cooperation;
  readonly officials: readonly Official[];
  /** The parties that the person acts for. */
  readonly own: readonly Party[];
}

export async function findWhoIsWho(db: ScopedDb, person: Person, id: string): Promise<WhoIsWho | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation) return undefined;
  const joined = joinedParties(cooperation).map(({ organisation }) => organisation.id);
  return {
    cooperation,
    officials: await listOfficials(db, joined),
    own: partiesManagedBy(person, cooperation),
  };
}

/** Whom a cooperation could ask: those that belong to its place, and what a search has found. */
export interface Inviting {
  readonly cooperation: Cooperation;
  readonly suggested: readonly Invitee[];
  readonly found: readonly Invitee[];
  /** More were found than are shown. */
  readonly more: boolean;
}

const MOST_FOUND = 20;

/** Undefined for somebody who may not ask anybody. */
export async function findInviting(
  db: ScopedDb,
  person: Person,
  id: string,
  words: string,
): Promise<Inviting | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation || !mayManage(person, cooperation).ok) return undefined;
  const invitees = await listInvitees(db);
  const taken = cooperation.parties.map(({ organisation }) => organisation.id);
  const sought = foldForSearch(words);
  const found = invitees.filter((each) => !taken.includes(each.id) && foldForSearch(each.name).includes(sought));
  return {
    cooperation,
    suggested: suggestedFor(cooperation, invitees),
    found: sought === "" ? [] : found.slice(0, MOST_FOUND),
    more: sought !== "" && found.length > MOST_FOUND,
  };
}

export async function inviteParty(
  db: ScopedDb,
  person: Person,
  id: string,
  { organisation }: { readonly organisation: string },
): Promise<Outcome<undefined, "not-found" | "choice" | "already-party">> {
  const cooperation = await findCooperation(db, id);
  const decision = mayManage(person, cooperation);
  if (!decision.ok || !cooperation) return refuse("absent", "not-found");
  if (!(await listInvitees(db)).some((each) => each.id === organisation)) return refuse("invalid", "choice");

  if (!(await addParty(db, { cooperation: id, organisation }))) return refuse("conflict", "already-party");
  const by = partiesManagedBy(person, cooperation)[0]?.organisation.id;
  await record(db, person, "party.invited", { cooperation: id, organisation }, by);
  return done(undefined);
}

/** A cooperation that asks, with those of the person's organisations that it asks. */
export interface Invitation {
  readonly cooperation: Cooperation;
  readonly invited: readonly Party[];
}

export async function findInvitation(db: ScopedDb, person: Person, id: string): Promise<Invitation | undefined> {
  const cooperation = isId(id) ? await find(db, id, "invited or joined") : undefined;
  const invited = cooperation ? invitationsFor(person, cooperation) : [];
  return cooperation && invited.length > 0 ? { cooperation, invited } : undefined;
}

/** Joins by an own decision. From now on the party sees what is handed over. */
export async function join(
  db: ScopedDb,
  person: Person,
  id: string,
  { organisation, organ, on, reference, today }: JoinInput & { readonly today: string },
): Promise<Outcome<undefined, "not-found" | "day-ahead">> {
  if (isId(id)) await takeTurnIn(db, id);
  if (!(await isInvited(db, person, id, organisation))) return refuse("absent", "not-found");
  const decision = mayBeDated(on, today);
  if (!decision.ok) return decision;

  if (!(await joinAsParty(db, { cooperation: id, organisation }, { organ, on, reference }))) {
    return refuse("absent", "not-found");
  }
  await record(db, person, "party.joined", { cooperation: id }, organisation);
  return done(undefined);
}

export async function decline(
  db: ScopedDb,
  person: Person,
  id: string,
  organisation: string,
): Promise<Outcome<undefined, "not-found">> {
  if (!(await isInvited(db, person, id, organisation))) return refuse("absent", "not-found");
  if (!(await leaveAsParty(db, { cooperation: id, organisation }, "an invitation")))
    return refuse("absent", "not-found");
  await record(db, person, "party.declined", { cooperation: id }, organisation);
  return done(undefined);
}

async function isInvited(db: ScopedDb, person: Person, id: string, organisation: string): Promise<boolean> {
  const invitation = await findInvitation(db, person, id);
  return invitation?.invited.some((party) => party.organisation.id === organisation) ?? false;
}

/** One's own party, with those who could coordinate for it. */
export interface OwnParty {
  readonly cooperation: Cooperation;
  readonly party: Party;
  readonly officials: readonly Official[];
  /** Nobody would be left. */
  readonly isLast: boolean;
}

/** Undefined for a party that is not the person's to act for. Without an id it is the first one that is. */
export async function findOwnParty(
  db: ScopedDb,
  person: Person,
  id: string,
  organisation: string | undefined,
): Promise<OwnParty | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation) return undefined;
  const own = partiesManagedBy(person, cooperation);
  const party = organisation ? own.find((each) => each.organisation.id === organisation) : own[0];
  if (!party) return undefined;
  const officials = await listOfficials(db, [party.organisation.id]);
  return { cooperation, party, officials, isLast: joinedParties(cooperation).length === 1 };
}

/** Says who coordinates for the party, and what it has decided. */
export async function changeOwnParty(
  db: ScopedDb,
  person: Person,
  id: string,
  { organisation, coordinator, organ, on, reference, today }: OwnPartyInput & { readonly today: string },
): Promise<Outcome<undefined, "not-found" | "choice" | "day-ahead">> {
  const own = await findOwnParty(db, person, id, organisation);
  if (!own) return refuse("absent", "not-found");
  const isTheirs = mayCoordinate(own.officials, { coordinator, organisation });
  if (!isTheirs.ok) return isTheirs;
  const isDated = mayBeDated(on, today);
  if (!isDated.ok) return isDated;

  const decision = organ === "" ? undefined : { organ, on, reference };
  await saveParty(db, { cooperation: id, organisation }, { decision, coordinator });
  await record(db, person, "party.changed", { cooperation: id, coordinator }, organisation);
  return done(undefined);
}

/** Leaves. When nobody is left the cooperation ends; what was handed over stays with those who got it. */
export async function leave(
  db: ScopedDb,
  person: Person,
  id: string,
  { organisation, today }: { readonly organisation: string; readonly today: string },
): Promise<Outcome<undefined, "not-found">> {
  // In turn: of the two last that leave at once, one is the last.
  if (await findCooperation(db, id)) await takeTurnIn(db, id);
  const cooperation = await findCooperation(db, id);
  const decision = mayActFor(person, cooperation, organisation);
  if (!decision.ok || !cooperation) return refuse("absent", "not-found");

  const isLast = joinedParties(cooperation).length === 1;
  if (isLast) await endCooperation(db, id, today);
  if (!(await leaveAsParty(db, { cooperation: id, organisation }, "the cooperation"))) {
    return refuse("absent", "not-found");
  }
  await record(db, person, "party.left", { cooperation: id, ended: isLast }, organisation);
  return done(undefined);
}
