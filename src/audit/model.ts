import type { Actor } from "#access";

/** What is worth remembering. The subject comes first, then what happened to it. */
export type AuditEvent = "areas.imported" | "figures.imported" | "reference.loaded" | "demonstration.seeded";

/** Counts, names of files and checksums; never the content of what was changed. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditRecord {
  readonly actor: Actor["kind"];
  readonly event: AuditEvent;
  readonly details: AuditDetails;
}
