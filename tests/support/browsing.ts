import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";
import type { TestDatabase } from "./database.ts";
import { type Site, startSite } from "./site.ts";

/** The program and a browser: there before the first test of a file, gone after its last. */
export interface Browsing {
  readonly site: Site;
  readonly browser: Browser;
  /** Opens a page as somebody who has never been here, and looks at it. */
  visit<Result>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<Result>): Promise<Result>;
}

/** `fill` puts something into the database before the first page is made. */
export function browsing(fill?: (database: TestDatabase) => Promise<void>): Browsing {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(fill), launchChromium()]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  return {
    get site() {
      return site;
    },
    get browser() {
      return browser;
    },
    async visit(path, options, look) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      try {
        const page = await context.newPage();
        await page.goto(site.url + path);
        return await look(page);
      } finally {
        await context.close();
      }
    },
  };
}
