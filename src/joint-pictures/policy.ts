import { organisationsWhere, type Permission, type Person } from "#access";
import type { PartyOrganisation } from "#cooperations";
import { concernedParties, type PictureSetting, type WrittenPicture } from "./model/index.ts";

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
