import type { Person, ScopedDb } from "#access";
import { findRegistrations } from "#records";
import {
  concernedParties,
  type DecidedVersion,
  latestOfEach,
  type PictureProgress,
  type PictureSetting,
  undecided,
  type WrittenPicture,
} from "../model/index.ts";
import { partyDeciding, partyFor } from "../policy.ts";
import { listDecisions, listPublications, readJoint } from "../queries/flow.ts";
import { listHandOvers } from "../queries/hand-overs.ts";
import { listJoint } from "../queries/index.ts";
import { toKey } from "./setting.ts";

/** How far a picture has come, and what somebody may do about it now. */
export interface Overview {
  readonly progress: PictureProgress;
  readonly may: {
    /** The party whose own picture somebody writes and hands over. */
    readonly writeFor: string | undefined;
    readonly decide: boolean;
    readonly register: boolean;
    readonly publish: boolean;
  };
}

export async function getOverview(db: ScopedDb, person: Person, setting: PictureSetting): Promise<Overview> {
  const progress = await getProgress(db, setting);
  const { joint, decisions } = progress;
  const mine = joint?.state === "proposed" ? partyDeciding(person, undecided(joint.deciders, decisions)) : undefined;
  return {
    progress,
    may: {
      writeFor: partyFor(person, setting, "pictures.hand-over")?.id,
      decide: mine !== undefined,
      register: partyFor(person, setting, "records.register") !== undefined,
      publish: partyFor(person, setting, "pictures.decide") !== undefined,
    },
  };
}

export async function getProgress(db: ScopedDb, setting: PictureSetting): Promise<PictureProgress> {
  const handedOver = latestOfEach(await listHandOvers(db, toKey(setting)));
  const pictures = await listJoint(db, toKey(setting));
  const joint = pictures.find(({ state }) => state === "draft" || state === "proposed");
  const decided = pictures.filter(({ state }) => state === "decided" || state === "published");
  return {
    parties: concernedParties(setting).map(({ organisation }) => ({
      organisation: { id: organisation.id, name: organisation.name },
      handedOver: handedOver.find((handOver) => handOver.organisation.id === organisation.id),
    })),
    joint,
    decisions: joint?.state === "proposed" ? await listDecisionsNow(db, joint) : [],
    versions: await toVersions(db, decided),
  };
}

async function listDecisionsNow(db: ScopedDb, { id }: WrittenPicture) {
  const held = await readJoint(db, id);
  return held?.hash ? listDecisions(db, id, held.hash) : [];
}

async function toVersions(db: ScopedDb, decided: readonly WrittenPicture[]): Promise<readonly DecidedVersion[]> {
  const ids = decided.map(({ id }) => id);
  const registrations = await findRegistrations(db, "situation-picture", ids);
  const publications = await listPublications(db, ids);
  return decided.map(({ id, number, decidedAt, startedAt }) => ({
    number,
    decidedAt: decidedAt ?? startedAt,
    registryNumber: registrations.get(id)?.number ?? null,
    publication: publications.get(id),
  }));
}
