import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { invalidIn, violations, widerThanTheScreen } from "../support/accessible.ts";
import { browsing } from "../support/browsing.ts";
import { type CanaryCooperation, fillCooperation } from "../support/cooperations.ts";
import { tabUntil } from "../support/keyboard.ts";
import { CANARY_PASSWORD, type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";
import { signedIn } from "../support/visitor.ts";

/** What officials do where pictures are written: write, lose nothing, undo, and write together. */

const LONG = 120_000;

let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let cooperation: CanaryCooperation;

const here = browsing(async (database) => {
  municipality = await fillOrganisation(database, "Borlänge kommun");
  police = await fillOrganisation(database, "Lokalpolisområde Borlänge");
  cooperation = await fillCooperation(database, [municipality, police], "2081");
});

const picture = () => `${here.site.url}/samverkan/${cooperation.id}/lagesbild/2081`;
const text = (page: Page) => page.locator("#text");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The last words of a page that is closed reach the server as a draft, or stay in the browser: which depends on the moment. */
async function fetchHeld(page: Page): Promise<void> {
  if (await button(page, "Hämta texten").isVisible()) await button(page, "Hämta texten").click();
}

/** Somebody of a party who has signed in. */
async function enter(party: CanaryOrganisation, options: { script?: boolean } = {}): Promise<[BrowserContext, Page]> {
  const context = await here.browser.newContext({ javaScriptEnabled: options.script ?? true });
  const page = await context.newPage();
  await page.goto(`${here.site.url}/logga-in`);
  await page.fill("[name=email]", party.in("coordinator").email);
  await page.fill("[name=password]", CANARY_PASSWORD);
  await page.locator("main").getByRole("button", { name: "Logga in", exact: true }).click();
  return [context, page];
}

describe("somebody who writes their own picture", () => {
  test("writes, saves and undoes, with a pointer", { timeout: LONG }, async () => {
    const [context, page] = await enter(municipality);
    await page.goto(`${picture()}/egen`);
    await page.getByRole("link", { name: "Skriv (Varför är det här ett problem hos oss?)" }).click();
    await text(page).fill("Otryggt vid stationen.\n\n- kvällar\n- helger");
    await button(page, "Spara").click();
    expect(await page.getByRole("status").first().innerText()).toMatch(/^Sparat \d\d\.\d\d\./);
    await button(page, "Ångra").click();
    expect(await page.getByRole("status").first().innerText()).toContain("ångrad");
    expect(await text(page).inputValue()).toBe("");
    await page.getByRole("link", { name: "Historik", exact: true }).click();
    await button(page, "Ta tillbaka den här versionen (version 1)").click();
    expect(await text(page).inputValue()).toBe("Otryggt vid stationen.\n\n- kvällar\n- helger");
    await context.close();
  });

  test("loses nothing when the tab is closed, and throws the draft away", { timeout: LONG }, async () => {
    const [context, page] = await enter(municipality);
    await page.goto(`${picture()}/egen/foljder`);
    await text(page).fill("Halvfärdigt");
    await page.getByText(/^Sparat som utkast \d\d\.\d\d\.$/).waitFor();
    await text(page).fill("Halvfärdigt, och lite till");
    await page.close({ runBeforeUnload: true });

    const again = await context.newPage();
    await again.goto(`${picture()}/egen/foljder`);
    await again.getByText(/^Utkast från \d\d\.\d\d, inte sparat\./).waitFor();
    expect(await text(again).inputValue()).toMatch(/^Halvfärdigt/);
    await fetchHeld(again);
    expect(await text(again).inputValue()).toBe("Halvfärdigt, och lite till");
    await button(again, "Kasta utkastet").click();
    expect(await text(again).inputValue()).toBe("");
    await context.close();
  });

  test("loses nothing while the network is away", { timeout: LONG }, async () => {
    const [context, page] = await enter(municipality);
    await page.goto(`${picture()}/egen/orsaker`);
    await context.setOffline(true);
    await text(page).fill("Skrivet utan nät");
    await page.getByText(/^Ingen kontakt\. Texten är sparad i den här webbläsaren/).waitFor();
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(`${picture()}/egen/orsaker`);
    await fetchHeld(again);
    expect(await text(again).inputValue()).toBe("Skrivet utan nät");
    await button(again, "Spara").click();
    await again.getByText(/^Sparat \d\d/).waitFor();
    await again.reload();
    expect(await again.getByText("I den här webbläsaren finns text").count()).toBe(0);
    await context.close();
  });

  test("does the same with the keyboard alone", { timeout: LONG }, async () => {
    const [context, page] = await enter(municipality);
    await page.goto(`${picture()}/egen/medarbetare`);
    await tabUntil(page, text(page));
    await page.keyboard.type("Skrivet med tangenter");
    await tabUntil(page, button(page, "Spara"));
    await page.keyboard.press("Enter");
    await tabUntil(page, button(page, "Ångra"));
    await page.keyboard.press("Enter");
    await page.getByText(/^Ändringen är ångrad/).waitFor();
    expect(await text(page).inputValue()).toBe("");
    await context.close();
  });

  test("does the same without script, and keeps a draft by hand", { timeout: LONG }, async () => {
    const [context, page] = await enter(municipality, { script: false });
    await page.goto(`${picture()}/egen/invanare`);
    await text(page).fill("Skrivet utan skript");
    await button(page, "Spara som utkast").click();
    expect(await page.getByRole("status").first().innerText()).toMatch(/^Sparat som utkast/);
    expect(await text(page).inputValue()).toBe("Skrivet utan skript");
    await button(page, "Spara").click();
    expect(await page.getByRole("status").first().innerText()).toMatch(/^Sparat \d\d/);
    expect(await button(page, "Kasta utkastet").count()).toBe(0);
    await context.close();
  });

  test("is stopped at a personal number with the text still there, and goes on", { timeout: LONG }, async () => {
    const [context, page] = await enter(municipality);
    await page.goto(`${picture()}/egen/slutsatser`);
    await text(page).fill("Ärendet gäller 19900118-9811. Ring 0243-740 00.");
    await button(page, "Spara").click();
    expect(await page.locator("#text-fault").innerText()).toContain("”19900118-9811”");
    await text(page).fill("Ring 0243-740 00.");
    await button(page, "Spara").click();
    expect(await page.locator("#text-fault").innerText()).toContain("”0243-740 00”");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Jag har läst igenom").check();
    await button(page, "Spara").click();
    await page.getByText(/^Sparat \d\d/).waitFor();
    await context.close();
  });
});

test("two who write at once both see both texts, and write them together", { timeout: LONG }, async () => {
  const [ours, mine] = await enter(municipality);
  const [theirs, other] = await enter(police);
  const address = `${picture()}/gemensam/avvikelser`;
  await mine.goto(address);
  await other.goto(address);
  await text(other).fill("Polisen ser mer vid stationen.");
  await button(other, "Spara").click();
  await other.getByText(/^Sparat \d\d/).waitFor();

  await text(mine).fill("Kommunen ser mer vid torget.");
  const answer = mine.waitForResponse(
    (response) => response.request().method() === "POST" && response.status() === 409,
  );
  await button(mine, "Spara").click();
  await answer;
  const page = await mine.getByRole("main").innerText();
  expect(page).toContain("Polisen ser mer vid stationen.");
  expect(page).toContain("Kommunen ser mer vid torget.");
  expect(await violations(mine)).toEqual([]);
  await button(mine, "Skriv ihop dem").click();
  expect(await text(mine).inputValue()).toBe("Polisen ser mer vid stationen.\n\nKommunen ser mer vid torget.");
  await button(mine, "Spara").click();
  await mine.getByText(/^Sparat \d\d/).waitFor();

  await mine.getByLabel("Din kommentar").fill("Ser det rätt ut?");
  await button(mine, "Skriv kommentaren").click();
  await other.goto(address);
  expect(await text(other).inputValue()).toContain("Kommunen ser mer vid torget.");
  expect(await other.getByRole("main").innerText()).toMatch(/öppen Exempel coordinator .*, Borlänge kommun, /);
  await other.getByRole("button", { name: /^Markera som klar/ }).click();
  expect(await other.getByRole("main").innerText()).toContain("Klar ");
  await Promise.all([ours.close(), theirs.close()]);
});

test("what is far too large is refused, and says so", { timeout: LONG }, async () => {
  const who = await signedIn(here.site.url, municipality.in("coordinator").email, CANARY_PASSWORD);
  const path = `/samverkan/${cooperation.id}/lagesbild/2081/egen/tid`;
  await who.get(path);
  const long = await who.post(path, { text: "å".repeat(100_000), version: "0" });
  expect([long.status, long.to]).toEqual([303, `${path}?klart=sparat`]);
  const longer = await who.post(path, { text: "å".repeat(100_001), version: "1" });
  expect([longer.status, longer.body.includes("högst 100 000 tecken")]).toEqual([422, true]);
  expect((await who.post(path, { text: "a".repeat(10_000_000), version: "1" })).status).toBe(413);
});

test("the pages can be used by everybody: valid, without faults that axe finds, and not wider than a phone", {
  timeout: LONG,
}, async () => {
  const [context, page] = await enter(municipality);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of [
    "egen",
    "egen/omfattning",
    "egen/omfattning?del=sekretess",
    "egen/omfattning/historik",
    "egen/kallor",
    "gemensam",
    "gemensam/omfattning?del=oenighet",
  ]) {
    await page.goto(`${picture()}/${path}`);
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
    expect({ path, wide: await widerThanTheScreen(page) }).toEqual({ path, wide: [] });
    const html = await (await context.request.get(`${picture()}/${path}`)).text();
    expect({ path, invalid: await invalidIn(html) }).toEqual({ path, invalid: [] });
  }
  await context.close();
});
