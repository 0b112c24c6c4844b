import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { browsing } from "../support/browsing.ts";
import { describeFloods } from "../support/floods.ts";
import { payloads } from "../support/payloads.ts";

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
    "/kommuner/%00/lagesbild/1",
    "/kommuner/%00/lagesbild/jamfor",
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

/** Of every kind some: markup, attributes, addresses, other spellings, SQL. Many more: tests/faults/foreign-scripts.test.ts. */
const some = (most: number) => payloads.filter((_, index) => index % Math.floor(payloads.length / most) === 0);
describeFloods(here, { addresses: some(20), fields: some(8) });
