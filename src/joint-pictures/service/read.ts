import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import type { PartOf, PartVersion } from "../model/index.ts";
import { listVersions } from "../queries/index.ts";
import { type OpenPicture, type PictureMaterial, readMaterial } from "./open.ts";

/** Everything that stands in a picture. The reading is remembered: a draft is not for everybody. */
export async function readPicture(
  db: ScopedDb,
  person: Person,
  open: OpenPicture,
  part?: PartOf,
): Promise<PictureMaterial> {
  const material = await readMaterial(db, person, open);
  await recordReading(db, person, open, part);
  return material;
}

/** Every saved version of a text, the newest first. */
export async function readHistory(
  db: ScopedDb,
  person: Person,
  open: OpenPicture,
  part: PartOf,
): Promise<PartVersion[]> {
  const versions = await listVersions(db, { picture: open.picture.id, ...part });
  await recordReading(db, person, open, part);
  return versions;
}

async function recordReading(db: ScopedDb, person: Person, { picture, place, party }: OpenPicture, part?: PartOf) {
  const details = {
    picture: picture.id,
    which: place.which,
    ...(part && { question: part.question, kind: part.kind }),
  };
  await record(db, person, "picture.opened", details, party?.id ?? null);
}
