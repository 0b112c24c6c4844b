import type { Page, Response } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import { invalidIn, violations, widerThanTheScreen } from "../support/accessible.ts";
import { browsing } from "../support/browsing.ts";
import { asOwner, type TestDatabase } from "../support/database.ts";

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

const here = browsing(withLongNames);

/** Somebody and something in the demonstration's municipality with names as long as they may be. */
async function withLongNames(filled: TestDatabase): Promise<void> {
  const name = "Långtnamnsson-Överskottsutvecklingsansvarig ".repeat(3).slice(0, 120).trim();
  await asOwner(
    filled,
    `with org as (select id from organisations where name = 'Borlänge kommun'),
          part as (insert into units (organisation_id, name, kind) select id, '${name}', 'unit' from org returning id),
          person as (insert into accounts (organisation_id, name, email)
                     select id, '${name}', '${"x".repeat(200)}@exempel.invalid' from org returning id)
     insert into assignments (account_id, organisation_id, unit_id, role)
     select person.id, org.id, part.id, 'reader' from org, part, person`,
  );
  // One that asks them to join, by as long a name.
  await asOwner(
    filled,
    `with made as (insert into cooperations (name) values ('${name}') returning id)
     insert into cooperation_parties (cooperation_id, organisation_id, joined_at)
     select made.id, organisations.id, case name when 'Malmö kommun' then now() end from made, organisations
     where name in ('Malmö kommun', 'Borlänge kommun')`,
  );
}

/** Tables lie folded behind their pictures; what is checked is the page with all of it in view. */
function unfold(page: Page): Promise<void> {
  return page.locator("details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
}

/** Colours do not depend on the width: the two together see both palettes and both layouts. */
const ON_A_PHONE = { width: 390, colorScheme: "dark" } as const;
const AT_A_DESK = { width: 1280, colorScheme: "light" } as const;

async function faultsAt(page: Page, { width, colorScheme }: typeof ON_A_PHONE | typeof AT_A_DESK) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  return violations(page);
}

describe.each(PAGES)("%s", (path) => {
  test(
    "is found without fault by axe, on a phone in the dark and at a desk in the light, and needs no sideways scrolling",
    { timeout: 120_000 },
    () =>
      here.visit(path, {}, async (page) => {
        await unfold(page);
        // The other language has the same markup and the same colours.
        for (const seen of path.startsWith("/en") ? [AT_A_DESK] : [ON_A_PHONE, AT_A_DESK])
          expect(await faultsAt(page, seen)).toEqual([]);
        // A small phone, and a desk at 200 % zoom.
        for (const width of [320, 640]) {
          await page.setViewportSize({ width, height: 640 });
          expect({ width, wide: await widerThanTheScreen(page) }).toEqual({ width, wide: [] });
        }
      }),
  );

  test("is valid HTML", async () => {
    const answer = await fetch(here.site.url + path);
    expect(await invalidIn(await answer.text())).toEqual([]);
  });
});

describe("on paper", () => {
  test.each(SWEDISH)("%s has no navigation and nothing to press", (path) =>
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

/** The workplace: how each page of it looks is reached by doing something there. "as" is somebody of the demonstration. */
const WORKPLACE: readonly { name: string; as?: string; reach: (page: Page) => Promise<unknown> }[] = [
  { name: "signing in on the way to a page", reach: (page) => go(page, "/personer") },
  {
    name: "a refused sign-in",
    reach: (page) => send(page, "/logga-in", { email: `${"langt.".repeat(10)}namn@exempel.invalid`, password: "x" }),
  },
  { name: "a forgotten password", reach: (page) => go(page, "/glomt-losenord") },
  { name: "a refused address", reach: (page) => send(page, "/glomt-losenord", { email: "ingen" }) },
  { name: "a letter on its way", reach: (page) => send(page, "/glomt-losenord", { email: "ingen@exempel.invalid" }) },
  { name: "a link that has ended", reach: (page) => go(page, "/valj-losenord/slut") },
  {
    name: "a chosen password that is refused",
    reach: async (page) => {
      await send(page, "/glomt-losenord", { email: "kommunledning@exempel.invalid" });
      const letter = await here.site.mail.nextTo("kommunledning@exempel.invalid");
      await send(page, /\/valj-losenord\/[\w-]+/.exec(letter)?.[0] ?? "", { password: "kort" });
    },
  },
  { name: "one's own account", as: "samordnare", reach: (page) => go(page, "/mitt-konto") },
  {
    name: "a refused change of password",
    as: "samordnare",
    reach: (page) => send(page, "/mitt-konto", { current: "x", password: "x" }),
  },
  { name: "people", as: "administrator", reach: (page) => go(page, "/personer?klart=inbjuden") },
  {
    name: "the last administrator",
    as: "administrator",
    reach: async (page) => {
      await go(page, "/personer");
      await page.getByRole("button", { name: /^Avsluta uppdraget administratör/ }).click();
    },
  },
  {
    name: "signing in with what was written",
    as: "administrator",
    reach: async (page) => {
      await writeSignedOut(page);
    },
  },
  {
    name: "what was written, to be sent once more",
    as: "administrator",
    reach: async (page) => {
      await writeSignedOut(page);
      await page.getByRole("button", { name: "administratör i Borlänge" }).click();
    },
  },
  { name: "cooperations, and an invitation", as: "samordnare", reach: (page) => go(page, "/samverkan?klart=nej") },
  {
    name: "somebody without a cooperation",
    as: "samordnare-falun",
    reach: (page) => go(page, "/samverkan"),
  },
  {
    name: "a cooperation that is not started, without a name",
    as: "samordnare",
    reach: async (page) => {
      await go(page, "/samverkan/ny");
      await page.locator("form:has(.ds-field) button").click();
    },
  },
  {
    name: "an invitation, refused",
    as: "samordnare",
    reach: async (page) => {
      await go(page, "/samverkan");
      await page.getByRole("link", { name: /^Svara på inbjudan/ }).click();
      await page.getByRole("button", { name: "Gå med i samverkan" }).click();
    },
  },
  { name: "the home of a cooperation", as: "samordnare", reach: (page) => goInExample(page, "") },
  { name: "parties", as: "samordnare", reach: (page) => goInExample(page, "/parter?klart=med") },
  { name: "whom to invite", as: "samordnare", reach: (page) => goInExample(page, "/parter/bjud-in?q=dala") },
  { name: "leaving", as: "samordnare", reach: (page) => goInExample(page, "/parter/lamna") },
  {
    name: "a party's own particulars, refused",
    as: "samordnare",
    reach: async (page) => {
      await goInExample(page, "/parter/egna-uppgifter");
      await page.locator('[name="reference"]').fill("");
      await page.locator("form:has(.ds-field) button").click();
    },
  },
  { name: "forums", as: "samordnare", reach: (page) => goInExample(page, "/forum?klart=tillagt") },
  {
    name: "a forum, refused",
    as: "samordnare",
    reach: async (page) => {
      await goInExample(page, "/forum/nytt");
      await page.locator("form:has(.ds-field) button").click();
    },
  },
  { name: "a gate that is confirmed", as: "samordnare", reach: (page) => goInExample(page, "/steg/preconditions") },
  {
    name: "a clock of the law, refused",
    as: "samordnare",
    reach: async (page) => {
      await goInExample(page, "/steg/plan-decided");
      await page.locator("form:has(.ds-field) button").click();
    },
  },
  ...["Bjud in en person", "Ge ett uppdrag till", "Förvaltningar, nämnder och enheter"].map((title) => ({
    name: `"${title}", refused`,
    as: "administrator",
    reach: async (page: Page) => {
      await go(page, "/personer");
      await page.getByRole("link", { name: title }).click();
      await page.getByRole("main").getByRole("button").click();
    },
  })),
];

/** Sends a form of the workplace when the session has ended. */
async function writeSignedOut(page: Page): Promise<void> {
  await go(page, "/personer");
  await page.getByRole("link", { name: "Förvaltningar, nämnder och enheter" }).click();
  await page.getByLabel("Namn på enheten").fill("Långtnamnsöverskottsutvecklingsförvaltningen ".repeat(2).trim());
  await page.context().clearCookies();
  await page.getByRole("main").getByRole("button").click();
}

function go(page: Page, path: string): Promise<unknown> {
  return page.goto(here.site.url + path);
}

/** Somewhere in the cooperation of the demonstration. */
async function goInExample(page: Page, path: string): Promise<void> {
  await go(page, "/samverkan");
  const home = await page.getByRole("link", { name: "Exempel: Samverkan Borlänge", exact: true }).getAttribute("href");
  await go(page, `${home}${path}`);
}

async function send(page: Page, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await go(page, path);
  for (const [name, text] of Object.entries(fields)) await page.locator(`.ds-field [name="${name}"]`).fill(text);
  await page.locator("form:has(.ds-field) button").click();
}

describe.each(WORKPLACE)("$name", ({ as, reach }) => {
  test("is valid, is found without fault by axe, and fits on every screen", { timeout: 120_000 }, () =>
    here.visit("/logga-in", {}, async (page) => {
      if (as) {
        await send(page, "/logga-in", { email: `${as}@exempel.invalid`, password: EXAMPLE_PASSWORD });
        await page.waitForURL((url) => url.pathname !== "/logga-in");
      }
      let last: Response | undefined;
      page.on("response", (answer) => {
        if (answer.request().isNavigationRequest() && answer.status() !== 303) last = answer;
      });
      await reach(page);
      await page.waitForLoadState();
      expect(await invalidIn((await last?.text()) ?? "")).toEqual([]);
      for (const seen of [ON_A_PHONE, AT_A_DESK]) expect(await faultsAt(page, seen)).toEqual([]);
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await widerThanTheScreen(page)).toEqual([]);
      }
    }),
  );
});
