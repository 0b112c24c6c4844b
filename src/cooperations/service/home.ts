import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import {
  type Clock,
  type Confirmation,
  type ConfirmInput,
  type Cooperation,
  type Due,
  type Forum,
  type Gate,
  type GateState,
  isClockGate,
  isGate,
  joinedParties,
  type Official,
  type Party,
  type PictureEvidence,
  type StepState,
  toClocks,
  toDue,
  toGate,
  toSteps,
} from "../model/index.ts";
import { mayActFor, mayBeDated, mayConfirm, mayManage, mayWithdraw, partiesManagedBy } from "../policy.ts";
import {
  addConfirmation,
  listConfirmations,
  listForums,
  listOfficials,
  withdrawConfirmation,
} from "../queries/index.ts";
import { findCooperation, isId } from "./cooperations.ts";

/** Asks the module above how far the situation pictures of a cooperation have come. */
export type FindPictureEvidence = (
  db: ScopedDb,
  person: Person,
  cooperation: Cooperation,
) => Promise<readonly PictureEvidence[]>;

/** What the home page of a cooperation is made of. */
export interface Home {
  readonly cooperation: Cooperation;
  readonly steps: readonly StepState[];
  readonly clocks: readonly Clock[];
  readonly due: readonly Due[];
  readonly forums: readonly Forum[];
  readonly officials: readonly Official[];
  readonly pictures: readonly PictureEvidence[];
  readonly mayManage: boolean;
}

export async function findHome(
  db: ScopedDb,
  person: Person,
  id: string,
  { today, findPictureEvidence }: { readonly today: string; readonly findPictureEvidence: FindPictureEvidence },
): Promise<Home | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation) return undefined;
  const forums = await listForums(db, id);
  const confirmations = await listConfirmations(db, id);
  const pictures = await findPictureEvidence(db, person, cooperation);
  const steps = toSteps({ cooperation, forums, pictures }, confirmations, today);
  const clocks = toClocks(cooperation, pictures, confirmations, today);
  const joined = joinedParties(cooperation).map(({ organisation }) => organisation.id);
  return {
    cooperation,
    steps,
    clocks,
    due: toDue(steps, clocks),
    forums,
    officials: await listOfficials(db, joined),
    pictures,
    mayManage: mayManage(person, cooperation).ok,
  };
}

/** One gate, or what starts a clock of the law. */
export interface GateAsked {
  readonly cooperation: Cooperation;
  readonly gate: Gate;
  /** Undefined for what starts a clock: that is not met once and for all. */
  readonly state: GateState | undefined;
  /** Every confirmation of it, those that were taken back too. */
  readonly confirmations: readonly Confirmation[];
  /** The parties that the person may confirm it for. */
  readonly own: readonly Party[];
}

export async function findGate(
  db: ScopedDb,
  person: Person,
  { id, gate }: { readonly id: string; readonly gate: string },
  { today, findPictureEvidence }: { readonly today: string; readonly findPictureEvidence: FindPictureEvidence },
): Promise<GateAsked | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation || !isGate(gate)) return undefined;
  const confirmations = await listConfirmations(db, id);
  const evidence = async () => ({
    cooperation,
    forums: await listForums(db, id),
    pictures: await findPictureEvidence(db, person, cooperation),
  });
  return {
    cooperation,
    gate,
    state: isClockGate(gate) ? undefined : toGate(gate, await evidence(), confirmations, today),
    confirmations: confirmations.filter((each) => each.gate === gate),
    own: partiesManagedBy(person, cooperation).filter((party) => mayConfirm(party, gate).ok),
  };
}

/** A party says that something is done outside the program, with its day. */
export async function confirm(
  db: ScopedDb,
  person: Person,
  { id, gate }: { readonly id: string; readonly gate: string },
  input: ConfirmInput & { readonly today: string },
): Promise<Outcome<undefined, "not-found" | "day-ahead" | "not-a-municipality">> {
  const cooperation = await findCooperation(db, id);
  const isOwn = mayActFor(person, cooperation, input.organisation);
  if (!isOwn.ok || !cooperation || !isGate(gate)) return refuse("absent", "not-found");
  const party = cooperation.parties.find(({ organisation }) => organisation.id === input.organisation);
  const isTheirs = party ? mayConfirm(party, gate) : refuse("absent", "not-found");
  if (!isTheirs.ok) return isTheirs;
  const isDated = mayBeDated(input.on, input.today);
  if (!isDated.ok) return isDated;

  await addConfirmation(db, { cooperation: id, gate, account: person.account }, input);
  await record(db, person, "gate.confirmed", { cooperation: id, gate }, input.organisation);
  return done(undefined);
}

/** Takes back what one's own party has said. That it was said stays. */
export async function withdraw(
  db: ScopedDb,
  person: Person,
  { id, gate, confirmation }: { readonly id: string; readonly gate: string; readonly confirmation: string },
): Promise<Outcome<undefined, "not-found">> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation || !isId(confirmation)) return refuse("absent", "not-found");
  const known = (await listConfirmations(db, id)).find((each) => each.id === confirmation && each.gate === gate);
  const decision = mayWithdraw(person, cooperation, known);
  if (!decision.ok || !known) return refuse("absent", "not-found");

  if (!(await withdrawConfirmation(db, { id: confirmation, cooperation: id }))) return refuse("absent", "not-found");
  await record(db, person, "confirmation.withdrawn", { cooperation: id, gate }, known.organisation.id);
  return done(undefined);
}
