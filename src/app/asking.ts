import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type Actor, changeAs, GATE, PUBLIC, type SessionChange } from "#access";
import { findPerson } from "#accounts";
import type { Database } from "#platform/database";

/** Who sent a request, and what shows that a form came from our own page. */
export interface Asking {
  readonly actor: Actor;
  /** The token in the browser's cookie, also of a session that has ended. */
  readonly session: string | undefined;
  /** Empty for somebody without a session: there is nothing to misuse, and the origin is checked all the same. */
  readonly formToken: string;
}

export interface AskingSettings {
  readonly database: Database;
  /** The address people use, without a trailing slash. */
  readonly url: string;
}

/** Finds out who asks: at every request anew, so that what has ended a moment ago gives nothing. */
export async function whoAsks(context: Context, settings: AskingSettings): Promise<Asking> {
  const session = getCookie(context, cookieName(settings.url));
  if (!session) return { actor: PUBLIC, session: undefined, formToken: "" };
  const { database } = settings;
  const person = await findPerson((work) => changeAs(database, GATE, work), session, new Date());
  return { actor: person ?? PUBLIC, session, formToken: person ? formTokenOf(database, session) : "" };
}

/** Shows that a form is of the session that its page was made for. */
export function formTokenOf({ sign }: Database, session: string): string {
  return sign("forms", session).slice(0, 64);
}

/** Whether a form was sent by a page of ours. */
export function isFromHere(context: Context, { url }: AskingSettings): boolean {
  if (context.req.header("Sec-Fetch-Site") === "cross-site") return false;
  const origin = context.req.header("Origin");
  const host = origin && URL.canParse(origin) ? new URL(origin).host : undefined;
  return host !== undefined && (host === context.req.header("Host") || host === new URL(url).host);
}

/** The browser keeps the token until it is closed; the session itself ends sooner or later by our own clock. */
export function changeSession(context: Context, { url }: AskingSettings, change: SessionChange): void {
  const lasting = change === "ends" ? { maxAge: 0 } : {};
  setCookie(context, cookieName(url), change === "ends" ? "" : change.begins, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(url),
    ...lasting,
  });
}

/** The prefix makes browsers refuse the cookie from any other host and without https; a demonstration on http cannot have it. */
function cookieName(url: string): string {
  return isHttps(url) ? "__Host-samverkan" : "samverkan";
}

function isHttps(url: string): boolean {
  return url.startsWith("https:");
}
