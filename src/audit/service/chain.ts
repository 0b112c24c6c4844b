import { createHash } from "node:crypto";
import type { ScopedDb } from "#access";
import type { ChainedRow, ChainHead, ChainVerdict } from "../model.ts";
import { getHead, listChainedRows } from "../queries.ts";

/** What the first row is bound to. */
const BEGINNING = createHash("sha256").update("samverkan").digest();
const ROWS_AT_A_TIME = 20_000;

/**
 * Reads the whole trail and says whether every row stands as it was written, in one snapshot. Memory stays flat. A head
 * that is signed with another secret is a fault, and stays one.
 */
export async function verifyTrail(db: ScopedDb): Promise<ChainVerdict> {
  let previous: Uint8Array = BEGINNING;
  let rows = 0;
  for (;;) {
    const batch = await listChainedRows(db, rows, ROWS_AT_A_TIME);
    for (const row of batch) {
      if (row.id !== rows + 1) return { whole: false, rows, fault: "gap", at: rows + 1 };
      previous = bind(previous, row);
      if (!equal(previous, row.hash)) return { whole: false, rows, fault: "changed", at: row.id };
      rows += 1;
    }
    if (batch.length < ROWS_AT_A_TIME) return verifyHead(db, rows, previous);
  }
}

async function verifyHead(db: ScopedDb, rows: number, last: Uint8Array): Promise<ChainVerdict> {
  const head = await getHead(db);
  if (head.id !== rows || !equal(head.hash, last)) return { whole: false, rows, fault: "cut", at: rows + 1 };
  if (rows > 0 && !isSigned(db, head)) return { whole: false, rows, fault: "head", at: rows };
  return { whole: true, rows, head: Buffer.from(last).toString("hex") };
}

function bind(previous: Uint8Array, { text }: ChainedRow): Uint8Array {
  return createHash("sha256").update(previous).update(text, "utf8").digest();
}

/** Whether the head stands as this installation signed it. */
export function isSigned(db: ScopedDb, head: ChainHead): boolean {
  return head.signature !== null && equal(head.signature, signatureOf(db, head));
}

/** 32 bytes. Only who has the installation's secret can make them. */
export function signatureOf(db: ScopedDb, { id, hash }: Pick<ChainHead, "id" | "hash">): Uint8Array {
  const [signature = ""] = db.sign("audit head", `${id}:${Buffer.from(hash).toString("hex")}`).split(":");
  return Buffer.from(signature, "hex");
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
