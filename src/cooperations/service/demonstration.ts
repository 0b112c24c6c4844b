import { organisationsWhere, type Person, type ScopedDb } from "#access";
import { type Cooperation, EXAMPLE, EXAMPLE_CONFIRMATIONS, EXAMPLE_FORUMS } from "../model/index.ts";
import {
  addConfirmation,
  addCooperation,
  addForum,
  addParty,
  joinAsParty,
  listCooperations,
  saveParty,
} from "../queries/index.ts";

/**
 * Makes the example cooperation, if it is not there, and asks the police to join. As the municipality's coordinator. It
 * leaves no record of its own: it is a part of the demonstration, and that is recorded.
 */
export async function beginExample(db: ScopedDb, person: Person, police: Person): Promise<void> {
  const [organisation] = organisationsWhere(person, "cooperations.manage");
  const [asked] = organisationsWhere(police, "cooperations.manage");
  if (!organisation || !asked || (await findExample(db))) return;
  const cooperation = crypto.randomUUID();
  await addCooperation(db, { id: cooperation, name: EXAMPLE.name, organisation });
  await addParty(db, { cooperation, organisation: asked });
  const { decision } = EXAMPLE;
  await saveParty(db, { cooperation, organisation }, { decision, coordinator: person.account });
  const ids = new Map<string, string>();
  for (const { under, ...forum } of EXAMPLE_FORUMS) {
    const id = crypto.randomUUID();
    ids.set(forum.name, id);
    await addForum(db, { id, cooperation }, { ...forum, parent: (under && ids.get(under)) ?? null });
  }
  await confirmExamples(db, person, { cooperation, organisation });
}

/** Lets the police join the example cooperation, unless they have answered already. As their chief. */
export async function joinExample(db: ScopedDb, person: Person, coordinator: Pick<Person, "account">): Promise<void> {
  const [organisation] = organisationsWhere(person, "cooperations.manage");
  const example = await findExample(db);
  if (!organisation || !example) return;
  const cooperation = example.id;
  const { policeDecision: decision } = EXAMPLE;
  if (!(await joinAsParty(db, { cooperation, organisation }, decision))) return;
  await saveParty(db, { cooperation, organisation }, { decision, coordinator: coordinator.account });
  await confirmExamples(db, person, { cooperation, organisation });
}

/** The example cooperation, for those who are in it. */
export async function findExample(db: ScopedDb): Promise<Cooperation | undefined> {
  return (await listCooperations(db)).find(({ name }) => name === EXAMPLE.name);
}

async function confirmExamples(
  db: ScopedDb,
  { account }: Person,
  { cooperation, organisation }: { readonly cooperation: string; readonly organisation: string },
): Promise<void> {
  for (const { gate, ...said } of EXAMPLE_CONFIRMATIONS) {
    await addConfirmation(db, { cooperation, gate, account }, { organisation, reference: "", ...said });
  }
}
