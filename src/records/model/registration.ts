/** What kinds of documents are registered. */
export type DocumentKind = "situation-picture";

/** How long a document is kept: for ever, or until it may be destroyed (AL 10). */
export type Retention = "kept" | "disposed";

/**
 * A decided document in the register of the authority that owns it (OSL 5:1–2, AL 3): one document, one authority, one
 * number. Its class is the authority's; a mark of secrecy says provision, day and authority (OSL 5:5).
 */
export interface Registration {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly document: { readonly kind: DocumentKind; readonly id: string };
  readonly number: string;
  /** A day. */
  readonly on: string;
  readonly matter: string;
  /** Sender or receiver; empty for what is the authority's own. */
  readonly counterpart: string;
  readonly class: "open" | "internal" | "secret";
  readonly mark: { readonly provision: string; readonly on: string; readonly by: string } | undefined;
  readonly retention: Retention;
  readonly disposedAfterYears: number | null;
  /** The decision that the retention rests on. */
  readonly retentionDecision: string;
}
