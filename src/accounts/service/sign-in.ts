import { GATE, type Gate, type Person, type ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { isSessionOpen, LONGEST_SESSION_HOURS, MOST_TRIES, TRIES_WITHIN_MINUTES } from "../model/index.ts";
import {
  addSession,
  addTry,
  countTries,
  endSession,
  endSessionsOf,
  findCredentials,
  findSession,
  forgetSessionsBefore,
  forgetTries,
  noteSeen,
} from "../queries/index.ts";
import { hashOf, isPassword, newToken } from "./secrets.ts";

/** "wrong" says neither whether the address is known nor which of the two was wrong. */
export type SignInRefusal = "wrong" | "too-many";

/** Begins a session. Returns the token that the browser keeps. */
export async function signIn(
  gate: Gate,
  { email, password }: { readonly email: string; readonly password: string },
  now: Date,
): Promise<Outcome<string, SignInRefusal>> {
  const emailHash = hashOf(email);
  const found = await gate(async (db) => {
    if ((await countTries(db, emailHash, minutesBefore(now, TRIES_WITHIN_MINUTES))) >= MOST_TRIES) return "too-many";
    await addTry(db, emailHash);
    return findCredentials(db, { email });
  });
  if (found === "too-many") return refuse("invalid", "too-many");

  if (!(await isPassword(password, found?.passwordHash)) || !found) {
    await gate((db) => record(db, GATE, "account.sign-in-failed", { account: found?.account ?? null }));
    return refuse("invalid", "wrong");
  }
  return done(
    await gate(async (db) => {
      const token = newToken();
      await forgetTries(db, emailHash);
      await forgetSessionsBefore(db, minutesBefore(now, LONGEST_SESSION_HOURS * 60));
      await addSession(db, { tokenHash: token.hash, account: found.account, at: now });
      await record(db, GATE, "account.signed-in", { account: found.account }, found.organisation);
      return token.text;
    }),
  );
}

const NOTED_EVERY_SECONDS = 60;

/** Who a browser's token belongs to, with the assignments that hold now; undefined when the session has ended. */
export async function findPerson(gate: Gate, token: string, now: Date): Promise<Person | undefined> {
  const tokenHash = hashOf(token);
  return gate(async (db) => {
    const session = await findSession(db, tokenHash, now);
    if (!session || !isSessionOpen(session.state, now)) return undefined;
    const unnotedSeconds = (now.getTime() - session.state.seenAt.getTime()) / 1000;
    if (unnotedSeconds > NOTED_EVERY_SECONDS) await noteSeen(db, tokenHash, now);
    return session.person;
  });
}

export function signOut(gate: Gate, person: Person, token: string): Promise<void> {
  return gate(async (db) => {
    await endSession(db, hashOf(token));
    await record(db, GATE, "account.signed-out", { account: person.account });
  });
}

/** Ends every session of the person, also the one that asks. */
export async function signOutEverywhere(db: ScopedDb, person: Person): Promise<void> {
  const sessions = await endSessionsOf(db, person.account);
  await record(db, person, "account.signed-out-everywhere", { sessions });
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000);
}
