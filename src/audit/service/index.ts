import type { Actor, ScopedDb } from "#access";
import { log } from "#platform/log";
import type { AuditDetails, AuditEvent } from "../model.ts";
import {
  addRecord,
  getHead,
  hasByHand,
  hasOtherThanPreparation,
  hasRecord,
  saveSignature,
  takeHead,
} from "../queries.ts";
import { isSigned, signatureOf } from "./chain.ts";

export { verifyTrail } from "./chain.ts";

/**
 * Writes to the trail in the caller's transaction: the record commits or fails with what it tells of. Others who record
 * wait until that transaction ends, so this comes last in a use case.
 */
export async function record(
  db: ScopedDb,
  actor: Actor,
  event: AuditEvent,
  details: AuditDetails,
  organisation: string | null = null,
): Promise<void> {
  const before = await takeHead(db);
  const account = actor.kind === "person" ? actor.account : null;
  await addRecord(db, { actor: actor.kind, account, organisation, event, details });
  if (before.id === 0 || isSigned(db, before)) return signHead(db);
  // Signing would hide what somebody has done to the trail. The head stays unsigned until an operator has looked.
  log.error({ row: before.id }, "the head of the trail is not signed by this installation: run verify-audit");
}

/**
 * Signs the head as it stands: the trail comes from another installation, or the secret has been changed. Only when an
 * operator has asked for that.
 */
export async function signHead(db: ScopedDb): Promise<void> {
  await saveSignature(db, signatureOf(db, await getHead(db)));
}

/** Whether something with this checksum has been recorded before, for work that is done once. */
export function isRecorded(db: ScopedDb, event: AuditEvent, checksum: string): Promise<boolean> {
  return hasRecord(db, event, checksum);
}

/** Whether a person has had this done to something of this kind; what the program loads by itself does not count. */
export function isDoneByHand(db: ScopedDb, event: AuditEvent, kind: string): Promise<boolean> {
  return hasByHand(db, event, kind);
}

/** Whether nobody has done anything here: the trail tells only of what the program does by itself when it starts. */
export async function isUntouched(db: ScopedDb): Promise<boolean> {
  return !(await hasOtherThanPreparation(db));
}
