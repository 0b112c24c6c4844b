import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import { browsing } from "../support/browsing.ts";
import { type Hand, WAYS } from "../support/hand.ts";

/** Two parties begin to work together. */

const LONG = 180_000;
const here = browsing();

const field = (page: Page, label: string) => page.getByRole("main").getByLabel(label, { exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const notice = (page: Page) => page.getByRole("status").innerText();
const main = (page: Page) => page.getByRole("main").innerText();

async function signIn(page: Page, name: string, hand: Hand): Promise<void> {
  await hand.write(field(page, "E-postadress"), `${name}@exempel.invalid`);
  await hand.write(field(page, "Lösenord"), EXAMPLE_PASSWORD);
  await hand.press(button(page, "Logga in"));
  expect(await heading(page)).toBe("Samverkan");
}

describe.each(WAYS)("%s", (_, way, options, handOn) => {
  const name = `Exempel: Samverkan ${way}`;

  test(
    "a municipality starts a cooperation, the police join, and both see how far it has come",
    { timeout: LONG },
    () =>
      here.visit("/logga-in", options, async (page) => {
        const hand = handOn(page);
        await signIn(page, "samordnare-falun", hand);
        await hand.press(link(page, "Starta en samverkan"));
        await hand.write(field(page, "Namn"), name);
        await hand.press(button(page, "Starta samverkan"));
        expect(await notice(page)).toBe("Samverkan är startad. Bjud in den andra parten.");
        await hand.press(link(page, "Bjud in en part"));
        await hand.write(field(page, "Sök bland kommuner, polisen och andra"), "borlange");
        await hand.press(button(page, "Sök"));
        await hand.press(button(page, "Bjud in Lokalpolisområde Borlänge"));
        expect(await main(page)).toContain("har inte svarat");

        await here.visit("/logga-in", options, async (other) => {
          const theirs = handOn(other);
          await signIn(other, "polischef", theirs);
          await theirs.press(link(other, `Svara på inbjudan till ${name}`));
          expect(await main(other)).toContain("från och med den dag då ni går med");
          await theirs.press(button(other, "Gå med i samverkan"));
          expect(await other.getByRole("alert").innerText()).toContain("3 saker behöver rättas");
          await theirs.write(field(other, "Vem har beslutat?"), "Exempel: lokalpolisområdeschefen");
          await theirs.writeDay(field(other, "Vilken dag?"), "2026-02-01");
          await theirs.write(field(other, "Diarienummer"), "Exempel 1");
          await theirs.press(button(other, "Gå med i samverkan"));
          expect(await notice(other)).toBe("Ni är med. Det som lämnas över från och med nu ser ni.");
          await theirs.press(link(other, name));
          expect(await main(other)).toContain("Ni är i steg 1 av 5, initiera. 0 av 5 delar är klara.");
        });

        await hand.press(link(page, name));
        await hand.press(link(page, "Alla forum"));
        await hand.press(link(page, "Lägg till ett forum"));
        await hand.write(field(page, "Namn"), "Exempel: styrgruppen");
        await hand.press(button(page, "Lägg till forumet"));
        expect(await field(page, "Namn").inputValue()).toBe("Exempel: styrgruppen");
        await hand.choose(field(page, "Nivå"), "Strategisk nivå");
        await hand.choose(field(page, "Slag"), "Styrgrupp");
        await hand.write(field(page, "Mandat"), "Exempel: beslutar för båda.");
        await hand.write(field(page, "Vem leder?"), "Kommundirektör, Faluns kommun");
        await hand.press(button(page, "Lägg till forumet"));
        expect(await main(page)).toMatch(/Styrgrupp, strategisk nivå[\s\S]*Kommundirektör, Faluns kommun leder/);

        await hand.press(link(page, name));
        await hand.press(link(page, "Någon ansvarar för kommunikation och en kommunikationsplan är påbörjad").last());
        await hand.writeDay(field(page, "Vilken dag skedde det?"), "2026-03-05");
        await hand.press(button(page, "Bekräfta"));
        expect(await notice(page)).toBe("Det är bekräftat.");
        await hand.press(link(page, name));
        expect(await main(page)).toContain("2 av 5 delar är klara.");
      }),
  );
});
