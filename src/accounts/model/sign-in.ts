/** Tries that are evaluated for one address in the time below; what comes after is refused unread. */
export const MOST_TRIES = 10;
export const TRIES_WITHIN_MINUTES = 15;

/** A session that nobody uses ends, and every session ends. */
const IDLE_MINUTES = 30;
export const LONGEST_SESSION_HOURS = 12;

/** A link is for once. */
export const RESET_HOURS = 1;
export const INVITATION_DAYS = 7;
/** Letters that one address can be sent within an hour. */
export const MOST_RESETS_AN_HOUR = 3;

export const SHORTEST_PASSWORD = 12;
/** argon2 reads everything that it is given. */
const LONGEST_PASSWORD = 256;

const PASSWORD_FAULTS = ["too-short", "too-long", "too-plain"] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

export function isPasswordFault(reason: string): reason is PasswordFault {
  return (PASSWORD_FAULTS as readonly string[]).includes(reason);
}

/** Length is what counts; a password that is made of few characters, or of the address, is guessed first. */
export function faultInPassword(password: string, email: string): PasswordFault | undefined {
  if (password.length < SHORTEST_PASSWORD) return "too-short";
  if (password.length > LONGEST_PASSWORD) return "too-long";
  const [name = ""] = email.split("@");
  const isOfTheAddress = name.length > 3 && password.toLowerCase().includes(name);
  return isOfTheAddress || new Set(password).size < 6 ? "too-plain" : undefined;
}

/** When a session began, and the last sign of life that was noted. */
export interface SessionState {
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export function isSessionOpen({ createdAt, seenAt }: SessionState, now: Date): boolean {
  const idleMinutes = (now.getTime() - seenAt.getTime()) / 60_000;
  const ageHours = (now.getTime() - createdAt.getTime()) / 3_600_000;
  return idleMinutes < IDLE_MINUTES && ageHours < LONGEST_SESSION_HOURS;
}
