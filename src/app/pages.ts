import { type Answer, type AnsweringRoute, answerAs, type Page, type PageRequest, PUBLIC } from "#access";
import { addressIn, type Language } from "#ground/language";
import type { Database } from "#platform/database";
import type { PageToKeep, PublishedPage, PublishedStore } from "#platform/published";
import type { Assets } from "#platform/web";
import type { Appearance } from "./edition.ts";
import { frame, type Reader, type Standing } from "./frame.tsx";

/** What every page is made from, besides its route. */
export interface PageSettings extends Appearance {
  readonly database: Database;
  readonly store: PublishedStore;
  readonly assets: Assets;
}

const LANGUAGES: readonly Language[] = ["sv", "en"];

/** What is open to all is in both languages, but for documents. The workplace is in Swedish. */
export function languagesOf(route: AnsweringRoute): readonly Language[] {
  return isWorkplace(route) || /\.(pdf|docx)$/.test(route.path) ? ["sv"] : LANGUAGES;
}

export function isWorkplace(route: AnsweringRoute): boolean {
  return !("answer" in route);
}

/** What a page is made from when nobody has said anything. */
export function unasked({ url, demonstration }: Appearance, language: Language): PageRequest {
  const site = { url, demonstration, sendsLetters: false };
  return { language, params: {}, query: {}, form: {}, formToken: "", session: undefined, site };
}

export function languageOf(path: string): Language {
  return path === "/en" || path.startsWith("/en/") ? "en" : "sv";
}

/** The Swedish address of what was asked for. */
function bare(path: string): string {
  if (languageOf(path) === "sv") return path;
  return path.slice("/en".length) || "/";
}

/** Where a published route is found with one set of parameters: an address for each language, and what is asked there. */
export function addressesOf(
  route: AnsweringRoute,
  params: Readonly<Record<string, string>>,
  appearance: Appearance,
): { address: string; request: PageRequest }[] {
  const path = Object.entries(params).reduce(
    (address, [name, value]) => address.replace(`:${name}`, value),
    route.path,
  );
  return languagesOf(route).map((language) => ({
    address: addressIn(language, path),
    request: { ...unasked(appearance, language), params },
  }));
}

/**
 * The published page of an edition, rendered and kept if it is not there. Undefined when there is no such page. Throws
 * while the database is away.
 */
export async function pageOf(
  edition: string,
  settings: PageSettings,
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

async function render(answer: Answer, settings: PageSettings, path: string): Promise<PageToKeep | undefined> {
  switch (answer.kind) {
    case "page":
      return { type: "text/html; charset=utf-8", body: framed(answer.page, settings, path, "published") };
    case "file":
      return { type: answer.type, name: answer.name, body: await answer.make() };
    case "redirect":
    case "entered":
    case "absent":
      return undefined;
  }
}

/** The document that a page becomes at an address. */
export function framed(page: Page, settings: PageSettings, path: string, standing: Standing, reader?: Reader): string {
  return frame(page, {
    language: languageOf(path),
    path: bare(path),
    url: settings.url,
    styles: settings.assets.path("page.css"),
    scripts: (page.scripts ?? []).map((name) => settings.assets.path(name)),
    icon: settings.assets.path("icon.svg"),
    demonstration: settings.demonstration,
    standing,
    reader,
  });
}
