import type { JSX } from "hono/jsx/jsx-runtime";
import type { Language } from "#ground/language";

/** Who asks. People with assignments come with `accounts`; today there are the public and whoever runs the program. */
export type Actor = { readonly kind: "public" } | { readonly kind: "operator" };

export const PUBLIC: Actor = { kind: "public" };
export const OPERATOR: Actor = { kind: "operator" };

/** What may be done. A route and a use case name one of these; nothing is allowed by being forgotten. */
export const PERMISSIONS = {
  public: ["public.read"],
  operator: ["public.read", "areas.import", "figures.import", "demonstration.seed"],
} as const satisfies Record<Actor["kind"], readonly string[]>;

export type Permission = (typeof PERMISSIONS)[Actor["kind"]][number];

export function isPermitted(actor: Actor, permission: Permission): boolean {
  const granted: readonly Permission[] = PERMISSIONS[actor.kind];
  return granted.includes(permission);
}

/** The route table is the list of addresses, of access and of what is audited. Every field is required. */
export interface Route {
  readonly method: "GET";
  /** Swedish, without å, ä and ö; the shell also answers it under /en. */
  readonly path: string;
  readonly needs: Permission;
  readonly audit: RouteAudit;
  /** "published" is rendered once for each edition and kept; "live" is answered anew each time. */
  readonly serves: "published" | "live";
}

/** Either the event that is recorded, or why none is. */
export type RouteAudit = { readonly event: string } | { readonly none: string };

export function none(reason: string): RouteAudit {
  return { none: reason };
}

export interface PageRequest {
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/**
 * What a route answers. "absent" looks the same whatever the reason is. A file is made when the transaction of the
 * answer is over, so that slow work holds no connection.
 */
export type Answer =
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "file"; readonly type: string; readonly name: string; make(): Promise<Uint8Array> }
  | { readonly kind: "absent" };

/** The content of a page. The shell puts the frame around it: head, navigation and foot. */
export interface Page {
  readonly title: string;
  readonly description: string;
  /** The language of the content where it differs from the one asked for. */
  readonly body: JSX.Element;
}
