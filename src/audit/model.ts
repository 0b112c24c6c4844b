import type { Actor } from "#access";

/** What is worth remembering. The subject comes first, then what happened to it. */
export type AuditEvent =
  | "areas.imported"
  | "figures.imported"
  | "reference.loaded"
  | "demonstration.seeded"
  | "account.invited"
  | "account.signed-in"
  | "account.sign-in-failed"
  | "account.signed-out"
  | "account.signed-out-everywhere"
  | "password.asked-for"
  | "password.changed"
  | "assignment.appointed"
  | "assignment.ended"
  | "unit.added"
  | "colleagues.read"
  | "picture.opened"
  | "picture.written"
  | "picture.restored"
  | "picture.sources-changed"
  | "comment.written"
  | "comment.settled"
  | "personal-data.reviewed"
  | "cooperation.started"
  | "party.invited"
  | "party.joined"
  | "party.declined"
  | "party.changed"
  | "party.left"
  | "forum.added"
  | "forum.changed"
  | "forum.ended"
  | "forum.brought-back"
  | "gate.confirmed"
  | "confirmation.withdrawn"
  | "picture.read"
  | "pictures.compared"
  | "pictures.searched"
  | "own-picture.read"
  | "picture.handed-over"
  | "hand-over.read"
  | "joint-picture.begun"
  | "joint-picture.read"
  | "joint-picture.merged"
  | "joint-picture.proposed"
  | "joint-picture.returned"
  | "joint-picture.decided"
  | "picture.published"
  | "picture.withdrawn"
  | "document.registered"
  | "secret.changed";

/** Counts, names of files, checksums, roles and ids of accounts; never the content of what was changed. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditRecord {
  readonly actor: Actor["kind"];
  /** The official who did it, and the organisation that it was done for. */
  readonly account: string | null;
  readonly organisation: string | null;
  readonly event: AuditEvent;
  readonly details: AuditDetails;
}

/** A row of the trail as the chain is reckoned: every column as text. */
export interface ChainedRow {
  /** 1, 2, 3 … without gaps. */
  readonly id: number;
  readonly text: string;
  readonly hash: Uint8Array;
}

/** The place and hash of the last row, with the program's signature of them; null while it has signed nothing. */
export interface ChainHead {
  readonly id: number;
  readonly hash: Uint8Array;
  readonly signature: Uint8Array | null;
}

/**
 * "changed": a row does not say what it said. "gap": rows are missing or out of place. "cut": the last rows are not those
 * that the head tells of. "head": the head is not signed by this installation.
 */
export type ChainFault = "changed" | "gap" | "cut" | "head";

export type ChainVerdict =
  | { readonly whole: true; readonly rows: number; readonly head: string }
  | { readonly whole: false; readonly rows: number; readonly fault: ChainFault; readonly at: number };
