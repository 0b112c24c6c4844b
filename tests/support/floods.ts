import { HtmlValidate } from "html-validate";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import type { Browsing } from "./browsing.ts";
import { openFlooded, writtenForm } from "./flooded-page.ts";
import { htmlRules } from "./html-rules.ts";
import { squeezed } from "./pdf.ts";

const LONG = 600_000;
const LONG_PAGE = 20_000;

/** What is put where: addresses are quick, and a form is a page for each. */
export interface Flood {
  readonly addresses: readonly string[];
  readonly fields: readonly string[];
}

/** T10 of the security requirements, with the payloads that are given: in addresses, and in every form. */
export function describeFloods(here: Browsing, { addresses, fields: payloads }: Flood): void {
  describe("scripts and SQL from outside (T10)", () => {
    const validator = new HtmlValidate(htmlRules);

    test.each([
      ["searched for", (payload: string) => `/sok?q=${encodeURIComponent(wellFormed(payload))}`],
      ["as a municipality", (payload: string) => `/en/kommuner/${encodeURIComponent(wellFormed(payload))}`],
    ])(
      "%s, none of them runs, each gets a valid page, and the database is what it was",
      async (_, addressOf) => {
        const before = await countRows(here);
        const context = await here.browser.newContext();
        const page = await context.newPage();
        const ran: string[] = [];
        let current = "";
        page.on("dialog", async (dialog) => {
          ran.push(`${current}: a dialog opened`);
          await dialog.dismiss();
        });
        // Nothing is even stopped by the policy: what never becomes markup has nothing to stop.
        page.on("console", (message) => {
          if (!message.text().includes("404")) ran.push(`${current}: ${message.text()}`);
        });
        const invalid: string[] = [];
        const validated = new Set<string>();
        for (const [index, payload] of addresses.entries()) {
          current = payload;
          const answer = await page.goto(here.site.url + addressOf(payload));
          const status = answer?.status() ?? 0;
          if (status >= 500 || status === 0) invalid.push(`${payload}: ${status}`);
          if (await page.evaluate(() => "__ran" in window)) ran.push(payload);
          if ((await page.locator("main h1").count()) !== 1) invalid.push(`${payload}: no heading`);
          // The validator is slow and pages differ in the payload alone: each page once, and of the long ones every fifth.
          const html = (await answer?.text()) ?? "";
          if (validated.has(html) || (html.length > LONG_PAGE && index % 5 !== 0)) continue;
          validated.add(html);
          const report = await validator.validateString(html);
          for (const { messages } of report.results)
            invalid.push(...messages.map(({ ruleId, message }) => `${payload}: ${ruleId} ${message}`));
        }
        expect(ran).toEqual([]);
        expect(invalid).toEqual([]);
        expect(await countRows(here)).toEqual(before);
        await context.close();
      },
      LONG,
    );

    test("what was searched for stands in the field as it was written", async () => {
      const page = await here.browser.newPage();
      const payload = `"><img src=x onerror="window.__ran=1">&amp;'`;
      await page.goto(`${here.site.url}/sok?q=${encodeURIComponent(payload)}`);
      expect(await page.getByRole("combobox", { name: "Kommun" }).inputValue()).toBe(payload);
      await page.close();
    });
  });

  describe("scripts and SQL in the forms of the workplace (T10)", () => {
    test(
      "none of them runs, none leads elsewhere, and what is kept is text",
      async () => {
        const flooded = await openFlooded(here);
        const { page, misdeeds, trying, open, sendTo } = flooded;
        const form = writtenForm(page);

        for (const payload of payloads) {
          trying(payload);
          const asked = encodeURIComponent(wellFormed(payload));
          await open(`/logga-in?till=${asked}&efter=${asked}`);
        }
        await open(`/valj-losenord/${encodeURIComponent(payloads[0] ?? "")}`);
        await flooded.floodOneAfterAnother("/logga-in", payloads);
        await flooded.floodOneAfterAnother("/glomt-losenord", payloads);

        await signInAs(flooded.page, here, "administrator");
        await page.goto(`${here.site.url}/personer`);
        const [invite = "", appoint = "", units = ""] = await page
          .locator(".actions a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
        for (const path of [invite, appoint, units])
          await flooded.floodOneAfterAnother(path, payloads, ["organisation"]);
        // Once more, so that they are kept.
        for (const [index, payload] of payloads.entries()) {
          trying(payload);
          await page.goto(`${here.site.url}${invite}&klart=${encodeURIComponent(wellFormed(payload))}`);
          await page.getByLabel("E-postadress").fill(`t10-${index}@exempel.invalid`);
          await page.getByLabel("Roll").selectOption("reader");
          await sendTo(form, payload, ["organisation", "email", "role", "unit"]);
        }
        await page.goto(here.site.url + units);
        for (const payload of payloads) {
          trying(payload);
          await page.getByLabel("Slag").selectOption("unit");
          await sendTo(form, payload, ["organisation", "kind"]);
        }
        trying("all");
        await open(units);
        await open(`/personer?klart=${encodeURIComponent(payloads.map(wellFormed).join(" "))}`);
        const shown = await page.locator("main").innerText();
        expect(payloads.filter((payload) => !shown.includes(seen(payload)))).toEqual([]);
        expect(misdeeds).toEqual([]);
        await flooded.close();
      },
      LONG,
    );

    test(
      "nor in what a cooperation writes, where it stands as it was written",
      async () => {
        const flooded = await openFlooded(here);
        const { page, misdeeds, open, floodOneAfterAnother } = flooded;
        // The fields are many and of the same few kinds: some of the payloads go into each.
        const some = payloads.filter((_, index) => index % 4 === 0);
        await signInAs(page, here, "samordnare");
        for (const payload of some) await open(`/samverkan/sok?q=${encodeURIComponent(wellFormed(payload))}`);
        await floodOneAfterAnother("/samverkan/ny", some, ["organisation"]);
        await page.goto(`${here.site.url}/samverkan`);
        const home = await page
          .getByRole("link", { name: "Exempel: Samverkan Borlänge", exact: true })
          .getAttribute("href");
        for (const under of [
          "/parter/egna-uppgifter",
          "/forum/nytt",
          "/steg/plan-decided",
          "/lagesbild/2081/egen/kallor",
          "/lagesbild/2081/lamna-over",
          "/lagesbild/2081/egen/orsaker?del=sekretess",
        ]) {
          await floodOneAfterAnother(`${home}${under}`, some);
        }
        // Once more, so that they are kept.
        const written = `${home}/lagesbild/2081/gemensam/orsaker`;
        await floodOneAfterAnother(written, [some.join("\n\n")], ["version", "del"]);
        await page.goto(here.site.url + written);
        for (const payload of some) await flooded.sendTo(page.locator("form:has(#comment)"), payload, ["question"]);
        flooded.trying("all");
        const joint = `${home}/lagesbild/2081/gemensam`;
        for (const shows of ["/samverkan", joint, `${joint}/orsaker`]) {
          await open(shows);
          const shown = squeezed(await page.locator("main").innerText());
          expect.soft(some.filter((payload) => !shown.includes(squeezed(seen(payload))))).toEqual([]);
        }
        expect(misdeeds).toEqual([]);
        await flooded.close();
      },
      LONG,
    );
  });
}

async function signInAs(page: Page, here: Browsing, name: string): Promise<void> {
  await page.goto(`${here.site.url}/logga-in`);
  await page.getByLabel("E-postadress").fill(`${name}@exempel.invalid`);
  await page.getByLabel("Lösenord").fill(EXAMPLE_PASSWORD);
  await writtenForm(page).getByRole("button").click();
  await page.waitForURL((url) => url.pathname !== "/logga-in");
}

/** As a page shows it: what cannot be printed is a space, and spaces side by side are one. */
function seen(payload: string): string {
  return wellFormed(payload)
    .replace(/\p{Control}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every table of ours with its number of rows. */
async function countRows(here: Browsing): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`.execute(here.site.database);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const counted = await sql<{ n: string }>`select count(*) as n from ${sql.table(name)}`.execute(here.site.database);
    counts[name] = Number(counted.rows[0]?.n);
  }
  return counts;
}

/** Half a character cannot be written in an address; a browser sends the sign for "unreadable" instead. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
