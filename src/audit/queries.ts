import type { ScopedDb } from "#access";
import type { AuditEvent, AuditRecord } from "./model.ts";

export async function addRecord(db: ScopedDb, record: AuditRecord): Promise<void> {
  await db
    .insertInto("audit_events")
    .values({ actor: record.actor, event: record.event, details: JSON.stringify(record.details) })
    .execute();
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
