import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD } from "#accounts";
import { browsing } from "../support/browsing.ts";
import { type Hand, pointer, WAYS } from "../support/hand.ts";

/** What officials do with their accounts. */

const LONG = 120_000;
const ADMINISTRATOR = "administrator@exempel.invalid";
const COORDINATOR = "samordnare@exempel.invalid";
const CHOSEN = "fyra lugna ord om hösten";

const here = browsing();

const field = (page: Page, label: string) => page.getByRole("main").getByLabel(label, { exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const notice = (page: Page) => page.getByRole("status").innerText();
const summary = (page: Page) => page.getByRole("alert");
const addressOf = (page: Page) => page.url().slice(here.site.url.length);

async function signIn(page: Page, email: string, password: string, hand: Hand = pointer()): Promise<void> {
  await hand.write(field(page, "E-postadress"), email);
  await hand.write(field(page, "Lösenord"), password);
  await hand.press(button(page, "Logga in"));
}

/** Where the link of the last letter to somebody leads. */
async function linkOfLetterTo(email: string): Promise<string> {
  const letter = await here.site.mail.nextTo(email);
  return here.site.url + (/\/valj-losenord\/[\w-]+/.exec(letter)?.[0] ?? "/no-link");
}

describe.each(WAYS)("%s", (_, mailbox, options, handOn) => {
  const email = `${mailbox}@exempel.invalid`;
  const name = `Exempel: ny läsare ${mailbox}`;

  test("an administrator invites a person, who comes in, and whose assignment then ends", { timeout: LONG }, () =>
    here.visit("/personer", options, async (page) => {
      const hand = handOn(page);
      expect(await notice(page)).toBe("Logga in för att komma vidare.");
      await signIn(page, ADMINISTRATOR, EXAMPLE_PASSWORD, hand);
      expect(await heading(page)).toBe("Personer och uppdrag");
      await hand.press(link(page, "Bjud in en person"));
      await hand.write(field(page, "Namn"), name);
      await hand.write(field(page, "E-postadress"), email);
      await hand.choose(field(page, "Roll"), "Läsare");
      await hand.press(button(page, "Bjud in"));
      expect(await notice(page)).toBe("Inbjudan är på väg.");
      expect(await page.getByRole("row", { name }).innerText()).toContain("Läsare");

      await here.visit("/", options, async (other) => {
        const theirs = handOn(other);
        await other.goto(await linkOfLetterTo(email));
        expect(await heading(other)).toBe("Välj lösenord");
        expect(await other.getByRole("main").innerText()).toContain(email);
        await theirs.write(field(other, "Nytt lösenord"), CHOSEN);
        await theirs.press(button(other, "Spara lösenordet"));
        expect(await notice(other)).toBe("Lösenordet är ändrat. Logga in med det nya.");
        await signIn(other, email, CHOSEN, theirs);
        expect(await heading(other)).toBe("Samverkan");
        await theirs.press(link(other, "Mitt konto"));
        const assignment = other.getByRole("row", { name: "Läsare" });
        expect(await assignment.innerText()).toMatch(/Borlänge kommun\t\d{4}-\d\d-\d\d\ttills vidare$/);

        await hand.press(button(page, `Avsluta uppdraget läsare för ${name}`));
        expect(await notice(page)).toBe("Uppdraget är avslutat.");
        expect(await page.getByRole("row", { name }).innerText()).toContain("Inget uppdrag just nu");

        await other.reload();
        expect(await assignment.innerText()).toMatch(/Borlänge kommun\t(\d{4}-\d\d-\d\d)\t\1$/);
        await theirs.press(button(other, "Logga ut"));
        expect(await notice(other)).toBe("Du är utloggad.");
      });
    }),
  );

  test("somebody who has forgotten the password chooses another, once for each letter", { timeout: LONG }, () =>
    here.visit("/logga-in", options, async (page) => {
      const hand = handOn(page);
      await hand.press(link(page, "Välj ett nytt lösenord"));
      await hand.write(field(page, "E-postadress"), email);
      await hand.press(button(page, "Skicka länken"));
      expect(await heading(page)).toBe("Titta i din inkorg");
      const letter = await linkOfLetterTo(email);
      await page.goto(letter);
      await hand.write(field(page, "Nytt lösenord"), "kort");
      await hand.press(button(page, "Spara lösenordet"));
      expect(await summary(page).innerText()).toContain("Lösenordet är för kort. Välj minst 12 tecken.");
      await hand.write(field(page, "Nytt lösenord"), `${CHOSEN} igen`);
      await hand.press(button(page, "Spara lösenordet"));
      await signIn(page, email, `${CHOSEN} igen`, hand);
      expect(await heading(page)).toBe("Mitt konto");

      await page.goto(letter);
      expect(await heading(page)).toBe("Länken gäller inte längre");
      await hand.press(link(page, "Be om en ny länk"));
      expect(await heading(page)).toBe("Välj ett nytt lösenord");
    }),
  );
});

describe("a form that is refused", () => {
  test("at the sign-in keeps the address and not the password, and says so first, without script too", () =>
    here.visit("/logga-in", { javaScriptEnabled: false }, async (page) => {
      await signIn(page, "Någon@exempel.invalid", "inte det rätta");
      expect(await page.title()).toBe("Att rätta: Logga in – Samverkan");
      expect(await summary(page).evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await field(page, "E-postadress").inputValue()).toBe("Någon@exempel.invalid");
      expect(await field(page, "Lösenord").inputValue()).toBe("");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL("**#email");
      await page.keyboard.press("Tab");
      // The browser goes on from the field that the link leads to.
      const at = await page.evaluate(() => document.activeElement?.id);
      expect(["email", "password"]).toContain(at);
    }));

  test("keeps everything that was written, and each fault leads to its field, which says the same", () =>
    here.visit("/logga-in?till=/personer", {}, async (page) => {
      await signIn(page, ADMINISTRATOR, EXAMPLE_PASSWORD);
      await link(page, "Bjud in en person").click();
      await field(page, "Namn").fill("Exempel: en till");
      await field(page, "E-postadress").fill("inte en adress");
      await button(page, "Bjud in").click();
      expect(await summary(page).getByRole("heading").innerText()).toBe("2 saker behöver rättas");
      expect(await field(page, "Namn").inputValue()).toBe("Exempel: en till");
      expect(await field(page, "E-postadress").inputValue()).toBe("inte en adress");
      for (const label of ["E-postadress", "Roll"]) {
        const said = await field(page, label).evaluate((element) => {
          const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
          return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
        });
        expect(await field(page, label).getAttribute("aria-invalid")).toBe("true");
        await summary(page).getByRole("link", { name: said, exact: true }).click();
        expect(await field(page, label).evaluate((element) => element.matches(":target"))).toBe(true);
      }
      await field(page, "E-postadress").fill(COORDINATOR);
      await field(page, "Roll").selectOption({ label: "Läsare" });
      await button(page, "Bjud in").click();
      expect(await summary(page).innerText()).toContain("Adressen går inte att bjuda in.");
      expect(await field(page, "Roll").inputValue()).toBe("reader");
    }));

  test("of the organisation's last administrator leaves things as they are, and says what to do first", () =>
    here.visit("/logga-in?till=/personer", {}, async (page) => {
      await signIn(page, ADMINISTRATOR, EXAMPLE_PASSWORD);
      await button(page, "Avsluta uppdraget administratör för Exempel: administratör i Borlänge").click();
      expect(await summary(page).innerText()).toContain("Utse en till först.");
      await page.goto(`${here.site.url}/mitt-konto`);
      expect(await page.getByRole("row", { name: "Administratör" }).innerText()).toContain("tills vidare");
    }));
});

describe("somebody who has signed in", () => {
  test("comes to the page that was asked for, also when the first try was wrong", () =>
    here.visit("/personer?klart=utsedd", {}, async (page) => {
      await signIn(page, ADMINISTRATOR, "inte det rätta");
      await signIn(page, ADMINISTRATOR, EXAMPLE_PASSWORD);
      expect(addressOf(page)).toBe("/personer?klart=utsedd");
    }));

  test("is told nothing by an address with another word in it, whatever a program has by that name", () =>
    here.visit("/logga-in?efter=constructor&till=/personer", {}, async (page) => {
      expect(await notice(page)).toBe("Logga in för att komma vidare.");
      await signIn(page, ADMINISTRATOR, EXAMPLE_PASSWORD);
      for (const word of ["constructor", "__proto__", "toString"]) {
        await page.goto(`${here.site.url}/personer?klart=${word}`);
        expect(await page.getByRole("status").count()).toBe(0);
      }
    }));

  test("is led nowhere else by an address that somebody has put into a link", async () => {
    for (const elsewhere of ["https://elak.example/", "//elak.example", "/\\elak.example", "javascript:alert(1)"]) {
      await here.visit(`/logga-in?${new URLSearchParams({ till: elsewhere })}`, {}, async (page) => {
        await signIn(page, COORDINATOR, EXAMPLE_PASSWORD);
        expect(addressOf(page)).toBe("/samverkan");
      });
    }
  });

  test("adds a part of the organisation, and can give an assignment there", () =>
    here.visit("/logga-in?till=/personer", {}, async (page) => {
      await signIn(page, ADMINISTRATOR, EXAMPLE_PASSWORD);
      await link(page, "Förvaltningar, nämnder och enheter").click();
      await field(page, "Namn på enheten").fill("Exempelnämnden");
      await field(page, "Slag").selectOption({ label: "Nämnd" });
      await button(page, "Lägg till").click();
      expect(await notice(page)).toBe("Enheten är tillagd.");
      expect(await page.getByRole("main").getByRole("listitem").allInnerTexts()).toContain("Exempelnämnden (nämnd)");
      await link(page, "Till personer och uppdrag").click();
      await link(page, "Ge ett uppdrag till").click();
      await field(page, "Person").selectOption({ label: "Exempel: rådsledamot i Borlänge" });
      await field(page, "Roll").selectOption({ label: "Läsare" });
      await field(page, "Förvaltning, nämnd eller enhet").selectOption({ label: "Exempelnämnden" });
      await button(page, "Ge uppdraget").click();
      expect(await notice(page)).toBe("Uppdraget är givet.");
      expect(await page.getByRole("main").innerText()).toContain("Läsare, Exempelnämnden");
    }));

  test("changes the password, and signs in with the new one", () =>
    here.visit("/logga-in", {}, async (page) => {
      await signIn(page, "lanssamordnare@exempel.invalid", EXAMPLE_PASSWORD);
      await field(page, "Nuvarande lösenord").fill("inte det rätta");
      await field(page, "Nytt lösenord").fill(CHOSEN);
      await button(page, "Ändra lösenordet").click();
      expect(await summary(page).innerText()).toContain("Det nuvarande lösenordet stämmer inte.");
      await field(page, "Nuvarande lösenord").fill(EXAMPLE_PASSWORD);
      await field(page, "Nytt lösenord").fill(CHOSEN);
      await button(page, "Ändra lösenordet").click();
      expect(await notice(page)).toBe("Lösenordet är ändrat. Logga in med det nya.");
      await signIn(page, "lanssamordnare@exempel.invalid", CHOSEN);
      expect(await heading(page)).toBe("Mitt konto");
    }));

  test("is out after signing out, whatever the browser remembers", () =>
    here.visit("/logga-in", {}, async (page) => {
      await signIn(page, COORDINATOR, EXAMPLE_PASSWORD);
      await button(page, "Logga ut").click();
      expect(await notice(page)).toBe("Du är utloggad.");
      await page.goBack();
      expect(await heading(page)).toBe("Logga in");
      expect(await page.context().cookies()).toEqual([]);
    }));
});

describe("the example accounts", () => {
  test("are one press away in a demonstration, and lead to the page that was asked for", () =>
    here.visit("/personer", { javaScriptEnabled: false }, async (page) => {
      const offered = await page.getByRole("button", { name: /^Logga in som / }).allInnerTexts();
      expect(offered).toEqual(EXAMPLE_ACCOUNTS.map(({ title }) => `Logga in som ${title}`));
      await button(page, "Logga in som administratör i Borlänge").click();
      expect(addressOf(page)).toBe("/personer");
    }));
});
