import type { Locator, Page } from "playwright-core";

/** Presses the tabulator until it comes to what is wanted, as somebody does who has no pointer. */
export async function tabUntil(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the tabulator never came there");
}
