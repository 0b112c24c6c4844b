import { createHash } from "node:crypto";
import { organisationsWhere, type Person, type ScopedDb } from "#access";
import { findCooperation, joinedParties, municipalitiesOf } from "#cooperations";
import { canonicalText, type PictureContent, type PictureSetting, type WrittenPicture } from "../model/index.ts";
import { partyFor } from "../policy.ts";
import { listJoint } from "../queries/index.ts";

/** Undefined for what is not there, and for whoever has no part in it: both look the same. */
export async function findSetting(
  db: ScopedDb,
  person: Person,
  { id = "", code = "" }: Readonly<Record<string, string>>,
): Promise<PictureSetting | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation) return undefined;
  const theirs = organisationsWhere(person, "pictures.read");
  if (!joinedParties(cooperation).some(({ organisation }) => theirs.includes(organisation.id))) return undefined;
  const municipality = municipalitiesOf(cooperation).find(({ municipalityCode }) => municipalityCode === code);
  return municipality && { cooperation, municipality: { code, name: municipality.name } };
}

/** How the pictures of a setting are asked for. */
export function toKey({ cooperation, municipality }: PictureSetting): { cooperation: string; municipality: string } {
  return { cooperation: cooperation.id, municipality: municipality.code };
}

/** The joint picture that is worked on, of those that the actor sees. */
export async function findOpen(db: ScopedDb, setting: PictureSetting): Promise<WrittenPicture | undefined> {
  const pictures = await listJoint(db, toKey(setting));
  return pictures.find(({ state }) => state === "draft" || state === "proposed");
}

/** The draft that somebody may lay forward. */
export async function findDraft(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
): Promise<WrittenPicture | undefined> {
  if (!partyFor(person, setting, "pictures.draft")) return undefined;
  const open = await findOpen(db, setting);
  return open?.state === "draft" ? open : undefined;
}

/** The checksum of a content, in hexadecimal: the same for what the database gives back. */
export function hashOf(content: PictureContent): string {
  return createHash("sha256").update(canonicalText(content)).digest("hex");
}
