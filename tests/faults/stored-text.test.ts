import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ConfigData, HtmlValidate } from "html-validate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { asOwner, type TestDatabase } from "../support/database.ts";
import { htmlRules } from "../support/html-rules.ts";
import { importFile, MUNICIPALITIES_2021, POPULATION, standingOf } from "../support/importing.ts";
import { readPdf, squeezed } from "../support/pdf.ts";
import { runCommand, withFolder } from "../support/program.ts";
import { registers } from "../support/reference.ts";
import { type Site, startSite } from "../support/site.ts";
import {
  crowdedNames,
  csvOf,
  exposedNames,
  NASTY_FILE,
  QUALITY_NOTE,
  RICH,
  storable,
  storePayloads,
} from "../support/stored-text.ts";

/** Text that somebody with bad intent has had stored as a name, a note or the name of a file (T10). */
const LONG = 300_000;

let here: TestDatabase;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  const fill = (database: TestDatabase) => {
    here = database;
    return storePayloads(database);
  };
  [site, browser] = await Promise.all([startSite(fill), launchChromium()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Pages that show names and notes, with those that must stand on them. */
const PAGES: readonly { path: string; names: readonly string[] }[] = [
  { path: "/", names: [] },
  { path: "/kommuner", names: storable },
  { path: "/sok?q=script", names: [] },
  { path: `/kommuner/${RICH}`, names: exposedNames },
  { path: "/kallor", names: [QUALITY_NOTE] },
].flatMap(({ path, names }) => [
  { path, names },
  { path: path === "/" ? "/en" : `/en${path}`, names },
]);

interface Watched {
  readonly page: Page;
  /** What a page does that no page of ours does: it speaks, opens a dialog, or asks for something. */
  readonly misdeeds: string[];
}

async function open(options: BrowserContextOptions): Promise<Watched> {
  const page = await (await browser.newContext(options)).newPage();
  const misdeeds: string[] = [];
  page.on("dialog", async (dialog) => {
    misdeeds.push(`${page.url()}: a dialog opened`);
    await dialog.dismiss();
  });
  page.on("console", (message) => misdeeds.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => misdeeds.push(`${page.url()}: ${error.message}`));
  page.on("popup", (popup) => misdeeds.push(`${page.url()}: ${popup.url()} was opened`));
  page.on("request", (asked) => {
    const isOurs = asked.isNavigationRequest() || asked.url().startsWith(`${site.url}/static/`);
    if (!isOurs) misdeeds.push(`${page.url()}: ${asked.url()} was asked for`);
  });
  page.on("framenavigated", (frame) => {
    if (!frame.url().startsWith(site.url)) misdeeds.push(`the page went to ${frame.url()}`);
  });
  return { page, misdeeds };
}

/** Elements and attributes that our pages do without, so that one of them is a name that has become markup. */
const INTRUDERS = [
  "script, iframe, object, embed, img, video, audio, source, style, base, template, noscript, math, animate",
  "marquee, textarea, select, form:not(.search), meta[http-equiv], link[rel=stylesheet]:not([href^='/static/'])",
  "[style], [autofocus], [srcdoc], [href^='javascript' i], [action^='javascript' i], [href^='data' i]",
].join(", ");

function intrudersIn(page: Page): Promise<string[]> {
  return page.evaluate((intruders) => {
    const listening = [...document.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on")),
    );
    const found = [...document.querySelectorAll(intruders), ...listening].map(({ outerHTML }) => outerHTML);
    return "__ran" in window ? [...found, "a script ran"] : found;
  }, INTRUDERS);
}

/** Of the names, those that a reader does not see. */
async function unseen(page: Page, names: readonly string[]): Promise<string[]> {
  const seen = squeezed(await page.locator("main").innerText());
  return names.filter((name) => !seen.includes(squeezed(name)));
}

test("two hundred of them can be stored", () => {
  expect(storable.length).toBeGreaterThanOrEqual(200);
});

describe.each<[string, BrowserContextOptions]>([
  ["with script", {}],
  ["without script", { javaScriptEnabled: false }],
  ["with script and without the content policy, so that nothing but the page itself protects", { bypassCSP: true }],
])("%s", (_, options) => {
  test("a name is text on every page that shows it, and does nothing there", { timeout: LONG }, async () => {
    const { page, misdeeds } = await open(options);
    for (const { path, names } of PAGES) {
      await page.goto(site.url + path);
      // Tables lie folded behind their pictures.
      await page.locator("details").evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute("open", "");
      });
      expect(await intrudersIn(page), path).toEqual([]);
      expect(await unseen(page, names), path).toEqual([]);
    }
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });
});

test(
  "a municipality of any name has its page, under that name, and nothing runs there",
  async () => {
    const { page, misdeeds } = await open({ bypassCSP: true });
    const list = registers.municipalities.slice(storable.length);
    for (const [index, name] of crowdedNames.entries()) {
      await page.goto(`${site.url}/kommuner/${list[index]?.code}`);
      expect(squeezed(await page.title())).toBe(squeezed(`Lägesbild för ${name} – Samverkan`));
      expect(await unseen(page, [`Lägesbild för ${name}`])).toEqual([]);
      expect(await intrudersIn(page)).toEqual([]);
    }
    expect(misdeeds).toEqual([]);
    await page.context().close();
  },
  LONG,
);

/** A name may be longer than what a search engine shows of a title. */
const rules: ConfigData = { ...htmlRules, rules: { ...htmlRules.rules, "long-title": "off" } };

test.each(PAGES)("$path is valid with such names on it", { timeout: LONG }, async ({ path }) => {
  const html = await (await fetch(site.url + path)).text();
  const { results } = await new HtmlValidate(rules).validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([]);
});

test("the document says every name as it is written, for the eye and for the ear", () =>
  withFolder(async (folder) => {
    const out = join(folder, "picture.pdf");
    const { status, stderr } = await runCommand(["picture", RICH, "--out", out], here.environment);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { pages, alternatives } = readPdf(await readFile(out));
    const [seen, heard] = [pages.join(""), alternatives.join("")].map(squeezed);
    expect(exposedNames.filter((name) => !seen?.includes(squeezed(name)))).toEqual([]);
    expect(exposedNames.filter((name) => !heard?.includes(squeezed(name)))).toEqual([]);
  }));

describe("what is kept", () => {
  async function kept(query: string): Promise<string[]> {
    const rows = await asOwner<{ text: string }>(here, query);
    return rows.map(({ text }) => text);
  }

  test("is the name, the note and the file's name, letter by letter", async () => {
    const exposed = await kept("select name as text from area_shapes where kind = 'exposed-area'");
    expect(exposed).toEqual(expect.arrayContaining(exposedNames));
    expect(await kept("select short_name as text from municipalities")).toEqual(expect.arrayContaining([...storable]));
    const files = await kept("select details ->> 'file' as text from audit_events where event like '%.imported'");
    expect(files).toEqual(expect.arrayContaining([...storable, `${NASTY_FILE}.geojson`, `${NASTY_FILE}.csv`]));
    const notes = await kept("select distinct quality_note as text from series where quality_note like '%alert%'");
    expect(notes).toEqual([QUALITY_NOTE]);
  });

  const OFFENCES = { Kommun: "Ale", Antal: "1", "Per 100 000 inv.": "1" };
  const RESIDENTS = { municipality_code: "2081", year: "1990", population: "1", source: "x" };
  const ANSWERS = { geografi: "x", kommunkod: "2081", kalla: "x", variabel: "x", enhet: "x", ar: "2024", varde: "1" };
  test.each([
    ...(["Kommun", "Antal"] as const).map((column) => ({ column, kind: "bra-municipality", line: OFFENCES }) as const),
    ...(["municipality_code", "year"] as const).map(
      (column) => ({ column, kind: "population", line: RESIDENTS }) as const,
    ),
    ...(["geografi", "kommunkod", "kalla", "variabel", "enhet"] as const).map(
      (column) => ({ column, kind: "bra-indicators", line: ANSWERS }) as const,
    ),
  ])("is nothing of a file of $kind with text in the column $column", async ({ column, kind, line }) => {
    const before = await standingOf(here);
    const rows = storable.map((payload) => Object.values({ ...line, [column]: `${payload} x` }));
    const bytes = csvOf(Object.keys(line), rows);
    const report = await importFile(here.database, { ...MUNICIPALITIES_2021, kind }, { bytes });
    expect(report).toMatchObject({ read: storable.length, accepted: 0, refused: storable.length });
    expect(await standingOf(here)).toEqual(before);
  });

  test("is never what a file says of its source: that is a word of ours", async () => {
    const sources = await kept("select distinct source as text from series order by source");
    const rows = storable.map((payload, index) => [registers.municipalities[index]?.code ?? "", "1990", "1", payload]);
    const bytes = csvOf(["municipality_code", "year", "population", "source"], rows);
    expect(await importFile(here.database, POPULATION, { bytes })).toMatchObject({ accepted: storable.length });
    expect(await kept("select distinct source as text from series order by source")).toEqual(sources);
  });
});
