import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Answer, type AnsweringRoute, answerAs, isPermitted, type Page, type PageRequest, PUBLIC } from "#access";
import { sendAgain, signInWith } from "#accounts";
import { addressIn, type Language } from "#ground/language";
import type { RefusalKind } from "#ground/outcome";
import { getInstallation, isUnavailable } from "#platform/database";
import { TypesettingUnavailable } from "#platform/documents";
import { log } from "#platform/log";
import { type Encoding, identity, type PublishedPage } from "#platform/published";
import { type Assets, chooseEncoding, securityHeaders } from "#platform/web";
import { type Asking, changeSession, formTokenOf, isFromHere, whoAsks } from "./asking.ts";
import { frameText, noticePage, type Reader, type Standing } from "./frame.tsx";
import { framed, isWorkplace, languageOf, languagesOf, type PageSettings, pageOf, unasked } from "./pages.ts";

export interface WebSettings extends PageSettings {
  readonly edition: () => string;
  readonly routes: readonly AnsweringRoute[];
  readonly sendsLetters: boolean;
  /** Lets a page that is rendered elsewhere have its turn now. Resolves when it is there, or is better rendered here. */
  readonly hasten: (route: AnsweringRoute, path: string) => Promise<void>;
}

/** Long texts fit; files have routes of their own. */
const LARGEST_POST_BYTES = 1024 * 1024;
const RETRY_SECONDS = "10";
const LONGEST_QUERY_VALUE = 200;

/** Joins the features' routes to the web server: the only place that knows of status codes, frames and caches. */
export function createWeb(settings: WebSettings): Hono {
  const app = new Hono();
  app.use(securityHeaders({ https: settings.url.startsWith("https:") }));
  const onError = (context: Context) => sendNotice(context, settings, "tooMuch", 413);
  app.post("*", bodyLimit({ maxSize: LARGEST_POST_BYTES, onError }));
  app.get("/static/:file", (context) => sendAsset(context, settings.assets));
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", (context) => sendReadiness(context, settings));
  for (const route of settings.routes) {
    for (const language of languagesOf(route)) {
      app.on(route.method, addressIn(language, route.path), (context) => send(context, settings, route, language));
    }
  }
  app.notFound((context) => sendNotice(context, settings, "absent", 404));
  app.onError((error, context) => sendError(context, settings, error));
  return app;
}

async function send(
  context: Context,
  settings: WebSettings,
  route: AnsweringRoute,
  language: Language,
): Promise<Response> {
  if (route.serves === "published") {
    const request = toRequest(context, settings, language);
    const page = await publishedAt(settings, route, context.req.path, request);
    return page ? sendPublished(context, page) : sendNotice(context, settings, "absent", 404);
  }
  const asking = await whoAsks(context, settings);
  const isAsked = asking.actor.kind === "public" && !isPermitted(PUBLIC, route.needs);
  if (route.method === "POST" && !isFromHere(context, settings)) return sendNotice(context, settings, "foreign", 403);
  if (isAsked && route.method === "GET") return askToSignIn(context);
  const { form_token: formToken = "", ...form } = route.method === "POST" ? await readForm(context) : {};
  const { actor, ...rest } = asking;
  const request = { ...toRequest(context, settings, language), ...rest, form };
  // What was typed is never lost: it goes along through the sign-in, or is sent once more from a page of this session.
  if (isAsked) return sendOwn(context, settings, asking, signInWith(context.req.path, request), 401);
  if (route.method === "POST" && formToken !== asking.formToken) {
    // A password is typed again, on a new page.
    if (form.password !== undefined) return context.redirect(context.req.path, 303);
    return sendOwn(context, settings, asking, sendAgain(context.req.path, request), 403);
  }
  const answer = await answerAs(settings.database, actor, route, request);
  return sendLive(context, settings, answer, request, isWorkplace(route) ? "workplace" : "live", asking);
}

/** To somebody who has not signed in, every address of the workplace looks the same, whether there is anything there or not. */
function askToSignIn(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(`/logga-in?${new URLSearchParams({ till: pathname + search })}`, 303);
}

function sendOwn(context: Context, settings: WebSettings, asking: Asking, page: Page, status: 200 | 401 | 403) {
  context.header("Cache-Control", "no-store");
  return context.html(framed(page, settings, context.req.path, "workplace", toReader(asking)), status);
}

function toRequest(context: Context, settings: WebSettings, language: Language): PageRequest {
  const asked = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(value)]));
  const { url, demonstration, sendsLetters } = settings;
  return {
    ...unasked(settings, language),
    params: asked(context.req.param()),
    query: asked(context.req.query()),
    site: { url, demonstration, sendsLetters },
  };
}

/** What was posted, as text: files have routes of their own. */
async function readForm(context: Context): Promise<Record<string, string>> {
  const posted = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(posted).flatMap(([name, value]) => (typeof value === "string" ? [[name, keepable(value)]] : [])),
  );
}

/** A page repeats what was asked for: not without end, and not with characters that HTML does not allow. */
function printable(value: string): string {
  return value.slice(0, LONGEST_QUERY_VALUE).replace(/[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, " ");
}

/** What is written may have lines and tabs; the other signs that nobody sees neither the database nor HTML allows. */
function keepable(value: string): string {
  return value.replace(/(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, " ");
}

/**
 * The page of this edition, rendered if nobody has asked before. While the database is away an earlier edition's
 * page stands in. Undefined when there is no such page.
 */
async function publishedAt(
  settings: WebSettings,
  route: AnsweringRoute,
  path: string,
  request: PageRequest,
): Promise<PublishedPage | undefined> {
  const edition = settings.edition();
  try {
    const ready = await settings.store.find(edition, path);
    if (ready) return ready;
    await settings.hasten(route, path);
    return await pageOf(edition, settings, route, path, request);
  } catch (error) {
    const earlier = isUnavailable(error) ? await settings.store.findEarlier(edition, path) : undefined;
    if (earlier) return earlier;
    throw error;
  }
}

function sendPublished(context: Context, page: PublishedPage): Response {
  const encoding = chooseEncoding(context.req.header("Accept-Encoding"));
  context.header("Cache-Control", "no-cache");
  context.header("ETag", tagOf(page.etag, encoding));
  context.header("Vary", "Accept-Encoding");
  if (isKnown(page.etag, context.req.header("If-None-Match"))) return context.body(null, 304);
  context.header("Content-Type", page.type);
  if (page.name) context.header("Content-Disposition", `inline; filename="${page.name}"`);
  if (encoding) context.header("Content-Encoding", encoding);
  const body = encoding ? page.encoded[encoding] : identity(page);
  context.header("Content-Length", String(body.byteLength));
  return context.body(bytes(body));
}

/** The same page packed in another way is other bytes, and a strong tag is of bytes: `"a1b2"`, `"a1b2-br"`. */
function tagOf(etag: string, encoding: Encoding | undefined): string {
  return encoding ? etag.replace(/"$/, `-${encoding}"`) : etag;
}

/** A browser may name several versions that it has, however packed; a proxy that packs anew calls them weak. */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((each) =>
    each
      .trim()
      .replace(/^W\//, "")
      .replace(/-(br|gzip)"$/, '"'),
  );
  return known.includes(etag) || known.includes("*");
}

/** The web's types want to know that the memory is not shared between threads; ours never is. */
function bytes(array: Uint8Array): Uint8Array<ArrayBuffer> {
  return array as Uint8Array<ArrayBuffer>;
}

async function sendLive(
  context: Context,
  settings: WebSettings,
  answer: Answer,
  request: PageRequest,
  standing: Standing,
  asking: Asking,
): Promise<Response> {
  context.header("Cache-Control", "no-store");
  switch (answer.kind) {
    case "page": {
      const page = framed(answer.page, settings, withQuery(context.req.path, request), standing, toReader(asking));
      return context.html(page, answer.refused ? STATUS[answer.refused] : 200);
    }
    case "redirect":
      if (answer.session) changeSession(context, settings, answer.session);
      return context.redirect(addressIn(request.language, answer.to), 303);
    case "entered": {
      changeSession(context, settings, answer.session);
      const page = answer.page(formTokenOf(settings.database, answer.session.begins));
      return sendOwn(context, settings, asking, page, 200);
    }
    case "file":
      context.header("Content-Type", answer.type);
      context.header("Content-Disposition", `attachment; filename="${answer.name}"`);
      return context.body(bytes(await answer.make()));
    case "absent":
      return sendNotice(context, settings, "absent", 404);
  }
}

/** What was refused is shown on a page of the feature's own; forbidden looks like absent. */
const STATUS = { absent: 404, forbidden: 404, conflict: 409, invalid: 422 } as const satisfies Record<
  RefusalKind,
  number
>;

/** What the frame needs to know of somebody who has signed in. */
function toReader({ actor, formToken }: Asking): Reader | undefined {
  if (actor.kind !== "person") return undefined;
  return {
    name: actor.name,
    formToken,
    manages: isPermitted(actor, "accounts.manage"),
    cooperates: isPermitted(actor, "cooperations.read"),
  };
}

/** The question belongs to the address: the page in the other language answers the same one. */
function withQuery(path: string, { query }: PageRequest): string {
  const words = new URLSearchParams(query).toString();
  return words === "" ? path : `${path}?${words}`;
}

function sendAsset(context: Context, assets: Assets): Response {
  const asset = assets.find(context.req.param("file") ?? "");
  if (!asset) return context.text("404", 404);
  const encoding = chooseEncoding(context.req.header("Accept-Encoding"));
  const packed = encoding && asset[encoding];
  context.header("Cache-Control", "public, max-age=31536000, immutable");
  context.header("Content-Type", asset.type);
  context.header("Vary", "Accept-Encoding");
  if (packed) context.header("Content-Encoding", encoding);
  return context.body(packed ?? asset.identity);
}

async function sendReadiness(context: Context, { database }: WebSettings): Promise<Response> {
  try {
    await getInstallation(database);
    return context.text("ready");
  } catch {
    context.header("Retry-After", RETRY_SECONDS);
    return context.text("database away", 503);
  }
}

type Notice = "absent" | "unavailable" | "noDocuments" | "failed" | "foreign" | "tooMuch";

function sendNotice(
  context: Context,
  settings: WebSettings,
  notice: Notice,
  status: 403 | 404 | 413 | 500 | 503,
  reference?: string,
): Response | Promise<Response> {
  const language = languageOf(context.req.path);
  const page = noticePage(language, frameText[language][notice], reference);
  context.header("Cache-Control", "no-store");
  if (notice === "unavailable") context.header("Retry-After", RETRY_SECONDS);
  return context.html(framed(page, settings, context.req.path, "notice"), status);
}

function sendError(context: Context, settings: WebSettings, error: Error): Response | Promise<Response> {
  if (isUnavailable(error)) {
    log.warn({ path: context.req.path, reason: error.message }, "database away");
    return sendNotice(context, settings, "unavailable", 503);
  }
  if (error instanceof TypesettingUnavailable) {
    log.warn({ path: context.req.path, reason: error.message }, "no documents on this machine");
    return sendNotice(context, settings, "noDocuments", 503);
  }
  const reference = randomUUID();
  log.error({ reference, path: context.req.path, err: error }, "request failed");
  return sendNotice(context, settings, "failed", 500, reference);
}
