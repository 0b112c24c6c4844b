import { organisationsWhere, type Person, type ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import type { Cooperation, PartyOrganisation, StartInput } from "../model/index.ts";
import { invitationsFor } from "../policy.ts";
import { addCooperation, findCooperation as find, listCooperations, listInvitees } from "../queries/index.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export function isId(text: string): boolean {
  return UUID.test(text);
}

/** One that the actor's organisations have joined. Undefined for others', for one that only invites, and for no id at all. */
export async function findCooperation(db: ScopedDb, id: string): Promise<Cooperation | undefined> {
  return isId(id) ? find(db, id, "joined") : undefined;
}

export interface OwnCooperations {
  readonly joined: readonly Cooperation[];
  /** Those that ask one of the person's organisations to take part. */
  readonly inviting: readonly Cooperation[];
  readonly mayStart: boolean;
}

export async function listOwn(db: ScopedDb, person: Person): Promise<OwnCooperations> {
  const all = await listCooperations(db);
  const own = organisationsWhere(person, "cooperations.read");
  return {
    joined: all.filter(({ parties }) =>
      parties.some(({ organisation, joinedAt }) => joinedAt !== null && own.includes(organisation.id)),
    ),
    inviting: all.filter((cooperation) => invitationsFor(person, cooperation).length > 0),
    mayStart: organisationsWhere(person, "cooperations.manage").length > 0,
  };
}

/** The organisations that a person can start a cooperation for. */
export async function listStarters(db: ScopedDb, person: Person): Promise<readonly PartyOrganisation[]> {
  const managed = organisationsWhere(person, "cooperations.manage");
  return (await listInvitees(db)).filter(({ id }) => managed.includes(id));
}

/** Whoever starts a cooperation is its first party. Returns its id. */
export async function start(
  db: ScopedDb,
  person: Person,
  { name, organisation }: StartInput,
): Promise<Outcome<string, "not-found">> {
  if (!organisationsWhere(person, "cooperations.manage").includes(organisation)) return refuse("absent", "not-found");
  const id = crypto.randomUUID();
  await addCooperation(db, { id, name, organisation });
  await record(db, person, "cooperation.started", { cooperation: id }, organisation);
  return done(id);
}
