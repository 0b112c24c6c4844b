import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import { dayOf } from "#ground/language";
import { browsing } from "./browsing.ts";
import type { Hand, WAYS } from "./hand.ts";
import { readPdf, squeezed } from "./pdf.ts";
import { signedIn, type Visitor, visitor } from "./visitor.ts";

/** A municipality and the police take a situation picture from nothing to published, and nobody else sees it before. */

const LONG = 300_000;
const here = browsing();

const field = (page: Page, label: string) => page.getByRole("main").getByLabel(label, { exact: true });
const box = (page: Page, begins: RegExp) => page.getByRole("checkbox", { name: begins });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).first();
const notice = (page: Page) => page.getByRole("status").first().innerText();
const main = (page: Page) => page.getByRole("main").innerText();

/** What somebody's browser has asked for: enough to ask for the same as somebody else. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** Somebody of the demonstration at a browser of their own, who has signed in. */
interface Official {
  readonly page: Page;
  readonly hand: Hand;
}

/** What the parties write: each text has a word that stands nowhere else. */
interface Words {
  readonly cooperation: string;
  readonly ours: string;
  readonly theirs: string;
  readonly dissent: string;
  readonly secret: string;
}

type Way = { readonly options: BrowserContextOptions; readonly handOn: (page: Page) => Hand; readonly asked: Asked[] };

async function enter(browser: Browser, { options, handOn, asked }: Way, name: string): Promise<Official> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  const hand = handOn(page);
  await page.goto(`${here.site.url}/logga-in`);
  await hand.write(field(page, "E-postadress"), `${name}@exempel.invalid`);
  await hand.write(field(page, "Lösenord"), EXAMPLE_PASSWORD);
  await hand.press(button(page, "Logga in"));
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) return;
    const { form_token: _, ...form } = Object.fromEntries(new URLSearchParams(request.postData() ?? ""));
    asked.push({ method: request.method(), path: request.url().slice(here.site.url.length), form });
  });
  return { page, hand };
}

async function startCooperation({ page, hand }: Official, { cooperation }: Words): Promise<void> {
  await hand.press(link(page, "Starta en samverkan"));
  await hand.write(field(page, "Namn"), cooperation);
  await hand.press(button(page, "Starta samverkan"));
  await hand.press(link(page, "Bjud in en part"));
  await hand.press(button(page, "Bjud in Lokalpolisområde Borlänge"));
  expect(await main(page)).toContain("har inte svarat");
}

/** Gives the address of the picture that they are to make, as whoever joins finds the way there. */
async function join({ page, hand }: Official, { cooperation }: Words): Promise<string> {
  await page.goto(`${here.site.url}/samverkan`);
  await hand.press(link(page, `Svara på inbjudan till ${cooperation}`));
  await hand.write(field(page, "Vem har beslutat?"), "Exempel: lokalpolisområdeschefen");
  await hand.writeDay(field(page, "Vilken dag?"), "2026-02-01");
  await hand.write(field(page, "Diarienummer"), "Exempel 1");
  await hand.press(button(page, "Gå med i samverkan"));
  expect(await notice(page)).toMatch(/^Ni är med\./);
  await hand.press(link(page, cooperation));
  await hand.press(link(page, "Lägesbilden för Borlänge kommun"));
  return page.url();
}

async function write({ page, hand }: Official, text: string, provision?: string): Promise<void> {
  await hand.write(page.locator("#text"), `Exempel: ${text}`);
  if (provision) await hand.write(field(page, "Bestämmelse"), provision);
  await hand.press(button(page, "Spara"));
  expect(await notice(page)).toMatch(/^Sparat \d\d\.\d\d\./);
}

async function handOver({ page, hand }: Official, documentClass: string, ground: string): Promise<void> {
  await hand.press(link(page, "Lämna över er lägesbild"));
  await hand.choose(field(page, "Klass"), documentClass);
  await hand.choose(field(page, "Grund"), ground);
  await hand.check(box(page, /^Vi har läst igenom/));
  await hand.press(button(page, "Lämna över"));
  expect(await notice(page)).toBe("Lägesbilden är överlämnad.");
}

const PROVISION = "18 kap. 1 § OSL";

/** Of the municipality, with a part that is secret. */
async function makeOurPicture(by: Official, picture: string, { ours, secret }: Words): Promise<void> {
  const { page, hand } = by;
  await page.goto(picture);
  await hand.press(link(page, "Skriv er lägesbild"));
  await hand.press(link(page, "Skriv (Vilka problem är viktigast?)"));
  await write(by, ours);
  await hand.press(link(page, "Lägg till sekretessmarkerad text"));
  await write(by, secret, PROVISION);
  await page.goto(picture);
  await handOver(by, "Sekretess", "Behövs för att förebygga brott (10 kap. 15 a § OSL)");
}

/** Of the police, all of it open. */
async function makeTheirPicture(by: Official, picture: string, { theirs }: Words): Promise<void> {
  const { page, hand } = by;
  await page.goto(picture);
  await hand.press(link(page, "Skriv er lägesbild"));
  await hand.press(link(page, "Skriv (Vad säger invånare och andra?)"));
  await write(by, theirs);
  await page.goto(picture);
  await handOver(by, "Öppen", "Uppgifterna är inte sekretessbelagda");
}

const EXTENT = "Vilka brott och vilken otrygghet är störst, och hur har det förändrats?";

async function begin({ page, hand }: Official, picture: string, { secret }: Words): Promise<void> {
  await page.goto(picture);
  await hand.press(link(page, "Läs det som Borlänge kommun har lämnat över"));
  expect(await main(page)).toContain(secret);
  await page.goto(picture);
  await hand.press(button(page, "Börja på den gemensamma"));
  await hand.press(button(page, "Ta in parternas texter: Vad säger invånare och andra?"));
  await hand.press(button(page, `Ta in parternas texter: ${EXTENT}`));
}

/** What they say together, what they do not agree on, what is for themselves; and forward with it. */
async function mergeAndPropose(by: Official, picture: string, { ours, theirs, dissent, secret }: Words): Promise<void> {
  const { page, hand } = by;
  await page.goto(picture);
  await hand.press(link(page, "Sätt samman lägesbilderna"));
  expect(await main(page)).toContain(theirs);
  await hand.press(button(page, "Ta in parternas texter: Vilka problem är viktigast?"));
  await hand.press(link(page, "Skriv den gemensamma texten: Vilka problem är viktigast?"));
  expect(await page.locator("#text").inputValue()).toBe(`Exempel: ${ours}`);
  await hand.press(link(page, "Skriv vad ni inte är överens om"));
  await write(by, dissent);
  await hand.press(link(page, "Lägg till sekretessmarkerad text"));
  await write(by, secret, PROVISION);
  await page.goto(picture);
  await hand.press(link(page, "Lägg fram för beslut"));
  await hand.press(button(page, "Lägg fram för beslut"));
  expect(await notice(page)).toBe("Lägesbilden är framlagd för beslut.");
}

async function decide({ page, hand }: Official, picture: string, organ: string): Promise<string> {
  await page.goto(picture);
  await hand.press(link(page, "Läs och besluta"));
  await hand.write(field(page, "Vem beslutade"), organ);
  await hand.writeDay(field(page, "Beslutsdag"), dayOf(new Date()));
  await hand.write(field(page, "Diarienummer eller paragraf"), "Exempel § 1");
  await hand.press(button(page, "För in beslutet"));
  return notice(page);
}

/** Gives the number of the version. */
async function register({ page, hand }: Official, picture: string): Promise<number> {
  await page.goto(picture);
  const way = page.getByRole("link", { name: /^Diarieför version/ }).first();
  const number = Number(/\d+/.exec(await way.innerText()));
  await hand.press(way);
  await hand.write(field(page, "Diarienummer"), `Exempel 2026/${number}`);
  await hand.writeDay(field(page, "Registrerades den"), dayOf(new Date()));
  await hand.choose(field(page, "Klass"), "Sekretess");
  await hand.write(field(page, "Sekretessbestämmelse"), PROVISION);
  await hand.writeDay(field(page, "Sekretessmarkerades den"), dayOf(new Date()));
  await hand.write(field(page, "Myndighet som markerade"), "Borlänge kommun");
  await hand.choose(field(page, "Hur länge handlingen sparas"), "Bevaras");
  await hand.write(field(page, "Beslut som det bygger på"), "Exempel: dokumenthanteringsplan");
  await hand.press(button(page, "Diarieför"));
  expect(await notice(page)).toBe("Lägesbilden är diarieförd.");
  return number;
}

async function publish({ page, hand }: Official, picture: string, number: number, { secret }: Words): Promise<void> {
  await page.goto(picture);
  await hand.press(link(page, `Publicera version ${number}`));
  expect(await main(page)).not.toContain(secret);
  await hand.check(box(page, /^Vi har läst igenom/));
  await hand.press(button(page, "Publicera"));
  expect(await notice(page)).toBe("Lägesbilden är publicerad.");
  await hand.press(link(page, `Version ${number}`));
  expect(await main(page)).toContain(secret);
}

/** Asks for everything that the parties have asked for, and says what came back but that there is no such page. */
async function leaksTo(stranger: Visitor, asked: readonly Asked[], words: Words): Promise<string[]> {
  const leaks: string[] = [];
  const all = new Map(asked.map((each) => [JSON.stringify(each), each]));
  for (const { method, path, form } of all.values()) {
    const { status, body } = method === "GET" ? await stranger.get(path) : await stranger.post(path, form);
    if (status !== 404) leaks.push(`${method} ${path}: ${status}`);
    if (isTold(body, words)) leaks.push(`${method} ${path}: says it`);
  }
  return leaks;
}

function isTold(page: string, words: Words): boolean {
  return Object.values(words).some((word) => page.includes(word));
}

/** The whole way, in each of the ways that are given. */
export function describePictureFromNothing(ways: typeof WAYS): void {
  describe.each(ways)("%s", (_, way, options, handOn) => {
    const words: Words = {
      cooperation: `Exempel: Lägesbild ${way}`,
      ours: `stationsord ${way}`,
      theirs: `dialogord ${way}`,
      dissent: `tvisteord ${way}`,
      secret: `hemligord ${way}`,
    };
    const { ours, theirs, dissent, secret } = words;

    test("a picture comes from nothing to published, and is its parties' alone until then", {
      timeout: LONG,
    }, async () => {
      const asked: Asked[] = [];
      const inTheCooperation = () => asked.filter(({ path }) => /^\/samverkan\/[\da-f-]{36}/.test(path));
      const enters = (name: string) => enter(here.browser, { options, handOn, asked }, name);
      const [coordinator, officer] = await Promise.all([enters("samordnare"), enters("kommunpolis")]);
      const [leader, chief] = await Promise.all([enters("kommunledning"), enters("polischef")]);
      const stranger = await signedIn(here.site.url, "samordnare-falun@exempel.invalid", EXAMPLE_PASSWORD);

      await startCooperation(coordinator, words);
      const picture = await join(chief, words);
      await Promise.all([makeOurPicture(coordinator, picture, words), makeTheirPicture(officer, picture, words)]);
      await begin(officer, picture, words);
      await mergeAndPropose(coordinator, picture, words);
      expect(await decide(leader, picture, "Exempel: kommunstyrelsen")).toMatch(/^Beslutet är infört\. Nu väntar/);
      expect(await decide(chief, picture, "Exempel: chefen")).toContain("beslutad av alla parter");
      const number = await register(coordinator, picture);

      const page = `/kommuner/2081/lagesbild/${number}`;
      const open = [page, `${page}/lagesbild.pdf`, `${page}/lagesbild.docx`];
      const asking = open.map((path) => ({ method: "GET", path, form: {} }));
      expect(inTheCooperation().length).toBeGreaterThan(40);
      expect(await leaksTo(stranger, [...inTheCooperation(), ...asking], words)).toEqual([]);
      const found = await stranger.get("/samverkan/sok?q=exempel");
      expect([found.status, isTold(found.body, words)]).toEqual([200, false]);

      await publish(leader, picture, number, words);
      await Promise.all([coordinator, officer, leader, chief].map((each) => each.page.context().close()));

      const shown = await here.visit(page, options, main);
      expect([ours, theirs, dissent, secret].map((word) => shown.includes(word))).toEqual([true, true, true, false]);
      expect(shown).toContain("Ett stycke är utelämnat.");
      const resident = visitor(here.site.url);
      for (const path of open) expect([path, (await resident.get(path)).status]).toEqual([path, 200]);
      const document = await fetch(`${here.site.url}${page}/lagesbild.pdf`);
      const printed = squeezed(readPdf(Buffer.from(await document.arrayBuffer())).pages.join(""));
      const isPrinted = [ours, theirs, dissent, secret].map((word) => printed.includes(squeezed(word)));
      expect(isPrinted).toEqual([true, true, true, false]);
      // Publication lets everybody read the version, and nothing of how it came about.
      expect(await leaksTo(stranger, inTheCooperation(), words)).toEqual([]);
    });
  });
}
