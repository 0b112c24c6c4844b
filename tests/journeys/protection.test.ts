import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { sql } from "kysely";
import type { Locator, Response } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import { browsing } from "../support/browsing.ts";
import { htmlRules } from "../support/html-rules.ts";
import { payloads } from "../support/payloads.ts";

const LONG = 300_000;
const PAGES = [
  "/",
  "/kommuner",
  "/sok?q=borlenge",
  "/kommuner/2081",
  "/kallor",
  "/tillganglighet",
  "/en/kommuner/2081",
];

const here = browsing();

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As sent: `fetch` would tidy the address and unpack the answer. */
function ask(path: string, { method = "GET", ...headers }: Record<string, string> = {}): Promise<Raw> {
  const { hostname, port } = new URL(here.site.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("every answer", () => {
  test.each([...PAGES, "/finns-inte", "/healthz", "/static/none.css"])("%s carries the headers", async (path) => {
    const { headers } = await ask(path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test("a page asks no other host for anything, sets no cookie and complains of nothing", async () => {
    const context = await here.browser.newContext();
    const page = await context.newPage();
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on("request", (asked) => hosts.add(new URL(asked.url()).host));
    page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    // Going on to the next page gives up what is still on its way: that is the test's haste and no failure.
    page.on("requestfailed", (failed) => {
      if (failed.failure()?.errorText !== "net::ERR_ABORTED")
        complaints.push(`${page.url()}: ${failed.url()} did not come`);
    });
    for (const path of PAGES) await page.goto(here.site.url + path, { waitUntil: "load" });
    expect([...hosts]).toEqual([new URL(here.site.url).host]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

describe("a published page", () => {
  test.each(PAGES.filter((path) => !path.startsWith("/sok")))("%s is the same packed or not", async (path) => {
    const plain = await ask(path);
    const gzip = await ask(path, { "accept-encoding": "gzip" });
    const brotli = await ask(path, { "accept-encoding": "gzip, br" });
    const refused = await ask(path, { "accept-encoding": "br;q=0, gzip;q=0" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(refused.headers["content-encoding"]).toBeUndefined();
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(plain.body.length).toBeGreaterThan(1000);
    expect(refused.body.equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(plain.headers.vary).toBe("Accept-Encoding");
  });

  test("is not sent again to one who has it", async () => {
    const { headers } = await ask("/kommuner/2081");
    const etag = String(headers.etag);
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const known of [etag, `W/${etag}`, `"older", ${etag}`]) {
      const again = await ask("/kommuner/2081", { "if-none-match": known });
      expect(again).toMatchObject({ status: 304, headers: { etag } });
      expect(again.body).toHaveLength(0);
    }
    expect((await ask("/kommuner/2081", { "if-none-match": '"older"' })).status).toBe(200);
  });

  test("has a tag for each packing, and any of them says that the page is known", async () => {
    const plain = String((await ask("/kommuner/2081")).headers.etag);
    const packed = String((await ask("/kommuner/2081", { "accept-encoding": "br" })).headers.etag);
    expect(packed).toBe(plain.replace(/"$/, '-br"'));
    for (const known of [plain, packed, packed.replace("-br", "-gzip")]) {
      const again = await ask("/kommuner/2081", { "accept-encoding": "br", "if-none-match": known });
      expect(again).toMatchObject({ status: 304, headers: { etag: packed } });
    }
  });

  test("that answers a question is not for search engines, and is in both languages", async () => {
    const live = String((await ask("/sok?q=xyzzy")).body);
    expect(live).toContain('<meta name="robots" content="noindex"/>');
    expect(live).toContain('href="/en/sok?q=xyzzy"');
    expect(String((await ask("/kommuner")).body)).not.toContain("noindex");
  });

  test("that is a document is saved under a name of its own, and has one address", async () => {
    const { status, headers } = await ask("/kommuner/2081/lagesbild.pdf");
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toBe('inline; filename="lagesbild-2081.pdf"');
    expect((await ask("/en/kommuner/2081/lagesbild.pdf")).status).toBe(404);
  });

  test("answers HEAD as GET, without the page", async () => {
    const got = await ask("/kommuner/2081");
    const headed = await ask("/kommuner/2081", { method: "HEAD" });
    expect(headed.status).toBe(200);
    expect(headed.body).toHaveLength(0);
    expect(headed.headers.etag).toBe(got.headers.etag);
    expect(headed.headers["content-type"]).toBe(got.headers["content-type"]);
    expect(headed.headers["content-length"]).toBe(got.headers["content-length"]);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("refuses %s", async (method) => {
    const { status } = await ask("/kommuner/2081", { method });
    expect([404, 405]).toContain(status);
  });
});

describe("an odd address", () => {
  test.each([
    "//",
    "///etc/passwd",
    "//example.com/",
    "/%00",
    "/%",
    "/%e0%a4%a",
    "/%ff%fe",
    "/..%2f..%2fetc%2fpasswd",
    "/../../etc/passwd",
    "/static/..%2fmanifest.json",
    "/static/%2e%2e%2f%2e%2e%2fpackage.json",
    "/static/..",
    "/kommuner/%00",
    "/kommuner/%27",
    "/kommuner/%f0%9f%92%a3",
    "/kommuner/2081%00",
    "/kommuner/2081/",
    "/kommuner/-1",
    "/kommuner/2081/lagesbild.pdf/x",
    `/kommuner/${"9".repeat(5000)}`,
    "/en",
    "/en/",
    "/en/en",
    "/EN/KOMMUNER",
    "/sok",
    "/sok?q",
    "/sok?q=",
    "/sok?q=%00",
    "/sok?q=%ff",
    "/sok?q=%",
    "/sok?q=a&q=b",
    "/sok?q[]=a",
    "/sok?__proto__=a&q=b",
    `/sok?q=${"a".repeat(10_000)}`,
    `/sok?${"a=1&".repeat(2500)}`,
    "/;/",
    "/.env",
    "/.git/config",
    "/*",
  ])("%s is answered calmly", async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBeLessThan(500);
    expect(String(headers.location ?? "/")).toMatch(/^\/(?!\/)/);
    expect(body.toString()).not.toMatch(/root:|"dependencies"| at .*\.[jt]s:\d/);
  });

  test("the same page by a spelling of its address is the same page", async () => {
    const [plain, spelt] = [await ask("/kommuner/2081"), await ask("/kommuner/%32081")];
    expect(spelt.body.equals(plain.body)).toBe(true);
  });
});

const LONG_PAGE = 20_000;

describe("scripts and SQL from outside (T10)", () => {
  const validator = new HtmlValidate(htmlRules);

  test("there are two hundred of them", () => {
    expect(payloads.length).toBeGreaterThanOrEqual(200);
  });

  test.each([
    ["searched for", (payload: string) => `/sok?q=${encodeURIComponent(wellFormed(payload))}`],
    ["as a municipality", (payload: string) => `/en/kommuner/${encodeURIComponent(wellFormed(payload))}`],
  ])(
    "%s, none of them runs, each gets a valid page, and the database is what it was",
    async (_, addressOf) => {
      const before = await countRows();
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
      expect(await countRows()).toEqual(before);
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
  /** Of every kind some: markup, attributes, addresses, other spellings, SQL. */
  const some = payloads.filter((_, index) => index % Math.floor(payloads.length / 20) === 0);
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
      expect(some.length).toBeGreaterThanOrEqual(20);
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
        if (!isWhole && (some.indexOf(current) % 4 !== 0 || new URL(page.url()).pathname === "/personer")) return;
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
        for (const payload of some) {
          current = payload;
          await sendTo(form, payload, but);
        }
      };

      for (const payload of some) {
        current = payload;
        const asked = encodeURIComponent(wellFormed(payload));
        await open(`/logga-in?till=${asked}&efter=${asked}`);
      }
      await open(`/valj-losenord/${encodeURIComponent(some[0] ?? "")}`);
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
      for (const [index, payload] of some.entries()) {
        current = payload;
        await page.goto(`${here.site.url}${invite}&klart=${encodeURIComponent(wellFormed(payload))}`);
        await page.getByLabel("E-postadress").fill(`t10-${index}@exempel.invalid`);
        await page.getByLabel("Roll").selectOption("reader");
        await sendTo(form, payload, ["organisation", "email", "role", "unit"]);
      }
      await page.goto(here.site.url + units);
      for (const payload of some) {
        current = payload;
        await page.getByLabel("Slag").selectOption("unit");
        await sendTo(form, payload, ["organisation", "kind"]);
      }
      current = "all";
      await open(units);
      await open(`/personer?klart=${encodeURIComponent(some.map(wellFormed).join(" "))}`);
      const shown = await page.locator("main").innerText();
      expect(some.filter((payload) => !shown.includes(seen(payload)))).toEqual([]);
      expect(misdeeds).toEqual([]);
      await context.close();
    },
    LONG,
  );
});

/** As a page shows it: what cannot be printed is a space, and spaces side by side are one. */
function seen(payload: string): string {
  return wellFormed(payload)
    .replace(/\p{Control}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every table of ours with its number of rows. */
async function countRows(): Promise<Record<string, number>> {
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
