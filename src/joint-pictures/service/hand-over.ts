import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import type { Party, PartyOrganisation } from "#cooperations";
import { done, type Outcome, refuse } from "#ground/outcome";
import {
  concernedParties,
  type HandOverInput,
  mayHandOver,
  type PictureContent,
  type PictureSetting,
  type ReadHandOver,
  toContent,
  type WrittenPicture,
} from "../model/index.ts";
import { partyFor } from "../policy.ts";
import { addHandOver, findHandOver, listHandOvers, takeTurnWith } from "../queries/hand-overs.ts";
import { findOwn, listParts, listSources } from "../queries/index.ts";
import { flow } from "../text/flow.ts";
import { hashOf, toKey } from "./setting.ts";

/** What a party would hand over now, and to whom. */
export interface Preview {
  readonly party: PartyOrganisation;
  readonly content: PictureContent;
  readonly hash: string;
  /** Those who may read it from then on, and nobody who joins later. */
  readonly recipients: readonly Party[];
}

/** Undefined for whoever acts for no party that it concerns. What somebody asks for is remembered; what comes back refused is not. */
export async function previewHandOver(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  because: "asked for" | "refused" = "asked for",
): Promise<Preview | undefined> {
  const party = partyFor(person, setting, "pictures.hand-over");
  if (!party) return undefined;
  const preview = await toPreview(db, setting, party);
  const { code } = setting.municipality;
  if (because === "asked for") await record(db, person, "own-picture.read", { municipality: code }, party.id);
  return preview;
}

async function toPreview(db: ScopedDb, setting: PictureSetting, party: PartyOrganisation): Promise<Preview> {
  const own = await findOwn(db, { ...toKey(setting), organisation: party.id });
  const content = await contentNow(db, setting, own);
  const recipients = setting.cooperation.parties.filter(
    ({ organisation, joinedAt }) => joinedAt !== null && organisation.id !== party.id,
  );
  return { party, content, hash: hashOf(content), recipients };
}

async function contentNow(db: ScopedDb, setting: PictureSetting, own: WrittenPicture | undefined) {
  if (!own) return toContent(setting, { parts: [], sources: [] });
  return toContent(setting, { parts: await listParts(db, own.id), sources: await listSources(db, own.id) });
}

export type HandOverRefusal =
  | "not-found"
  | "nothing-written"
  | "secret-class-needed"
  | "secret-needs-ground"
  | "changed-since"
  | "already-handed-over";

/** Shares what was previewed with the other parties, for good: what is written afterwards is handed over anew. */
export async function handOver(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  input: HandOverInput,
): Promise<Outcome<string, HandOverRefusal>> {
  const party = partyFor(person, setting, "pictures.hand-over");
  const organisation = party?.id ?? "";
  const own = party && (await findOwn(db, { ...toKey(setting), organisation }));
  if (!party) return refuse("absent", "not-found");
  if (!own) return refuse("conflict", "nothing-written");
  await takeTurnWith(db, own.id);

  const { content, hash } = await toPreview(db, setting, party);
  if (hash !== input.hash) return refuse("conflict", "changed-since");
  const decision = mayHandOver(content, input);
  if (!decision.ok) return decision;
  if (await hasEverybody(db, setting, { organisation, hash })) return refuse("conflict", "already-handed-over");

  const id = crypto.randomUUID();
  const ground = flow.groundInWords(input.ground, input.groundWords);
  const { account } = person;
  await addHandOver(db, {
    id,
    ...toKey(setting),
    picture: own.id,
    organisation,
    account,
    ground,
    class: input.class,
    content,
    hash,
  });
  await record(db, person, "picture.handed-over", { handOver: id, class: input.class }, organisation);
  return done(id);
}

/** Whether the same words were handed over last, and to everybody who has joined since. */
async function hasEverybody(
  db: ScopedDb,
  setting: PictureSetting,
  { organisation, hash }: { readonly organisation: string; readonly hash: string },
): Promise<boolean> {
  const latest = (await listHandOvers(db, toKey(setting))).find((other) => other.organisation.id === organisation);
  if (!latest) return false;
  const read = await findHandOver(db, toKey(setting), latest.id);
  const isOlder = concernedParties(setting).every(({ joinedAt }) => joinedAt !== null && joinedAt <= latest.at);
  return read?.hash === hash && isOlder;
}

/** One hand-over, for those it was handed to and whose it is. */
export async function readHandOver(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  id: string,
): Promise<ReadHandOver | undefined> {
  const found = await findHandOver(db, toKey(setting), id);
  if (!found) return undefined;
  await record(db, person, "hand-over.read", { handOver: id }, found.organisation.id);
  return found;
}
