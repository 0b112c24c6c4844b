import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browsing } from "../support/browsing.ts";
import { htmlRules } from "../support/html-rules.ts";

/** Each kind of page, and of the municipalities one with much to show, one with little and one with a long series. */
const SWEDISH = [
  "/",
  "/kommuner",
  "/sok?q=v%C3%A4",
  "/sok?q=borlenge",
  "/kommuner/2081",
  "/kommuner/1480",
  "/kommuner/0114",
  "/kallor",
  "/tillganglighet",
  "/finns-inte",
];
const PAGES = [...SWEDISH, ...SWEDISH.map((path) => (path === "/" ? "/en" : `/en${path}`))];

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const here = browsing();

/** Tables lie folded behind their pictures; what is checked is the page with all of it in view. */
function unfold(page: Page): Promise<void> {
  return page.locator("details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
}

describe.each(PAGES)("%s", (path) => {
  test.each([
    { colorScheme: "light", width: 390 },
    { colorScheme: "dark", width: 390 },
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 1280 },
  ] as const)("is found without fault by axe, $colorScheme at $width px", ({ colorScheme, width }) =>
    here.visit(path, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
      await unfold(page);
      expect(await violations(page)).toEqual([]);
    }),
  );

  test("is valid HTML", async () => {
    const answer = await fetch(here.site.url + path);
    const report = await new HtmlValidate(htmlRules).validateString(await answer.text());
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual([]);
  });

  test.each([
    ["a small phone, 320 px wide", { viewport: { width: 320, height: 640 } }],
    ["a desk at 200 % zoom", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ])("needs no sideways scrolling on %s", (_, options) =>
    here.visit(path, options, async (page) => {
      await unfold(page);
      expect(await widerThanTheScreen(page)).toEqual([]);
    }),
  );
});

describe("on paper", () => {
  test.each(PAGES)("%s has no navigation and nothing to press", (path) =>
    here.visit(path, {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      const shown = await page
        .locator("nav, form, button, summary, .ds-skip-link")
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.getBoundingClientRect().height > 0)
            .map((element) => element.outerHTML.slice(0, 80)),
        );
      expect(shown).toEqual([]);
      expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    }),
  );

  test.each(["/kommuner/2081", "/kommuner/1480", "/en/kommuner/0114"])(
    "%s shows the tables that lie behind its pictures, on white, in colours that ink can carry",
    (path) =>
      here.visit(path, { colorScheme: "dark" }, async (page) => {
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const tables = page.locator("details table");
        expect(await tables.count()).toBeGreaterThan(1);
        const heights = await tables.evaluateAll((found) => found.map((table) => table.getBoundingClientRect().height));
        expect(heights.filter((height) => height < 40)).toEqual([]);
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
        expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
      }),
  );

  test("the address it was printed from stands at the foot", () =>
    here.visit("/kommuner/2081", {}, async (page) => {
      expect(await page.locator(".print-only").isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".print-only").innerText()).toMatch(/^Utskrift från http.*\/kommuner\/2081$/);
    }));
});

/** What axe finds, as lines that say what and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }),
    WCAG,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** What sticks out to the right, unless it lies in a region that scrolls by itself. */
function widerThanTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !element.closest(".scroll"))
      .map((element) => `${element.tagName} ${element.className} ${(element.textContent ?? "").trim().slice(0, 40)}`);
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
