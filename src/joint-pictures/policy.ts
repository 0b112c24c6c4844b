import { organisationsWhere, type Permission, type Person } from "#access";
import { type Cooperation, joinedParties, type PartyOrganisation } from "#cooperations";
import type { WrittenPicture } from "./model/index.ts";

/** The party that somebody acts for when they do something in a cooperation: of those that have joined, the first. */
export function partyFor(
  person: Person,
  cooperation: Cooperation,
  permission: Permission,
): PartyOrganisation | undefined {
  const theirs = organisationsWhere(person, permission);
  return joinedParties(cooperation).find(({ organisation }) => theirs.includes(organisation.id))?.organisation;
}

/** Texts are written while the picture is a draft: what has been laid forward for decision does not change under it. */
export function mayWrite(person: Person, cooperation: Cooperation, { state, organisation }: WrittenPicture): boolean {
  const party = partyFor(person, cooperation, "pictures.draft");
  return state === "draft" && party !== undefined && (organisation === null || organisation === party.id);
}
