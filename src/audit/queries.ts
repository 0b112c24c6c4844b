import type { ScopedDb } from "#access";
import type { AuditEvent, AuditRecord } from "./model.ts";

export async function addRecord(db: ScopedDb, record: AuditRecord): Promise<void> {
  await db
    .insertInto("audit_events")
    .values({ actor: record.actor, event: record.event, details: JSON.stringify(record.details) })
    .execute();
}

/**
 * Whether there is an event that is not of the program's own preparing. Reference data is loaded in one transaction, with
 * one time for all of it, and `reference.loaded` is among what that transaction tells (read whole, or to the first other).
 */
export async function hasOtherThanPreparation(db: ScopedDb): Promise<boolean> {
  const found = await db
    .selectFrom("audit_events")
    .select("id")
    .where("event", "<>", "demonstration.seeded" satisfies AuditEvent)
    .where("happened_at", "not in", (is) =>
      is
        .selectFrom("audit_events as loading")
        .select("loading.happened_at")
        .where("loading.event", "=", "reference.loaded" satisfies AuditEvent),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
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
