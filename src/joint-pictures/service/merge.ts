import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import {
  beginningFrom,
  LONGEST_TEXT,
  type PictureSetting,
  type Question,
  type ReadHandOver,
  textsUnder,
  type WrittenPart,
  type WrittenPicture,
} from "../model/index.ts";
import { partyFor } from "../policy.ts";
import { addJoint, addParts, addSources, fillPart, holdJoint, readJoint } from "../queries/flow.ts";
import { listLatestHandOvers } from "../queries/hand-overs.ts";
import { listJoint, listParts } from "../queries/index.ts";
import { flow } from "../text/flow.ts";
import { findOpen, toKey } from "./setting.ts";

/**
 * Begins the joint picture from the version that was decided last, or from nothing. Of two that begin at once one does,
 * and both come to the same picture.
 */
export async function beginJoint(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
): Promise<Outcome<undefined, "not-found" | "nothing-handed-over" | "under-way" | "begun-before-you">> {
  const party = partyFor(person, setting, "pictures.draft");
  if (!party) return refuse("absent", "not-found");
  const handedOver = await listLatestHandOvers(db, toKey(setting));
  if (handedOver.length === 0) return refuse("conflict", "nothing-handed-over");
  if (await findOpen(db, setting)) return refuse("conflict", "under-way");

  const id = crypto.randomUUID();
  const { account } = person;
  if (!(await addJoint(db, { id, ...toKey(setting), account }))) {
    return refuse("conflict", (await findOpen(db, setting)) ? "under-way" : "begun-before-you");
  }
  const latest = (await listJoint(db, toKey(setting))).find(({ decidedAt }) => decidedAt !== null);
  const decided = latest && (await readJoint(db, latest.id));
  const beginning = beginningFrom(
    decided?.content ?? undefined,
    handedOver.map(({ content }) => content),
  );
  await addParts(db, id, account, beginning.parts);
  await addSources(db, id, beginning.sources);
  await record(db, person, "joint-picture.begun", { picture: id }, party.id);
  return done(undefined);
}

/** The parties' texts beside the joint one. */
export interface Merging {
  readonly joint: WrittenPicture;
  readonly parts: readonly WrittenPart[];
  readonly handedOver: readonly ReadHandOver[];
}

/** Undefined while there is nothing to merge into. */
export async function findMerging(db: ScopedDb, person: Person, setting: PictureSetting): Promise<Merging | undefined> {
  const merging = await toMerging(db, person, setting);
  if (merging) await record(db, person, "joint-picture.read", { picture: merging.joint.id });
  return merging;
}

/** The same once more, of a form that was refused: what was refused leaves no record. */
export async function toMerging(db: ScopedDb, person: Person, setting: PictureSetting): Promise<Merging | undefined> {
  const joint = await findOpen(db, setting);
  if (!joint || !partyFor(person, setting, "pictures.draft")) return undefined;
  return {
    joint,
    parts: await listParts(db, joint.id),
    handedOver: await listLatestHandOvers(db, toKey(setting)),
  };
}

/** Takes all parties' texts into a joint one that is empty, under their names where they differ. */
export async function takeInAll(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  question: Question,
): Promise<Outcome<undefined, "not-found" | "not-draft" | "nothing-to-take-in" | "too-long-together" | "not-empty">> {
  const joint = await findOpen(db, setting);
  const party = partyFor(person, setting, "pictures.draft");
  if (!joint || !party) return refuse("absent", "not-found");
  const held = await holdJoint(db, joint.id);
  if (held?.state !== "draft") return refuse("conflict", "not-draft");
  const texts = textsUnder(question, await listLatestHandOvers(db, toKey(setting)));
  if (texts.length === 0) return refuse("conflict", "nothing-to-take-in");
  const body = flow.takenIn(texts);
  if ([...body].length > LONGEST_TEXT) return refuse("conflict", "too-long-together");
  const isFilled = await fillPart(db, { picture: joint.id, question, body, account: person.account });
  if (!isFilled) return refuse("conflict", "not-empty");
  await record(db, person, "joint-picture.merged", { picture: joint.id, question }, party.id);
  return done(undefined);
}
