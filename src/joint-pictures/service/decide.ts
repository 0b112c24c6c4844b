import type { Person, ScopedDb, Site } from "#access";
import { record } from "#audit";
import { dayOf } from "#ground/language";
import { done, type Outcome, refuse } from "#ground/outcome";
import { findPersonalData } from "#ground/privacy";
import { freezeFigures } from "#situation-pictures";
import {
  type DecisionInput,
  decidersOf,
  hasMunicipality,
  mayTake,
  type PictureContent,
  type PictureSetting,
  type RecordedDecision,
  type ReturnInput,
  type StepNeed,
  toContent,
  undecided,
  type WrittenPicture,
  writtenNeeds,
} from "../model/index.ts";
import { mayDecide, mayReturn, partyDeciding, partyFor } from "../policy.ts";
import {
  addDecision,
  addReason,
  holdJoint,
  layForward,
  listDecisions,
  markDecided,
  readJoint,
  takeBack,
} from "../queries/flow.ts";
import { listLatestHandOvers } from "../queries/hand-overs.ts";
import { listParts, listSources } from "../queries/index.ts";
import { flow } from "../text/flow.ts";
import { tell, tellCoordinators } from "./letters.ts";
import { findOpen, hashOf, toKey } from "./setting.ts";

/** When and where a use case is done. */
export interface Occasion {
  readonly site: Site;
  readonly now: Date;
}

export type ProposeRefusal = "not-found" | "wrong-state" | "personal-number" | StepNeed;

/** Freezes the joint picture, with the figures of this moment, and asks the parties to decide it. */
export async function propose(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  { site, now }: Occasion,
): Promise<Outcome<undefined, ProposeRefusal>> {
  const joint = await findOpen(db, setting);
  const party = partyFor(person, setting, "pictures.draft");
  const held = joint && (await holdJoint(db, joint.id));
  if (!joint || !held || !party) return refuse("absent", "not-found");

  const parts = await listParts(db, joint.id);
  const deciders = decidersOf(setting, joint.startedAt);
  const met = new Set<StepNeed>(writtenNeeds(parts));
  if (hasMunicipality(deciders)) met.add("municipality-decides");
  const decision = mayTake("propose", held.state, met);
  if (!decision.ok) return decision;
  if (hasPersonalNumber({ parts })) return refuse("conflict", "personal-number");

  const content = toContent(setting, {
    parts,
    sources: await listSources(db, joint.id),
    mergedFrom: (await listLatestHandOvers(db, toKey(setting))).map((handOver) => ({
      organisation: handOver.organisation.name,
      handedOverAt: handOver.at.toISOString(),
      class: handOver.class,
    })),
    figures: await freezeFigures(db, setting.municipality.code),
    proposedAt: now.toISOString(),
  });
  const ids = deciders.map(({ organisation }) => organisation.id);
  const { account } = person;
  await layForward(db, { picture: joint.id, content, hash: hashOf(content), deciders: ids, account, at: now });
  await tell(db, person, setting, site, { occasion: "proposed", whoMay: "pictures.decide", organisations: ids });
  await record(db, person, "joint-picture.proposed", { picture: joint.id }, party.id);
  return done(undefined);
}

/** Beyond doubt a single person's: nobody decides a picture that has it. */
export function hasPersonalNumber({ parts }: Pick<PictureContent, "parts">): boolean {
  return parts.some(({ body }) => findPersonalData(body).some(({ kind }) => kind === "personal-number"));
}

/** What lies before somebody to be decided. */
export interface Deciding {
  readonly picture: WrittenPicture;
  readonly content: PictureContent;
  readonly hash: string;
  readonly decisions: readonly RecordedDecision[];
  /** The party that they decide for, if it has not yet. */
  readonly party: string | undefined;
}

/** Undefined for those who have nothing to decide in it. It is remembered that it was read. */
export async function findDeciding(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
): Promise<Deciding | undefined> {
  const deciding = await toDeciding(db, person, setting);
  if (deciding) await record(db, person, "joint-picture.read", { picture: deciding.picture.id });
  return deciding;
}

/** The same once more, of a form that was refused: what was refused leaves no record. */
export async function toDeciding(db: ScopedDb, person: Person, setting: PictureSetting): Promise<Deciding | undefined> {
  const picture = await findOpen(db, setting);
  const held = picture && (await readJoint(db, picture.id));
  if (!picture || !held?.content || !held.hash || !partyDeciding(person, picture.deciders)) return undefined;
  const decisions = await listDecisions(db, picture.id, held.hash);
  const party = partyDeciding(person, undecided(picture.deciders, decisions));
  return { picture, content: held.content, hash: held.hash, decisions, party };
}

export type DecideRefusal =
  | "not-found"
  | "not-proposed"
  | "changed-since"
  | "already-decided"
  | "in-the-future"
  | "before-proposal";

/** Records what a party's organ has decided. With the last party the picture is decided; others wait for their turn. */
export async function decide(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  input: DecisionInput,
  { site, now }: Occasion,
): Promise<Outcome<"decided" | "others-left", DecideRefusal>> {
  const found = await findOpen(db, setting);
  const held = found && (await holdJoint(db, found.id));
  // Once more, now that nobody else can change it: who decides is of the same round as what is decided.
  const picture = held && (await findOpen(db, setting));
  if (!picture || !held) return refuse("conflict", "not-proposed");
  const decisions = held.hash ? await listDecisions(db, picture.id, held.hash) : [];
  const { deciders, proposedAt } = picture;
  const laid = { ...held, deciders, decisions, proposedOn: dayOf(proposedAt ?? now) };
  const decision = mayDecide(person, laid, input, dayOf(now));
  if (!decision.ok) return decision;

  const party = partyDeciding(person, deciders) ?? "";
  await addDecision(db, picture.id, person.account, { party, ...input });
  const left = undecided(deciders, await listDecisions(db, picture.id, input.hash));
  if (left.length === 0) {
    await markDecided(db, picture.id, now);
    await tellCoordinators(db, person, setting, site, "decided");
  }
  await record(db, person, "joint-picture.decided", { picture: picture.id, left: left.length }, party);
  return done(left.length === 0 ? "decided" : "others-left");
}

/** Makes it a draft again. The reason stands among the comments; what was decided of it is kept, and decides nothing. */
export async function giveBack(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  input: ReturnInput,
  { site }: Occasion,
): Promise<Outcome<undefined, "not-found" | "not-proposed" | "changed-since">> {
  const found = await findOpen(db, setting);
  const held = found && (await holdJoint(db, found.id));
  const picture = held && (await findOpen(db, setting));
  if (!picture || !held) return refuse("conflict", "not-proposed");
  const decision = mayReturn(person, { ...held, deciders: picture.deciders }, input);
  if (!decision.ok) return decision;

  const party = partyDeciding(person, picture.deciders) ?? "";
  const { account } = person;
  await addReason(db, { picture: picture.id, organisation: party, account, reason: flow.returned(input.reason) });
  await takeBack(db, picture.id);
  await tellCoordinators(db, person, setting, site, "returned");
  await record(db, person, "joint-picture.returned", { picture: picture.id }, party);
  return done(undefined);
}
