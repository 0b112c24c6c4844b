/** What passes between the program and the process that sets its documents. */

/** A document to be set: where its text stands, what is put into it, and the pictures that it names. */
export interface Job {
  /** Typst source. It reads its material with `json("inputs.json")`. */
  readonly template: string;
  /** Anything that JSON can carry. */
  readonly inputs: unknown;
  /** SVG by name: the template finds them as `images/<name>.svg`. */
  readonly images: Readonly<Record<string, string>>;
  /** The day ("2026-03-12") that the document states as its own, or none. It is never the clock's: the same job gives the same bytes. */
  readonly date: string | undefined;
}

export type Reply =
  | { readonly kind: "set"; readonly pdf: Uint8Array }
  /** The document breaks a rule: of the language it is written in, or of PDF/UA. */
  | { readonly kind: "refused"; readonly reasons: readonly string[] }
  /** This machine has no typesetter. */
  | { readonly kind: "unavailable"; readonly reason: string };
