import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import type { DocumentKind, Registration, RegistrationInput } from "../model/index.ts";
import { mayRegister } from "../policy.ts";
import { addRegistration, listRegistrations as list } from "../queries/index.ts";

/** What the owner of the document has shown: which it is, in which cooperation, whose it can be, what it holds. */
export interface Registrable {
  readonly document: Registration["document"];
  readonly cooperation: string;
  readonly organisation: string;
  readonly hasSecrets: boolean;
}

/** Enters a document in the register of an authority: once, by one of them (OSL 5:1 second paragraph). */
export async function register(
  db: ScopedDb,
  person: Person,
  registrable: Registrable,
  input: RegistrationInput,
  today: string,
): Promise<Outcome<undefined, "not-found" | "secret-class-needed" | "in-the-future" | "already-registered">> {
  const decision = mayRegister(person, registrable, input, today);
  if (!decision.ok) return decision;
  const { document, organisation } = registrable;
  const isAdded = await addRegistration(db, { ...input, ...registrable, account: person.account });
  if (!isAdded) return refuse("conflict", "already-registered");
  await record(db, person, "document.registered", { kind: document.kind, document: document.id }, organisation);
  return done(undefined);
}

/** What is registered of these documents, by the id of the document. */
export async function findRegistrations(
  db: ScopedDb,
  kind: DocumentKind,
  documents: readonly string[],
): Promise<ReadonlyMap<string, Registration>> {
  const registrations = await list(db, kind, documents);
  return new Map(registrations.map((registration) => [registration.document.id, registration]));
}
