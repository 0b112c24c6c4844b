import type { Role } from "#access";
import type { Organisation } from "./organisations.ts";

/** An official who can sign in. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
}

/** An assignment with where it is held and for how long. Times are instants. */
export interface HeldAssignment {
  readonly id: string;
  readonly role: Role;
  readonly organisation: Organisation;
  readonly unit: string | null;
  readonly from: Date;
  /** Null while it holds. */
  readonly to: Date | null;
}

/** Somebody in one's own organisation, as an administrator sees them. */
export interface Colleague {
  readonly account: Account;
  readonly assignments: readonly HeldAssignment[];
}

/** Whether the assignment holds at an instant. */
export function holds({ from, to }: Pick<HeldAssignment, "from" | "to">, now: Date): boolean {
  return from <= now && (to === null || to > now);
}
