import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { invalidIn, violations, widerThanTheScreen } from "../support/accessible.ts";
import { browsing } from "../support/browsing.ts";

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
    expect(await invalidIn(await answer.text())).toEqual([]);
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
