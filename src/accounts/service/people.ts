import { OPERATOR, organisationsWhere, type Person, type Role, type ScopedDb, type Site } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { writeLetter } from "#platform/mail";
import {
  type AppointInput,
  type Colleague,
  type HeldAssignment,
  INVITATION_DAYS,
  type InviteInput,
  isRoleWithin,
  type Organisation,
  type OrganisationUnit,
  type UnitInput,
} from "../model/index.ts";
import { isAmong, mayAppoint, mayEnd, mayManage } from "../policy.ts";
import {
  addAccount,
  addAssignment,
  addLink,
  addUnit,
  countAdministrators,
  endAssignment,
  findAccount,
  findOpenAssignment,
  findOrganisation,
  listAssignments,
  listColleagues,
  listOrganisationsCalled,
  listUnits,
} from "../queries/index.ts";
import { sv } from "../text/index.ts";
import { linkTo } from "./passwords.ts";
import { newToken } from "./secrets.ts";

/** An organisation with its people and units, as whoever appoints there sees it. */
export interface Staff {
  readonly organisation: Organisation;
  readonly people: readonly Colleague[];
}

/** The staff of every organisation that the person administers. It is remembered that it was read. */
export async function listStaff(db: ScopedDb, person: Person): Promise<Staff[]> {
  const staff: Staff[] = [];
  for (const id of organisationsWhere(person, "accounts.manage")) {
    const organisation = await findOrganisation(db, id);
    if (organisation) staff.push({ organisation, people: await listColleagues(db, id) });
  }
  await record(db, person, "colleagues.read", { organisations: staff.length }, staff[0]?.organisation.id);
  return staff;
}

/** An organisation that the person administers, with its parts. */
export interface Managed {
  readonly organisation: Organisation;
  readonly units: readonly OrganisationUnit[];
}

/** Undefined for one that the person has no say in, as for one that is not there. */
export async function findManaged(db: ScopedDb, person: Person, id: string): Promise<Managed | undefined> {
  const organisation = mayManage(person, id) ? await findOrganisation(db, id) : undefined;
  return organisation && { organisation, units: await listUnits(db, id) };
}

/** The people of one organisation, to choose among. It is remembered that they were read. */
export async function listPeople(db: ScopedDb, person: Person, organisation: string): Promise<readonly Colleague[]> {
  if (!mayManage(person, organisation)) return [];
  await record(db, person, "colleagues.read", { organisations: 1 }, organisation);
  return listColleagues(db, organisation);
}

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly assignments: readonly HeldAssignment[];
}

export async function getOwnAccount(db: ScopedDb, person: Person): Promise<OwnAccount> {
  const account = await findAccount(db, person.account);
  if (!account) throw new Error("a person who has signed in has no account");
  return { ...account, assignments: await listAssignments(db, person.account) };
}

type AppointRefusal = "not-found" | "role-elsewhere" | "unit-elsewhere" | "already-held";

/**
 * Makes an account and its first assignment. A letter lets the person choose a password; where no letters are sent, the
 * link that is returned must be handed over.
 */
export async function invite(
  db: ScopedDb,
  person: Person,
  input: InviteInput,
  { site, now }: { readonly site: Site; readonly now: Date },
): Promise<Outcome<string, AppointRefusal | "email-taken">> {
  const organisation = await findOrganisation(db, input.organisation);
  const decision = mayAppoint(person, organisation, input.role);
  if (!decision.ok) return decision;
  if (!(await isUnitWithin(db, input))) return refuse("absent", "unit-elsewhere");

  const account = await addAccount(db, input);
  if (!account) return refuse("conflict", "email-taken");
  await addAssignment(db, { ...input, account });
  const link = await addInvitation(db, account, site.url, now);
  const letter = sv.letters.invitation({ link, organisation: organisation?.name ?? "", by: person.name });
  if (site.sendsLetters) await writeLetter(db, { recipient: input.email, ...letter });
  await record(db, person, "account.invited", { account, role: input.role }, input.organisation);
  return done(link);
}

/** Gives somebody in the organisation one more assignment. */
export async function appoint(
  db: ScopedDb,
  person: Person,
  input: AppointInput,
): Promise<Outcome<undefined, AppointRefusal>> {
  const organisation = await findOrganisation(db, input.organisation);
  const decision = mayAppoint(person, organisation, input.role);
  if (!decision.ok) return decision;
  if (!isAmong(await listColleagues(db, input.organisation), input.account)) return refuse("absent", "not-found");
  if (!(await isUnitWithin(db, input))) return refuse("absent", "unit-elsewhere");

  if (!(await addAssignment(db, input))) return refuse("conflict", "already-held");
  const { account, role } = input;
  await record(db, person, "assignment.appointed", { account, role }, input.organisation);
  return done(undefined);
}

async function isUnitWithin(
  db: ScopedDb,
  { organisation, unit }: { readonly organisation: string; readonly unit: string | null },
): Promise<boolean> {
  return unit === null || (await listUnits(db, organisation)).some(({ id }) => id === unit);
}

/** Ends an assignment now: the next request of whoever held it is refused. */
export async function end(
  db: ScopedDb,
  person: Person,
  id: string,
  now: Date,
): Promise<Outcome<undefined, "not-found" | "last-administrator">> {
  const assignment = await findOpenAssignment(db, id);
  const administrators = assignment ? await countAdministrators(db, assignment.organisation) : 0;
  const decision = mayEnd(person, assignment, administrators);
  if (!decision.ok || !assignment) return decision.ok ? refuse("absent", "not-found") : decision;

  if (!(await endAssignment(db, id, now))) return refuse("absent", "not-found");
  const { account, role, organisation } = assignment;
  await record(db, person, "assignment.ended", { account, role }, organisation);
  return done(undefined);
}

export async function addUnitTo(
  db: ScopedDb,
  person: Person,
  input: UnitInput,
): Promise<Outcome<undefined, "not-found" | "name-taken">> {
  if (!mayManage(person, input.organisation)) return refuse("absent", "not-found");
  if (!(await addUnit(db, input))) return refuse("conflict", "name-taken");
  await record(db, person, "unit.added", { kind: input.kind }, input.organisation);
  return done(undefined);
}

/** Somebody to be let in by whoever runs the installation: this is how the first administrator comes in. */
export interface Newcomer {
  /** The code of a municipality, or the name of any organisation. */
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/**
 * Returns the link that lets the person choose a password. No letter is written: the operator hands the link over. For
 * somebody whom the organisation has already it is a new link, and the assignment if it is a new one.
 */
export async function letIn(
  db: ScopedDb,
  newcomer: Newcomer,
  { url, now }: { readonly url: string; readonly now: Date },
): Promise<Outcome<string, "no-such-organisation" | "several-organisations" | "role-elsewhere" | "email-taken">> {
  const [organisation, another] = await listOrganisationsCalled(db, newcomer.organisation);
  if (!organisation) return refuse("absent", "no-such-organisation");
  if (another) return refuse("conflict", "several-organisations");
  if (!isRoleWithin(organisation.kind, newcomer.role)) return refuse("invalid", "role-elsewhere");
  const account =
    (await addAccount(db, { ...newcomer, organisation: organisation.id })) ??
    (await findColleague(db, organisation.id, newcomer.email));
  if (!account) return refuse("conflict", "email-taken");
  await addAssignment(db, { account, organisation: organisation.id, role: newcomer.role, unit: null });
  const link = await addInvitation(db, account, url, now);
  await record(db, OPERATOR, "account.invited", { account, role: newcomer.role }, organisation.id);
  return done(link);
}

async function findColleague(db: ScopedDb, organisation: string, email: string): Promise<string | undefined> {
  const colleagues = await listColleagues(db, organisation);
  return colleagues.find(({ account }) => account.email === email)?.account.id;
}

async function addInvitation(db: ScopedDb, account: string, url: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  await addLink(db, { tokenHash: token.hash, account, purpose: "invitation", expiresAt });
  return linkTo(url, token.text);
}
