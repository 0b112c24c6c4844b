import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { type Answer, type AnsweringRoute, answerAs, type Page, type PageRequest, PUBLIC } from "#access";
import { addressIn, type Language } from "#ground/language";
import type { Database } from "#platform/database";
import { getInstallation, isUnavailable } from "#platform/database";
import { TypesettingUnavailable } from "#platform/documents";
import { log } from "#platform/log";
import { type Encoding, identity, type PageToKeep, type PublishedPage, type PublishedStore } from "#platform/published";
import { type Assets, chooseEncoding, securityHeaders } from "#platform/web";
import { frame, frameText, noticePage, type Standing } from "./frame.tsx";

export interface WebSettings {
  readonly database: Database;
  readonly store: PublishedStore;
  readonly assets: Assets;
  readonly routes: readonly AnsweringRoute[];
  readonly edition: () => string;
  readonly url: string;
  readonly demonstration: boolean;
}

const LANGUAGES: readonly Language[] = ["sv", "en"];
const RETRY_SECONDS = "10";
const LONGEST_QUERY_VALUE = 200;

/** Joins the features' routes to the web server: the only place that knows of status codes, frames and caches. */
export function createWeb(settings: WebSettings): Hono {
  const app = new Hono();
  app.use(securityHeaders({ https: settings.url.startsWith("https:") }));
  app.get("/static/:file", (context) => sendAsset(context, settings.assets));
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", (context) => sendReadiness(context, settings));
  for (const route of settings.routes) {
    for (const language of languagesOf(route)) {
      app.get(addressIn(language, route.path), (context) => send(context, settings, route, language));
    }
  }
  app.notFound((context) => sendNotice(context, settings, "absent", 404));
  app.onError((error, context) => sendError(context, settings, error));
  return app;
}

/** A document is in Swedish and has one address; the English page links to that one. */
function languagesOf({ path }: AnsweringRoute): readonly Language[] {
  return path.endsWith(".pdf") ? ["sv"] : LANGUAGES;
}

function languageOf(path: string): Language {
  return path === "/en" || path.startsWith("/en/") ? "en" : "sv";
}

/** The Swedish address of what was asked for. */
function bare(path: string): string {
  if (languageOf(path) === "sv") return path;
  return path.slice("/en".length) || "/";
}

async function send(
  context: Context,
  settings: WebSettings,
  route: AnsweringRoute,
  language: Language,
): Promise<Response> {
  if (route.serves === "published") {
    const page = await publishedAt(settings, route, context.req.path, toRequest(context, language));
    return page ? sendPublished(context, page) : sendNotice(context, settings, "absent", 404);
  }
  const request = toRequest(context, language);
  const answer = await answerAs(settings.database, PUBLIC, route, request);
  return sendLive(context, settings, answer, request);
}

function toRequest(context: Context, language: Language): PageRequest {
  const query = Object.entries(context.req.query()).map(([name, value]) => [name, printable(value)]);
  return { language, params: context.req.param(), query: Object.fromEntries(query) };
}

/** A page repeats what was asked for: not without end, and not with characters that HTML does not allow. */
function printable(value: string): string {
  return value.slice(0, LONGEST_QUERY_VALUE).replace(/[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, " ");
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
    return await pageOf(edition, settings, route, path, request);
  } catch (error) {
    const earlier = isUnavailable(error) ? await settings.store.findEarlier(edition, path) : undefined;
    if (earlier) return earlier;
    throw error;
  }
}

async function pageOf(
  edition: string,
  settings: WebSettings,
  route: AnsweringRoute,
  path: string,
  request: PageRequest,
): Promise<PublishedPage | undefined> {
  const ready = await settings.store.find(edition, path);
  if (ready) return ready;
  return once(`${edition} ${path}`, async () => {
    const answer = await answerAs(settings.database, PUBLIC, route, request);
    const rendered = await render(answer, settings, path);
    return rendered && settings.store.put(edition, path, rendered);
  });
}

const underWay = new Map<string, Promise<PublishedPage | undefined>>();

/** Many may ask for a new page at the same moment; it is rendered for the first and given to all. */
function once(key: string, work: () => Promise<PublishedPage | undefined>): Promise<PublishedPage | undefined> {
  const others = underWay.get(key);
  if (others) return others;
  const mine = work().finally(() => underWay.delete(key));
  underWay.set(key, mine);
  return mine;
}

/** Renders a published page before anybody asks for it. Throws while the database is away: an earlier page will not do. */
export async function publish(
  settings: WebSettings,
  route: AnsweringRoute,
  params: Record<string, string>,
): Promise<void> {
  const path = Object.entries(params).reduce(
    (address, [name, value]) => address.replace(`:${name}`, value),
    route.path,
  );
  for (const language of languagesOf(route))
    await pageOf(settings.edition(), settings, route, addressIn(language, path), { language, params, query: {} });
}

/** The document that a page becomes at an address. */
function framed(page: Page, settings: WebSettings, path: string, standing: Standing): string {
  return frame(page, {
    language: languageOf(path),
    path: bare(path),
    url: settings.url,
    styles: settings.assets.path("page.css"),
    icon: settings.assets.path("icon.svg"),
    demonstration: settings.demonstration,
    standing,
  });
}

async function render(answer: Answer, settings: WebSettings, path: string): Promise<PageToKeep | undefined> {
  switch (answer.kind) {
    case "page":
      return { type: "text/html; charset=utf-8", body: framed(answer.page, settings, path, "published") };
    case "file":
      return { type: answer.type, name: answer.name, body: await answer.make() };
    case "redirect":
    case "absent":
      return undefined;
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
): Promise<Response> {
  switch (answer.kind) {
    case "page":
      context.header("Cache-Control", "no-store");
      return context.html(framed(answer.page, settings, withQuery(context.req.path, request), "live"));
    case "redirect":
      return context.redirect(addressIn(request.language, answer.to), 303);
    case "file":
      context.header("Content-Type", answer.type);
      context.header("Content-Disposition", `attachment; filename="${answer.name}"`);
      return context.body(bytes(await answer.make()));
    case "absent":
      return sendNotice(context, settings, "absent", 404);
  }
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

type Notice = "absent" | "unavailable" | "noDocuments" | "failed";

function sendNotice(
  context: Context,
  settings: WebSettings,
  notice: Notice,
  status: 404 | 500 | 503,
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
