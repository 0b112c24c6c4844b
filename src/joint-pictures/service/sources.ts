import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { type PersonalDataStop, type PictureSource, personalKindsIn, stopFor } from "../model/index.ts";
import { addSource, changeSource, listSources, removeSource } from "../queries/index.ts";
import type { OpenPicture } from "./open.ts";

export type SourceRefusal = "not-found" | "closed" | "source-taken" | PersonalDataStop;

/** Adds a source, or changes the one that has the id. */
export async function saveSource(
  db: ScopedDb,
  person: Person,
  { picture, party, mayWrite }: OpenPicture,
  source: Omit<PictureSource, "id"> & { readonly id: string | undefined },
  isReviewed: boolean,
): Promise<Outcome<undefined, SourceRefusal>> {
  const text = `${source.name}\n${source.limits}`;
  const stop = stopFor(text, isReviewed);
  if (stop) return refuse("invalid", stop);
  if (!mayWrite) return refuse("conflict", "closed");
  const { id, ...rest } = source;
  const others = await listSources(db, picture.id);
  if (id !== undefined && !others.some((other) => other.id === id)) return refuse("absent", "not-found");
  if (others.some((other) => other.id !== id && other.name === source.name)) return refuse("conflict", "source-taken");
  const isSaved =
    id === undefined ? await addSource(db, picture.id, rest) : await changeSource(db, picture.id, { id, ...rest });
  if (!isSaved) return refuse("conflict", "source-taken");
  const did = id === undefined ? "added" : "changed";
  await record(db, person, "picture.sources-changed", { picture: picture.id, did }, party?.id ?? null);
  const kinds = personalKindsIn(text);
  if (kinds.length > 0) {
    const details = { picture: picture.id, kinds: kinds.join(" ") };
    await record(db, person, "personal-data.reviewed", details, party?.id ?? null);
  }
  return done(undefined);
}

export async function dropSource(
  db: ScopedDb,
  person: Person,
  { picture, party, mayWrite }: OpenPicture,
  id: string,
): Promise<Outcome<undefined, "not-found" | "closed">> {
  if (!mayWrite) return refuse("conflict", "closed");
  if (!(await removeSource(db, picture.id, id))) return refuse("absent", "not-found");
  await record(db, person, "picture.sources-changed", { picture: picture.id, did: "removed" }, party?.id ?? null);
  return done(undefined);
}
