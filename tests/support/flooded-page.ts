import { HtmlValidate } from "html-validate";
import type { Locator, Page, Response } from "playwright-core";
import type { Browsing } from "./browsing.ts";
import { htmlRules } from "./html-rules.ts";

/** A page into which somebody puts scripts and SQL, watched: whatever runs, leads elsewhere or breaks stands in `misdeeds`. */
export interface FloodedPage {
  readonly page: Page;
  readonly misdeeds: readonly string[];
  /** What is being tried, so that a misdeed can say it; "all" when all of them are on the page at once. */
  trying(payload: string): void;
  open(path: string): Promise<void>;
  /** Puts a text into every field of a form, but for those named, and sends it. */
  sendTo(form: Locator, text: string, but?: readonly string[]): Promise<void>;
  /** A form that is refused stands there again, so that the next one goes into the same page. */
  floodOneAfterAnother(path: string, payloads: readonly string[], but?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const validator = new HtmlValidate({ ...htmlRules, rules: { ...htmlRules.rules, "long-title": "off" } });

const SENT_WITHIN_MS = 5_000;

/** The form that people write in: those of one button have no field. */
export function writtenForm(page: Page): Locator {
  return page.locator("form:has(.ds-field)").first();
}

export async function openFlooded(here: Browsing): Promise<FloodedPage> {
  // Without the content policy nothing but the pages themselves protects.
  const context = await here.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  let current = "";
  let tried = 0;
  const note = (what: string) => misdeeds.push(`${current}: ${what}`);
  page.on("dialog", async (dialog) => {
    // Where something is written, leaving asks first: that is ours.
    if (dialog.type() === "beforeunload") return dialog.accept();
    note("a dialog opened");
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => note(error.message));
  page.on("framenavigated", (frame) => {
    if (!frame.url().startsWith(here.site.url)) note(`the page went to ${frame.url()}`);
  });
  const answers: Response[] = [];
  page.on("response", (answer) => {
    if (answer.request().isNavigationRequest() && answer.status() !== 303) answers.push(answer);
  });

  async function look(answered: Pick<Response, "status" | "text"> | null): Promise<void> {
    if ((answered?.status() ?? 0) >= 500) note(`${page.url()} ${answered?.status()}`);
    if (await page.evaluate(() => "__ran" in window)) note(`ran on ${page.url()}`);
    if ((await page.locator("main h1").count()) !== 1) note(`no heading on ${page.url()}`);
    // The validator is slow: every fourth, and the list of people, which grows, when it is whole.
    const isWhole = current === "all";
    if (!isWhole && (tried % 4 !== 0 || new URL(page.url()).pathname === "/personer")) return;
    const report = await validator.validateString((await answered?.text()) ?? "");
    for (const { messages } of report.results) for (const { ruleId } of messages) note(`${page.url()} ${ruleId}`);
  }

  async function sendTo(form: Locator, text: string, but: readonly string[] = []): Promise<void> {
    const from = page.url();
    const isSent = page.waitForEvent("load", { timeout: SENT_WITHIN_MS }).catch(() => note(`nothing came of ${from}`));
    await Promise.all([isSent, flood(form, text, but)]);
    await look(answers.at(-1) ?? null);
  }

  function trying(payload: string): void {
    current = payload;
    tried += 1;
  }

  return {
    page,
    misdeeds,
    trying,
    open: async (path) => look(await page.goto(here.site.url + path)),
    sendTo,
    async floodOneAfterAnother(path, payloads, but) {
      for (const payload of payloads) {
        trying(payload);
        // One that is taken leads elsewhere, and one about what is not there to a page without it.
        const isHere = page.url().startsWith(here.site.url + path) && (await writtenForm(page).count()) > 0;
        if (!isHere) await page.goto(here.site.url + path);
        if ((await writtenForm(page).count()) === 0) return void note(`${path} has no form to write in`);
        await sendTo(writtenForm(page), payload, but);
      }
    },
    close: () => context.close(),
  };
}

/** Also the fields that nobody sees, and those with choices. */
async function flood(form: Locator, text: string, but: readonly string[]): Promise<void> {
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
