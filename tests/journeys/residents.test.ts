import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browsing } from "../support/browsing.ts";
import { tabUntil } from "../support/keyboard.ts";

const here = browsing();

async function search(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.getByRole("button", { name: "Visa kommunen" }).click();
}

function field(page: Page): Locator {
  return page.getByRole("combobox", { name: "Kommun" });
}

function heading(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

const WITH_AND_WITHOUT_SCRIPT = [
  ["with", true],
  ["without", false],
] as const;

describe.each(WITH_AND_WITHOUT_SCRIPT)("a resident %s script", (_, javaScriptEnabled) => {
  test.each([
    ["ornskoldsvik", "Örnsköldsvik"],
    ["2081", "Borlänge"],
    ["Upplands vasby", "Upplands Väsby"],
    ["malmö kommun", "Malmö"],
    ["  Åre  ", "Åre"],
  ])("writes %j and comes to %s", (words, name) =>
    here.visit("/", { javaScriptEnabled }, async (page) => {
      await search(page, words);
      expect(await heading(page)).toBe(`Lägesbild för ${name}`);
    }),
  );

  test("misspells the name and is asked which municipality was meant", () =>
    here.visit("/", { javaScriptEnabled }, async (page) => {
      await search(page, "Borlenge");
      expect(await heading(page)).toBe("Ingen kommun heter ”Borlenge”.");
      expect(await field(page).inputValue()).toBe("Borlenge");
      await page.getByRole("main").getByRole("link", { name: "Borlänge" }).click();
      expect(await heading(page)).toBe("Lägesbild för Borlänge");
    }));

  test("is told when nothing is like what was written, and can go to the list", () =>
    here.visit("/", { javaScriptEnabled }, async (page) => {
      await search(page, "qqqqqq");
      expect(await heading(page)).toBe("Ingen kommun heter ”qqqqqq”.");
      await page.getByRole("link", { name: "Visa alla kommuner" }).click();
      expect(await heading(page)).toBe("Sveriges 290 kommuner");
    }));

  test("reads the answer first and opens the table behind the picture", () =>
    here.visit("/kommuner/2081", { javaScriptEnabled }, async (page) => {
      expect(await page.locator(".finding").first().innerText()).toMatch(/^År 2025 anmäldes .* i Borlänge\./);
      const region = page.getByRole("region", { name: "Anmälda brott per 100 000 invånare i Borlänge" });
      expect(await region.isVisible()).toBe(false);
      await page.getByText("Visa uppgifterna i en tabell").first().click();
      expect(await region.isVisible()).toBe(true);
      expect(await region.getByRole("row").nth(1).innerText()).toMatch(/^2025\t/);
    }));
});

describe("someone who uses the keyboard alone", () => {
  test("meets the stops of the start page in reading order", () =>
    here.visit("/", {}, async (page) => {
      const stops = await tabThrough(page, 10);
      expect(stops.map(({ name }) => name)).toEqual([
        "Hoppa till innehållet",
        "Samverkan",
        "Kommuner",
        "Källor",
        "Logga in",
        "English",
        "kommun",
        "Visa kommunen",
        "Alla kommuner i en lista, med samma siffror",
        "Tillgänglighet",
      ]);
    }));

  test.each(["/", "/kommuner/2081", "/sok?q=borlenge", "/kallor", "/en/kommuner/0114"])(
    "sees where the focus is at every stop of %s",
    (path) =>
      here.visit(path, {}, async (page) => {
        const stops = await tabThrough(page, 40);
        expect(stops.filter(({ isMarked, isInView }) => !isMarked || !isInView)).toEqual([]);
      }),
  );

  test("skips to the content, searches, and opens a table", () =>
    here.visit("/", {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type("borlänge");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/kommuner/2081");
      const fold = page.locator("summary").first();
      await tabUntil(page, fold);
      await page.keyboard.press("Enter");
      expect(await page.locator("details").first().getAttribute("open")).not.toBeNull();
      await page.keyboard.press("Tab");
      const region = page.getByRole("region", { name: "Anmälda brott per 100 000 invånare i Borlänge" });
      expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
    }));
});

describe("somebody who reads English", () => {
  test("finds the same page in English, and the way back", () =>
    here.visit("/kommuner/2081", {}, async (page) => {
      await page.getByRole("link", { name: "English" }).click();
      expect(new URL(page.url()).pathname).toBe("/en/kommuner/2081");
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await heading(page)).toBe("Situation picture for Borlänge");
      const back = page.getByRole("link", { name: "Svenska" });
      expect(await back.getAttribute("lang")).toBe("sv");
      await back.click();
      expect(new URL(page.url()).pathname).toBe("/kommuner/2081");
    }));

  test("keeps what was searched for when the language changes", () =>
    here.visit("/sok?q=borlenge", {}, async (page) => {
      await page.getByRole("link", { name: "English" }).click();
      expect(await heading(page)).toBe("No municipality is called “borlenge”.");
    }));

  test("stays in English from page to page", () =>
    here.visit("/en", {}, async (page) => {
      await page.getByRole("combobox", { name: "Municipality" }).fill("Borlänge");
      await page.getByRole("button", { name: "Show municipality" }).click();
      expect(new URL(page.url()).pathname).toBe("/en/kommuner/2081");
      const own = await page
        .locator("a[href^='/']:not([hreflang])")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(own.filter((href) => !/^\/en(\/|$)/.test(href))).toEqual([]);
    }));
});

describe("somebody with a wrong address", () => {
  test.each([
    ["sv", "Sidan finns inte", ["/kommuner/9999", "/kommuner/abcd", "/finns-inte", "/kommuner/2081/hemligt"]],
    ["en", "There is no such page", ["/en/kommuner/9999", "/en/finns-inte"]],
  ])("is told so in %s, in the same words whatever the address was", async (language, title, paths) => {
    const answers = await Promise.all(paths.map((path) => fetch(here.site.url + path)));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain(`<html lang="${language}"`);
    expect(bodies[0]).toContain(`<h1>${title}</h1>`);
  });

  test("finds the way to the start page", () =>
    here.visit("/finns-inte", {}, async (page) => {
      await page.getByRole("link", { name: "Sök efter en kommun på startsidan" }).click();
      expect(new URL(page.url()).pathname).toBe("/");
    }));
});

interface Stop {
  readonly name: string;
  /** Something is drawn around it. */
  readonly isMarked: boolean;
  readonly isInView: boolean;
}

/** The stops that the tabulator makes, until it leaves the page or has made so many. */
async function tabThrough(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return {
        name: element.id || (element.textContent ?? "").trim(),
        isMarked: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
        isInView: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}
