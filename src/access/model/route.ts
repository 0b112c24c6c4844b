import type { JSX } from "hono/jsx/jsx-runtime";
import type { Language } from "#ground/language";
import type { RefusalKind } from "#ground/outcome";
import type { Permission } from "./roles.ts";

/** The route table is the list of addresses, of access and of what is audited. Every field is required. */
export interface Route {
  readonly method: "GET" | "POST";
  /** Swedish, without å, ä and ö; the shell also answers a public page under /en. */
  readonly path: string;
  readonly needs: Permission;
  readonly audit: RouteAudit;
  /** "published" is rendered once for each edition and kept; "live" is answered anew each time. */
  readonly serves: "published" | "live";
}

/** Either the event that leaves a record each time, or why none does. */
export type RouteAudit = { readonly event: string } | { readonly none: string };

export function none(reason: string): RouteAudit {
  return { none: reason };
}

export interface PageRequest {
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What was posted; empty for a GET. A field that was sent more than once has its last value. */
  readonly form: Readonly<Record<string, string>>;
  /** Goes into every form that the page has: what is posted without it is refused. */
  readonly formToken: string;
  /** The token of the browser's session, for what ends it. */
  readonly session: string | undefined;
  readonly site: Site;
}

/** The installation that was asked. */
export interface Site {
  /** The address people use, without a trailing slash. */
  readonly url: string;
  readonly demonstration: boolean;
  /** Whether letters are handed in anywhere. Where none are, links are handed over by people. */
  readonly sendsLetters: boolean;
}

/**
 * What a route answers. "absent" looks the same whatever the reason is. A file is made when the transaction of the
 * answer is over, so that slow work holds no connection.
 */
export type Answer =
  | { readonly kind: "page"; readonly page: Page; readonly refused?: RefusalKind }
  | { readonly kind: "redirect"; readonly to: string; readonly session?: SessionChange }
  /** A session begins, with a page that has a form: it needs the token of the new session. */
  | { readonly kind: "entered"; readonly session: { readonly begins: string }; page(formToken: string): Page }
  | { readonly kind: "file"; readonly type: string; readonly name: string; make(): Promise<Uint8Array> }
  | { readonly kind: "absent" };

/** A browser is given the token of a new session, or forgets the one it has. */
export type SessionChange = { readonly begins: string } | "ends";

/** The content of a page. The shell puts the frame around it: head, navigation and foot. */
export interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: JSX.Element;
  /** Small scripts that make the page better for who has them, by the names of their files: "drafts.js". */
  readonly scripts?: readonly string[];
}
