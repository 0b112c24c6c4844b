import type { Locator, Page } from "playwright-core";

/** More than any page has to stop at, so that the last of a long one can be reached. */
const MOST_STOPS = 150;

/** Presses the tabulator until it comes to what is wanted, as somebody does who has no pointer. */
export async function tabUntil(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the tabulator never came there");
}
