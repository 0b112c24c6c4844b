import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, startSite } from "../support/site.ts";

/** All pages of an edition are rendered while these run: a few minutes on a small machine. */
const LONG = 300_000;

let site: Site;
let municipalities: { code: string; name: string }[];

beforeAll(async () => {
  site = await startSite();
  const list = await read("/kommuner");
  municipalities = [...list.body.matchAll(/<a href="\/kommuner\/(\d{4})">([^<]+)<\/a>/g)].map(
    ([, code = "", name = ""]) => ({ code, name }),
  );
}, 60_000);

afterAll(() => site.stop());

interface Read {
  readonly path: string;
  readonly status: number;
  readonly body: string;
}

async function read(path: string): Promise<Read> {
  const answer = await fetch(site.url + path);
  return { path, status: answer.status, body: await answer.text() };
}

/** Few at a time: the server renders pages of its own meanwhile. */
async function readAll(paths: readonly string[]): Promise<Read[]> {
  const waiting = [...paths];
  const found: Read[] = [];
  const reader = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) found.push(await read(path));
  };
  await Promise.all([reader(), reader(), reader()]);
  return found;
}

/** What a program writes when it has nothing to say. */
const SLIPS = /\b(undefined|NaN|null|Infinity)\b|\[object /;

function textOf(body: string): string {
  const words = body.replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
  return words
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

function slipsIn(pages: readonly Read[]): string[] {
  return pages.flatMap(({ path, body }) => {
    const found = SLIPS.exec(body);
    return found ? [`${path}: ${body.slice(Math.max(0, found.index - 60), found.index + 60)}`] : [];
  });
}

test("the list has every municipality once", () => {
  expect(municipalities).toHaveLength(290);
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290);
});

describe.each([
  ["sv", "", "Lägesbild för"],
  ["en", "/en", "Situation picture for"],
])("in %s", (language, prefix, title) => {
  test(
    "every municipality has its page, by name, in its language, without a slip of the program",
    async () => {
      const pages = await readAll(municipalities.map(({ code }) => `${prefix}/kommuner/${code}`));
      expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
      const nameOf = new Map(municipalities.map(({ code, name }) => [`${prefix}/kommuner/${code}`, name]));
      expect(pages.filter(({ path, body }) => !body.includes(`<h1>${title} ${nameOf.get(path)}</h1>`))).toEqual([]);
      expect(pages.filter(({ body }) => !body.includes(`<html lang="${language}"`))).toEqual([]);
      expect(slipsIn(pages)).toEqual([]);
      if (language === "en") expect(pages.flatMap(swedishIn)).toEqual([]);
    },
    LONG,
  );

  test("every other page answers too", async () => {
    const paths = ["", "/kommuner", "/sok?q=s", "/sok?q=borlenge", "/sok?q=qqqqqq", "/kallor", "/tillganglighet"];
    const pages = await readAll(paths.map((path) => `${prefix}${path}` || "/"));
    expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
    expect(slipsIn(pages)).toEqual([]);
    if (language === "en") expect(pages.flatMap(swedishIn)).toEqual([]);
  });

  test("every link within the site leads to a page, and every link within a page to a place on it", async () => {
    const from = await readAll(
      ["", "/kommuner", "/kallor", "/kommuner/2081", "/kommuner/1480"].map((path) => prefix + path || "/"),
    );
    const links = from.flatMap(({ path, body }) =>
      [...body.matchAll(/ href="([^"]+)"/g)].flatMap(([, href = ""]) =>
        href.startsWith("http") ? [] : [{ path, body, href }],
      ),
    );
    const lost = links.filter(({ href, body }) => href.startsWith("#") && !body.includes(`id="${href.slice(1)}"`));
    expect(lost.map(({ path, href }) => `${path} ${href}`)).toEqual([]);
    // Documents have tests of their own; the 290 pages are read above.
    const others = new Set(
      links.map(({ href }) => href).filter((href) => !/^#|\.(pdf|docx)$|\/kommuner\/\d{4}$/.test(href)),
    );
    const answers = await readAll([...others]);
    expect(answers.filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([]);
  });
});

/** The notes on the figures are what their importers wrote, in Swedish and marked so. */
const MARKED_AS_SWEDISH = /<(p|td)\b[^>]* lang="sv"[^>]*>[^<]*<\/\1>/g;

/** Swedish words where nobody would look for a name. Titles of files and names of police areas stay as they are. */
function swedishIn({ path, body }: Read): string[] {
  const text = textOf(body.replace(MARKED_AS_SWEDISH, " "))
    .replace(/<a [^>]*lang="sv"[\s\S]*?<\/a>/g, "")
    .replace(/“[^”]*”|Indikatorer för kommuners lägesbild|Svenska|police area of [^,]+|https?:\S+/g, "");
  const found =
    /(?<![\p{L}-])(och|län|kommun|kommunen|kommuner|invånare|brott|inte|från|för|mot|hela landet|år)(?![\p{L}-])/iu.exec(
      text,
    );
  return found ? [`${path}: …${text.slice(Math.max(0, found.index - 50), found.index + 50)}…`] : [];
}
