import type { Person, ScopedDb } from "#access";
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD } from "../model/index.ts";
import {
  addAccount,
  addAssignment,
  findCredentials,
  listAssignments,
  listOrganisationsCalled,
  savePassword,
} from "../queries/index.ts";
import { hashPassword } from "./secrets.ts";

/** Makes the example accounts that are not there. As the operator. */
export async function addExampleAccounts(db: ScopedDb): Promise<void> {
  for (const example of EXAMPLE_ACCOUNTS) {
    const [organisation] = await listOrganisationsCalled(db, example.organisation);
    if (!organisation) throw new Error(`no organisation is called ${example.organisation}`);
    const account = await addAccount(db, { ...example, organisation: organisation.id });
    if (account) await addAssignment(db, { account, organisation: organisation.id, role: example.role, unit: null });
  }
}

/** Gives those that have none the password that everybody knows. As the gate. */
export async function openExampleAccounts(db: ScopedDb, now: Date): Promise<void> {
  const passwordHash = await hashPassword(EXAMPLE_PASSWORD);
  for (const { email } of EXAMPLE_ACCOUNTS) {
    const found = await findCredentials(db, { email });
    if (found && !found.passwordHash) await savePassword(db, found.account, passwordHash, now);
  }
}

/** One of the example people as they are when they have signed in, for what they do in the demonstration. As the gate. */
export async function findExamplePerson(db: ScopedDb, name: string): Promise<Person | undefined> {
  const example = EXAMPLE_ACCOUNTS.find(({ email }) => email.startsWith(`${name}@`));
  const found = example && (await findCredentials(db, { email: example.email }));
  if (!found) return undefined;
  const assignments = (await listAssignments(db, found.account)).filter(({ to }) => to === null);
  return {
    kind: "person",
    account: found.account,
    name: example.name,
    assignments: assignments.map(({ role, organisation }) => ({ role, organisation: organisation.id })),
  };
}
