import type { ScopedDb } from "#access";
import type { DocumentKind, Registration, RegistrationInput, Retention } from "../model/index.ts";

/** Of documents of a kind, in no particular order (unique index on kind and document). */
export async function listRegistrations(
  db: ScopedDb,
  kind: DocumentKind,
  documents: readonly string[],
): Promise<Registration[]> {
  if (documents.length === 0) return [];
  const rows = await db
    .selectFrom("records")
    .innerJoin("organisations", "organisations.id", "records.organisation_id")
    .where("records.document_kind", "=", kind)
    .where("records.document_id", "in", documents)
    .select([
      "records.organisation_id",
      "organisations.name",
      "records.document_id",
      "records.registry_number",
      "records.registered_on",
      "records.matter",
      "records.counterpart",
      "records.class",
      "records.provision",
      "records.marked_on",
      "records.marked_by",
      "records.retention",
      "records.disposed_after_years",
      "records.retention_decision",
    ])
    .execute();
  return rows.map((row) => ({
    organisation: { id: row.organisation_id, name: row.name },
    document: { kind, id: row.document_id },
    number: row.registry_number,
    on: row.registered_on,
    matter: row.matter,
    counterpart: row.counterpart,
    class: row.class as Registration["class"],
    mark:
      row.provision === null || row.marked_on === null || row.marked_by === null
        ? undefined
        : { provision: row.provision, on: row.marked_on, by: row.marked_by },
    retention: row.retention as Retention,
    disposedAfterYears: row.disposed_after_years,
    retentionDecision: row.retention_decision,
  }));
}

/** False when the document is registered already. */
export async function addRegistration(
  db: ScopedDb,
  added: RegistrationInput & {
    readonly organisation: string;
    readonly cooperation: string;
    readonly document: Registration["document"];
    readonly account: string;
  },
): Promise<boolean> {
  const isSecret = added.class === "secret";
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("records")
    .values({
      organisation_id: added.organisation,
      cooperation_id: added.cooperation,
      document_kind: added.document.kind,
      document_id: added.document.id,
      registry_number: added.number,
      registered_on: added.on,
      matter: added.matter,
      counterpart: added.counterpart,
      class: added.class,
      provision: isSecret ? added.provision : null,
      marked_on: isSecret ? added.markedOn : null,
      marked_by: isSecret ? added.markedBy : null,
      retention: added.retention,
      disposed_after_years: added.retention === "disposed" ? added.disposedAfterYears : null,
      retention_decision: added.retentionDecision,
      registered_by: added.account,
    })
    .onConflict((is) => is.columns(["document_kind", "document_id"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
