import type { ScopedDb } from "#access";
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD } from "../model/index.ts";
import { addAccount, addAssignment, findCredentials, listOrganisationsCalled, savePassword } from "../queries/index.ts";
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
