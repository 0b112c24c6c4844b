import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { tabUntil } from "./keyboard.ts";

/** How somebody uses a page: with a pointer, or with the keyboard alone. */
export interface Hand {
  write(field: Locator, text: string): Promise<void>;
  choose(field: Locator, option: string): Promise<void>;
  press(button: Locator): Promise<void>;
  check(box: Locator): Promise<void>;
  /** A day, as "2026-02-01". */
  writeDay(field: Locator, day: string): Promise<void>;
}

export const pointer = (): Hand => ({
  write: (field, text) => field.fill(text),
  choose: async (field, option) => void (await field.selectOption({ label: option })),
  press: (button) => button.click(),
  check: (box) => box.check(),
  writeDay: (field, day) => field.fill(day),
});

const keyboard = (page: Page): Hand => ({
  async write(field, text) {
    await tabUntil(page, field);
    await page.keyboard.type(text);
  },
  async choose(field, option) {
    await tabUntil(page, field);
    const chosen = () => field.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label);
    while ((await chosen()) !== option) {
      const before = await chosen();
      await page.keyboard.press("ArrowDown");
      if ((await chosen()) === before) throw new Error(`there is no choice called ${option}`);
    }
  },
  async press(button) {
    await tabUntil(page, button);
    const isGoing = page.waitForEvent("domcontentloaded");
    await page.keyboard.press("Enter");
    await isGoing;
  },
  async check(box) {
    await tabUntil(page, box);
    await page.keyboard.press("Space");
    if (!(await box.isChecked())) throw new Error("the box is not checked");
  },
  async writeDay(field, day) {
    await tabUntil(page, field);
    const [year, month, date] = day.split("-");
    // The order in which the browser of the tests asks for the parts.
    await page.keyboard.type(`${month}${date}${year}`);
    if ((await field.inputValue()) !== day) throw new Error(`the field has not become ${day}`);
  },
});

/** The ways in which everything must be possible. Who comes through with the keyboard and no script does so with a pointer too. */
export const WAYS: readonly [string, string, BrowserContextOptions, (page: Page) => Hand][] = [
  ["with pointer and script", "med.skript", {}, pointer],
  ["with the keyboard alone and without script", "tangentbord", { javaScriptEnabled: false }, keyboard],
];
