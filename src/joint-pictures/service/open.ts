import { organisationsWhere, type Person, type ScopedDb } from "#access";
import {
  type Cooperation,
  findCooperation,
  joinedParties,
  municipalitiesOf,
  type PartyOrganisation,
} from "#cooperations";
import { compose, findPicture } from "#situation-pictures";
import {
  fillFrom,
  type KeptDraft,
  type PictureComment,
  type PictureSource,
  type WritingPlace,
  type WrittenPart,
  type WrittenPicture,
} from "../model/index.ts";
import { mayWrite, partyFor } from "../policy.ts";
import {
  addOwn,
  addSource,
  findOwn,
  listComments,
  listDrafts,
  listJoint,
  listParts,
  listSources,
  savePart,
} from "../queries/index.ts";
import { writing } from "../text/index.ts";

/** A picture that is being written, as somebody has it before them. */
export interface OpenPicture {
  readonly place: WritingPlace;
  readonly cooperation: Cooperation;
  readonly municipality: PartyOrganisation;
  readonly picture: WrittenPicture;
  /** The party that they act for; undefined for somebody who only reads. */
  readonly party: PartyOrganisation | undefined;
  readonly mayWrite: boolean;
  /** Undefined for one's own: what is said of that stays between colleagues. */
  readonly commentsFor: PartyOrganisation | undefined;
}

/** A party's own picture of a municipality, begun from the figures when nobody has yet; or the joint one that is being made. */
export async function openPicture(
  db: ScopedDb,
  person: Person,
  place: WritingPlace,
): Promise<OpenPicture | "not-begun" | undefined> {
  const cooperation = await findCooperation(db, place.cooperation);
  const municipality =
    cooperation &&
    municipalitiesOf(cooperation).find(({ municipalityCode }) => municipalityCode === place.municipality);
  if (!cooperation || !municipality || !isMember(person, cooperation)) return undefined;
  const setting = { cooperation, municipality: { code: place.municipality, name: municipality.name } };
  const party = partyFor(person, setting, "pictures.draft");
  const picture = await findOrBegin(db, person, place, party);
  if (!picture) return place.which === "joint" ? "not-begun" : undefined;
  const isJoint = place.which === "joint";
  return {
    place,
    cooperation,
    municipality,
    picture,
    party,
    mayWrite: mayWrite(person, setting, picture),
    commentsFor: isJoint ? partyFor(person, setting, "pictures.comment") : undefined,
  };
}

function isMember(person: Person, cooperation: Cooperation): boolean {
  const theirs = organisationsWhere(person, "pictures.read");
  return joinedParties(cooperation).some(({ organisation }) => theirs.includes(organisation.id));
}

async function findOrBegin(
  db: ScopedDb,
  person: Person,
  place: WritingPlace,
  party: PartyOrganisation | undefined,
): Promise<WrittenPicture | undefined> {
  if (place.which === "joint") {
    const [newest] = await listJoint(db, place);
    return newest && ["draft", "proposed"].includes(newest.state) ? newest : undefined;
  }
  if (!party) return undefined;
  const of = { ...place, organisation: party.id };
  return (await findOwn(db, of)) ?? (await beginOwn(db, person, of));
}

/** Of two colleagues who come at once, one begins it and both have it. */
async function beginOwn(
  db: ScopedDb,
  person: Person,
  of: { readonly cooperation: string; readonly municipality: string; readonly organisation: string },
): Promise<WrittenPicture | undefined> {
  const id = crypto.randomUUID();
  const { account } = person;
  if (await addOwn(db, { id, ...of, account })) {
    const figures = await findPicture(db, of.municipality);
    if (figures) await fill(db, id, account, compose(figures, "sv"));
  }
  return findOwn(db, of);
}

async function fill(db: ScopedDb, picture: string, account: string, figures: Parameters<typeof fillFrom>[0]) {
  const { parts, sources } = fillFrom(figures, writing.filled.periodLead);
  for (const [question, body] of parts) {
    await savePart(db, { picture, question, kind: "open" }, { body, base: 0, account, mark: undefined });
  }
  for (const source of sources) await addSource(db, picture, source);
}

/** Everything that stands in an open picture. */
export interface PictureMaterial {
  readonly parts: readonly WrittenPart[];
  readonly sources: readonly PictureSource[];
  /** Empty for one's own. */
  readonly comments: readonly PictureComment[];
  /** What the person has written and not saved. */
  readonly drafts: readonly KeptDraft[];
}

export async function readMaterial(
  db: ScopedDb,
  { account }: Person,
  { picture, place }: Pick<OpenPicture, "picture" | "place">,
): Promise<PictureMaterial> {
  return {
    parts: await listParts(db, picture.id),
    sources: await listSources(db, picture.id),
    comments: place.which === "joint" ? await listComments(db, picture.id) : [],
    drafts: await listDrafts(db, { account, picture: picture.id }),
  };
}
