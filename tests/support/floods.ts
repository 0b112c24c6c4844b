import { HtmlValidate } from "html-validate";
import { sql } from "kysely";
import type { Locator, Response } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import type { Browsing } from "./browsing.ts";
import { htmlRules } from "./html-rules.ts";

const LONG = 600_000;
const LONG_PAGE = 20_000;

/** T10 of the security requirements, with the payloads that are given: in addresses, and in every form of the accounts. */
export function describeFloods(here: Browsing, payloads: readonly string[]): void {
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
        for (const [index, payload] of payloads.entries()) {
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
    const validator = new HtmlValidate({ ...htmlRules, rules: { ...htmlRules.rules, "long-title": "off" } });
    const WAY_IN = { email: "administrator@exempel.invalid", password: EXAMPLE_PASSWORD };

    /** Puts a text into every field of the form, also those that nobody sees and those with choices, and sends it. */
    async function flood(form: Locator, text: string, but: readonly string[] = []): Promise<void> {
      await form.evaluate(
        (element: HTMLFormElement, [words, left]) => {
          for (const field of element.elements) {
            const { name } = field as HTMLInputElement;
            if (name === "form_token" || left.includes(name)) continue;
            if (field instanceof HTMLSelectElement) field.append(new Option(words, words, true, true));
            else if (field instanceof HTMLInputElement) field.type = "text";
            (field as HTMLInputElement).value = words;
          }
          element.submit();
        },
        [text, but] as const,
      );
    }

    test(
      "none of them runs, none leads elsewhere, and what is kept is text",
      async () => {
        // Without the content policy nothing but the pages themselves protects.
        const context = await here.browser.newContext({ bypassCSP: true });
        const page = await context.newPage();
        const misdeeds: string[] = [];
        let current = "";
        const note = (what: string) => misdeeds.push(`${current}: ${what}`);
        page.on("dialog", async (dialog) => {
          note("a dialog opened");
          await dialog.dismiss();
        });
        page.on("pageerror", (error) => note(error.message));
        page.on("framenavigated", (frame) => {
          if (!frame.url().startsWith(here.site.url)) note(`the page went to ${frame.url()}`);
        });
        const look = async (answered: { status(): number; text(): Promise<string> } | null) => {
          if ((answered?.status() ?? 0) >= 500) note(`${page.url()} ${answered?.status()}`);
          if (await page.evaluate(() => "__ran" in window)) note(`ran on ${page.url()}`);
          if ((await page.locator("main h1").count()) !== 1) note(`no heading on ${page.url()}`);
          // The validator is slow: every fourth, and the list of people, which grows, when it is whole.
          const isWhole = current === "all";
          if (!isWhole && (payloads.indexOf(current) % 4 !== 0 || new URL(page.url()).pathname === "/personer")) return;
          const report = await validator.validateString((await answered?.text()) ?? "");
          for (const { messages } of report.results) for (const { ruleId } of messages) note(`${page.url()} ${ruleId}`);
        };
        const open = async (path: string) => look(await page.goto(here.site.url + path));
        const answers: Response[] = [];
        page.on("response", (answer) => {
          if (answer.request().isNavigationRequest() && answer.status() !== 303) answers.push(answer);
        });
        const sendTo = async (form: Locator, text: string, but?: readonly string[]) => {
          await Promise.all([page.waitForEvent("load"), flood(form, text, but)]);
          await look(answers.at(-1) ?? null);
        };
        const form = page.locator("form:has(.ds-field)");

        // A form that is refused stands there again, so that the next one goes into the same page.
        const floodOneAfterAnother = async (path: string, but?: readonly string[]) => {
          await page.goto(here.site.url + path);
          for (const payload of payloads) {
            current = payload;
            await sendTo(form, payload, but);
          }
        };

        for (const payload of payloads) {
          current = payload;
          const asked = encodeURIComponent(wellFormed(payload));
          await open(`/logga-in?till=${asked}&efter=${asked}`);
        }
        await open(`/valj-losenord/${encodeURIComponent(payloads[0] ?? "")}`);
        await floodOneAfterAnother("/logga-in");
        await floodOneAfterAnother("/glomt-losenord");

        await page.goto(`${here.site.url}/logga-in`);
        await page.getByLabel("E-postadress").fill(WAY_IN.email);
        await page.getByLabel("Lösenord").fill(WAY_IN.password);
        await page.locator("form:has(.ds-field) button").click();
        await page.waitForURL("**/mitt-konto");
        await page.goto(`${here.site.url}/personer`);
        const [invite = "", appoint = "", units = ""] = await page
          .locator(".actions a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
        for (const path of [invite, appoint, units]) await floodOneAfterAnother(path, ["organisation"]);
        // Once more, so that they are kept.
        for (const [index, payload] of payloads.entries()) {
          current = payload;
          await page.goto(`${here.site.url}${invite}&klart=${encodeURIComponent(wellFormed(payload))}`);
          await page.getByLabel("E-postadress").fill(`t10-${index}@exempel.invalid`);
          await page.getByLabel("Roll").selectOption("reader");
          await sendTo(form, payload, ["organisation", "email", "role", "unit"]);
        }
        await page.goto(here.site.url + units);
        for (const payload of payloads) {
          current = payload;
          await page.getByLabel("Slag").selectOption("unit");
          await sendTo(form, payload, ["organisation", "kind"]);
        }
        current = "all";
        await open(units);
        await open(`/personer?klart=${encodeURIComponent(payloads.map(wellFormed).join(" "))}`);
        const shown = await page.locator("main").innerText();
        expect(payloads.filter((payload) => !shown.includes(seen(payload)))).toEqual([]);
        expect(misdeeds).toEqual([]);
        await context.close();
      },
      LONG,
    );
  });
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
