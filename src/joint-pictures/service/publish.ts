import { organisationsWhere, type Person, type ScopedDb } from "#access";
import { record } from "#audit";
import { dayOf } from "#ground/language";
import { done, type Outcome, refuse } from "#ground/outcome";
import { raiseEdition } from "#platform/database";
import { findRegistrations, type Registrable, type Registration, type RegistrationInput, register } from "#records";
import {
  hasSecrets,
  mayTake,
  type PictureContent,
  type PictureSetting,
  type Publication,
  type RecordedDecision,
  toPublished,
  type WithdrawalInput,
  type WrittenPicture,
} from "../model/index.ts";
import { partyDeciding } from "../policy.ts";
import { holdJoint, listDecisions, listPublications, publish as put, readJoint, withdraw } from "../queries/flow.ts";
import { listJoint } from "../queries/index.ts";
import { hasPersonalNumber } from "./decide.ts";
import { toKey } from "./setting.ts";

/** A decided version with where it stands in a register and before the public. */
export interface Version {
  readonly picture: WrittenPicture;
  readonly content: PictureContent;
  readonly decisions: readonly RecordedDecision[];
  readonly registration: Registration | undefined;
  readonly publication: Publication | undefined;
}

/** Undefined for a number that has not been decided. */
export async function findVersion(db: ScopedDb, setting: PictureSetting, number: string): Promise<Version | undefined> {
  const pictures = await listJoint(db, toKey(setting));
  const picture = pictures.find((each) => String(each.number) === number && each.decidedAt !== null);
  const held = picture && (await readJoint(db, picture.id));
  if (!picture || !held?.content || !held.hash) return undefined;
  return {
    picture,
    content: held.content,
    decisions: await listDecisions(db, picture.id, held.hash),
    registration: (await findRegistrations(db, "situation-picture", [picture.id])).get(picture.id),
    publication: (await listPublications(db, [picture.id])).get(picture.id),
  };
}

/** The version as a document that somebody's authority can own: one of those that have decided it. */
export function toRegistrable(
  person: Person,
  { cooperation }: PictureSetting,
  { picture, content }: Version,
): Registrable | undefined {
  const theirs = organisationsWhere(person, "records.register");
  const organisation = picture.deciders.find((id) => theirs.includes(id));
  if (!organisation) return undefined;
  const document = { kind: "situation-picture", id: picture.id } as const;
  return { document, cooperation: cooperation.id, organisation, hasSecrets: hasSecrets(content) };
}

export async function registerVersion(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  { version, input, now }: { readonly version: Version; readonly input: RegistrationInput; readonly now: Date },
) {
  const registrable = toRegistrable(person, setting, version);
  if (!registrable) return refuse("absent", "not-found" as const);
  return register(db, person, registrable, input, dayOf(now));
}

/** Whether somebody leads one of those that decided it. */
export function mayLetOut(person: Person, { picture }: Pick<Version, "picture">): boolean {
  return partyDeciding(person, picture.deciders) !== undefined;
}

/** Lets everybody read it, but for what is marked as secret. */
export async function publishVersion(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  { number, now }: { readonly number: string; readonly now: Date },
): Promise<Outcome<undefined, "not-found" | "wrong-state" | "personal-number" | "not-registered">> {
  const found = await findVersion(db, setting, number);
  const held = found && (await holdJoint(db, found.picture.id));
  const organisation = found && partyDeciding(person, found.picture.deciders);
  if (!found || !held?.content || !organisation) return refuse("absent", "not-found");
  const decision = mayTake("publish", held.state, new Set(found.registration ? ["registered"] : []));
  if (!decision.ok) return refuse("conflict", decision.reason === "registered" ? "not-registered" : "wrong-state");
  const content = toPublished(
    held.content,
    found.decisions.map(({ organisation: name, organ, on, reference }) => ({
      organisation: name,
      organ,
      on,
      reference,
    })),
  );
  if (hasPersonalNumber(content)) return refuse("conflict", "personal-number");

  const { id, number: published } = found.picture;
  await put(db, { picture: id, ...toKey(setting), number: published, content, organisation, at: now });
  await raiseEdition(db);
  await record(db, person, "picture.published", { picture: id, number: published }, organisation);
  return done(undefined);
}

/** Takes it away from the public, and says why. Those who made it keep it; a new version takes its place. */
export async function withdrawVersion(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  { number, input, now }: { readonly number: string; readonly input: WithdrawalInput; readonly now: Date },
): Promise<Outcome<undefined, "not-found" | "not-published">> {
  const found = await findVersion(db, setting, number);
  const organisation = found && partyDeciding(person, found.picture.deciders);
  if (!found || !organisation) return refuse("absent", "not-found");
  const picture = found.picture.id;
  if (!(await withdraw(db, { picture, because: input.because, at: now }))) return refuse("conflict", "not-published");
  await raiseEdition(db);
  await record(db, person, "picture.withdrawn", { picture, number: found.picture.number }, organisation);
  return done(undefined);
}
