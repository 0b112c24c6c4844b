import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { chromiumPath, launchChromium } from "../support/chromium.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/ensure-chromium.mjs", import.meta.url));
const NOWHERE = "/no/such/chromium";

afterEach(() => vi.unstubAllEnvs());

function ensure(path: string) {
  return spawnSync(process.execPath, [SCRIPT], { encoding: "utf8", env: { ...process.env, CHROMIUM_PATH: path } });
}

test("the script is silent when there is a Chromium", () => {
  expect(ensure(chromiumPath())).toMatchObject({ status: 0, stdout: "", stderr: "" });
});

test("the script says in one line what to do when CHROMIUM_PATH leads nowhere, and installs nothing", () => {
  const { status, stdout, stderr } = ensure(NOWHERE);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^No Chromium was found: .*CHROMIUM_PATH.*\n$/);
});

test("the tests get the same line", () => {
  vi.stubEnv("CHROMIUM_PATH", NOWHERE);
  expect(chromiumPath).toThrow("No Chromium was found");
});

test("the browser that was found opens a page", async () => {
  expect(existsSync(chromiumPath())).toBe(true);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent("<title>Lägesbild</title>");
    expect(await page.title()).toBe("Lägesbild");
  } finally {
    await browser.close();
  }
});
