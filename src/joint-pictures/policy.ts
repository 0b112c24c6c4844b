import { organisationsWhere, type Permission, type Person } from "#access";
import type { PartyOrganisation } from "#cooperations";
import { allow, type Decision, refuse } from "#ground/outcome";
import {
  concernedParties,
  type DecisionInput,
  mayTake,
  type PictureSetting,
  type PictureState,
  type RecordedDecision,
  type WrittenPicture,
} from "./model/index.ts";

/** The party that somebody acts for in what is made of a municipality's picture: of those that it concerns, the first. */
export function partyFor(
  person: Person,
  setting: PictureSetting,
  permission: Permission,
): PartyOrganisation | undefined {
  const theirs = organisationsWhere(person, permission);
  return concernedParties(setting).find(({ organisation }) => theirs.includes(organisation.id))?.organisation;
}

/** Texts are written while the picture is a draft: what has been laid forward for decision does not change under it. */
export function mayWrite(person: Person, setting: PictureSetting, { state, organisation }: WrittenPicture): boolean {
  const party = partyFor(person, setting, "pictures.draft");
  return state === "draft" && party !== undefined && (organisation === null || organisation === party.id);
}

/** Of those that have to decide, the one that somebody leads. */
export function partyDeciding(person: Person, deciders: readonly string[]): string | undefined {
  const theirs = organisationsWhere(person, "pictures.decide");
  return deciders.find((id) => theirs.includes(id));
}

/** What is laid forward, as it is kept and as somebody has read it. */
interface LaidForward {
  readonly state: PictureState;
  readonly hash: string | null;
  readonly proposedOn: string;
  readonly deciders: readonly string[];
  readonly decisions: readonly RecordedDecision[];
}

/** A party decides once, what it has read, on a day when it could. */
export function mayDecide(
  person: Person,
  { state, hash, proposedOn, deciders, decisions }: LaidForward,
  input: Pick<DecisionInput, "hash" | "on">,
  today: string,
): Decision<"not-found" | "not-proposed" | "changed-since" | "already-decided" | "in-the-future" | "before-proposal"> {
  const party = partyDeciding(person, deciders);
  if (state !== "proposed") return refuse("conflict", "not-proposed");
  if (!party) return refuse("absent", "not-found");
  if (input.hash !== hash) return refuse("conflict", "changed-since");
  if (decisions.some((decision) => decision.party === party)) return refuse("conflict", "already-decided");
  if (input.on > today) return refuse("invalid", "in-the-future");
  if (input.on < proposedOn) return refuse("invalid", "before-proposal");
  return allow;
}

/** Somebody who is to decide may hand it back instead, for a reason: also when the party has decided already. */
export function mayReturn(
  person: Person,
  { state, hash, deciders }: Pick<LaidForward, "state" | "hash" | "deciders">,
  input: { readonly hash: string },
): Decision<"not-found" | "not-proposed" | "changed-since"> {
  if (!mayTake("return", state, new Set(["reason-given"])).ok) return refuse("conflict", "not-proposed");
  if (!partyDeciding(person, deciders)) return refuse("absent", "not-found");
  if (input.hash !== hash) return refuse("conflict", "changed-since");
  return allow;
}
