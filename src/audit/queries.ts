import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type { AuditEvent, AuditRecord, ChainedRow, ChainHead } from "./model.ts";

/** The database binds the row to the one before it, and lets nobody else add one until this transaction ends. */
export async function addRecord(db: ScopedDb, record: AuditRecord): Promise<void> {
  await db
    .insertInto("audit_events")
    .values({
      actor: record.actor,
      account_id: record.account,
      organisation_id: record.organisation,
      event: record.event,
      details: JSON.stringify(record.details),
      // Both are the database's to say; the types only know that they may not be empty.
      id: 0,
      hash: Buffer.alloc(32),
    })
    .execute();
}

export async function getHead(db: ScopedDb): Promise<ChainHead> {
  return db.selectFrom("audit_head").select(["id", "hash", "signature"]).executeTakeFirstOrThrow();
}

/** The head as it stands, kept from others until this transaction ends. */
export async function takeHead(db: ScopedDb): Promise<ChainHead> {
  return db.selectFrom("audit_head").select(["id", "hash", "signature"]).forUpdate().executeTakeFirstOrThrow();
}

export async function saveSignature(db: ScopedDb, signature: Uint8Array): Promise<void> {
  await db
    .updateTable("audit_head")
    .set({ signature: Buffer.from(signature) })
    .execute();
}

/**
 * The next places after one, in the order of the chain. A range of the primary key: a limit alone would have a large
 * trail sorted anew each time. The text is what `audit_text` in the database says.
 */
export async function listChainedRows(db: ScopedDb, after: number, most: number): Promise<ChainedRow[]> {
  return db
    .selectFrom("audit_events")
    .select([
      "id",
      "hash",
      sql<string>`concat_ws(E'\x1f', id, (extract(epoch from happened_at) * 1000000)::bigint, actor,
        coalesce(account_id::text, ''), coalesce(organisation_id::text, ''), event, details::text)`.as("text"),
    ])
    .where("id", ">", after)
    .where("id", "<=", after + most)
    .orderBy("id")
    .execute();
}

/**
 * Whether there is an event that is not of the program's own preparing. Reference data is loaded in one transaction, with
 * one time for all of it, and `reference.loaded` is among what that transaction tells (read whole, or to the first other).
 */
export async function hasOtherThanPreparation(db: ScopedDb): Promise<boolean> {
  const found = await selectOutsideLoading(db)
    .where("event", "<>", "demonstration.seeded" satisfies AuditEvent)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether somebody has had this done to something of this kind, other than the program that loads what is shipped. */
export async function hasByHand(db: ScopedDb, event: AuditEvent, kind: string): Promise<boolean> {
  const found = await selectOutsideLoading(db)
    .where("event", "=", event)
    .where((is) => is.ref("details", "->>").key("kind" as never), "=", kind)
    // A loading that is going on tells of itself last, and everything that it does has its own time.
    .where("happened_at", "<", sql<Date>`now()`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function selectOutsideLoading(db: ScopedDb) {
  return db
    .selectFrom("audit_events")
    .select("id")
    .where("happened_at", "not in", (is) =>
      is
        .selectFrom("audit_events as loading")
        .select("loading.happened_at")
        .where("loading.event", "=", "reference.loaded" satisfies AuditEvent),
    );
}

/** Whether an event with this checksum is already in the trail (index on event). */
export async function hasRecord(db: ScopedDb, event: AuditEvent, checksum: string): Promise<boolean> {
  const found = await db
    .selectFrom("audit_events")
    .select("id")
    .where("event", "=", event)
    .where((is) => is.ref("details", "->>").key("checksum" as never), "=", checksum)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
