import { GATE, type Gate, type Person, type ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { writeLetter } from "#platform/mail";
import {
  faultInPassword,
  MOST_RESETS_AN_HOUR,
  MOST_TRIES,
  type PasswordFault,
  RESET_HOURS,
  TRIES_WITHIN_MINUTES,
} from "../model/index.ts";
import {
  addLink,
  addTry,
  type Credentials,
  countResetsSince,
  countTries,
  endSessionsOf,
  findCredentials,
  findLink,
  forgetTries,
  savePassword,
  takeTurnFor,
  useUpLinks,
} from "../queries/index.ts";
import { sv } from "../text/index.ts";
import { hashOf, hashPassword, isPassword, newToken } from "./secrets.ts";

/** Sends a letter with a link if the address has an account, and says the same if it has none. */
export function askForPassword(gate: Gate, email: string, url: string, now: Date): Promise<void> {
  return gate(async (db) => {
    await takeTurnFor(db, hashOf(email));
    const found = await findCredentials(db, { email });
    const sent = found ? await countResetsSince(db, found.account, now) : 0;
    if (found && sent < MOST_RESETS_AN_HOUR) {
      const token = newToken();
      const expiresAt = new Date(now.getTime() + RESET_HOURS * 3_600_000);
      await addLink(db, { tokenHash: token.hash, account: found.account, purpose: "reset", expiresAt });
      await writeLetter(db, { recipient: email, ...sv.letters.reset(linkTo(url, token.text)) });
    }
    await record(db, GATE, "password.asked-for", { account: found?.account ?? null });
  });
}

/** Where a letter leads. */
export function linkTo(url: string, token: string): string {
  return `${url}/valj-losenord/${token}`;
}

/** The address of the account that a link is for; undefined when it cannot be used any longer. */
export function findLinked(gate: Gate, token: string, now: Date): Promise<string | undefined> {
  return gate(async (db) => {
    const account = await findLink(db, hashOf(token), now);
    return account && (await findCredentials(db, { account }))?.email;
  });
}

/** Chooses the password that a link is for. Every session and link of the account ends with it. */
export async function choosePassword(
  gate: Gate,
  { token, password }: { readonly token: string; readonly password: string },
  now: Date,
): Promise<Outcome<undefined, "link-ended" | PasswordFault>> {
  const account = await gate((db) => findLink(db, hashOf(token), now));
  const found = account && (await gate((db) => findCredentials(db, { account })));
  if (!found) return refuse("absent", "link-ended");
  const fault = faultInPassword(password, found.email);
  if (fault) return refuse("invalid", fault);

  const passwordHash = await hashPassword(password);
  return gate(async (db) => {
    // Somebody may have used it while the password was reckoned.
    if (!(await findLink(db, hashOf(token), now))) return refuse("absent", "link-ended");
    return replacePassword(db, found, passwordHash, now);
  });
}

/** Changes a known password to another. Every session ends, also the one that asks: whoever else is in is out. */
export async function changePassword(
  gate: Gate,
  person: Person,
  { current, password }: { readonly current: string; readonly password: string },
  now: Date,
): Promise<Outcome<undefined, "wrong" | "too-many" | PasswordFault>> {
  const found = await gate((db) => findCredentials(db, { account: person.account }));
  if (!found) return refuse("invalid", "wrong");
  const since = new Date(now.getTime() - TRIES_WITHIN_MINUTES * 60_000);
  const tries = await gate(async (db) => {
    const before = await countTries(db, hashOf(found.email), since);
    if (before < MOST_TRIES) await addTry(db, hashOf(found.email));
    return before;
  });
  if (tries >= MOST_TRIES) return refuse("invalid", "too-many");
  if (!(await isPassword(current, found.passwordHash))) return refuse("invalid", "wrong");
  const fault = faultInPassword(password, found.email);
  if (fault) return refuse("invalid", fault);

  const passwordHash = await hashPassword(password);
  return gate((db) => replacePassword(db, found, passwordHash, now));
}

/** Every session, link and try of the account ends with the password that it had. */
async function replacePassword(
  db: ScopedDb,
  { account, email, organisation }: Credentials,
  passwordHash: string,
  now: Date,
): Promise<{ readonly ok: true; readonly value: undefined }> {
  await savePassword(db, account, passwordHash, now);
  await useUpLinks(db, account, now);
  await forgetTries(db, hashOf(email));
  const sessions = await endSessionsOf(db, account);
  await record(db, GATE, "password.changed", { account, sessions }, organisation);
  return done(undefined);
}
