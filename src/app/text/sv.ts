/** The words of the frame around every page, and of the pages that say that something is not there. */
export const sv = {
  name: "Samverkan",
  skip: "Hoppa till innehållet",
  mainNavigation: "Huvudmeny",
  municipalities: "Kommuner",
  sources: "Källor",
  signIn: "Logga in",
  cooperations: "Samverkan",
  people: "Personer",
  ownAccount: "Mitt konto",
  signOut: "Logga ut",
  accessibility: "Tillgänglighet",
  otherLanguage: "English",
  otherLanguageLabel: "This page in English",
  demonstration: "Demonstration med offentliga siffror. Ingen kommun eller polis har beslutat något här.",
  licence: "Samverkan är fri programvara under EUPL-1.2.",
  printed: "Utskrift från",
  absent: {
    title: "Sidan finns inte",
    lead: "Här finns ingen sida på den adressen. Kanske är adressen felskriven, eller så har sidan flyttat.",
    next: "Sök efter en kommun på startsidan",
  },
  unavailable: {
    title: "Vi kan inte svara just nu",
    lead: "Uppgifterna går inte att nå för tillfället. Publicerade sidor går fortfarande att läsa. Försök igen om en stund.",
    next: "Till startsidan",
  },
  noDocuments: {
    title: "PDF-filen går inte att göra här",
    lead: "Den här installationen kan inte göra PDF-filer. Kommunens sida säger samma sak och går bra att skriva ut.",
    next: "Till startsidan",
  },
  foreign: {
    title: "Formuläret gick inte att ta emot",
    lead: "Det kom från en annan webbplats. Gå till sidan här, och skriv det där.",
    next: "Till startsidan",
  },
  tooMuch: {
    title: "Det är för mycket på en gång",
    lead: "Vi tar emot högst en megabyte text åt gången. Gå tillbaka, korta texten och skicka igen.",
    next: "Till startsidan",
  },
  failed: {
    title: "Något gick fel hos oss",
    lead: "Felet är inte ditt och har antecknats. Försök igen. Händer det på nytt, uppge numret här nedanför till den som sköter systemet.",
    next: "Till startsidan",
    reference: "Felets nummer",
  },
};

export type FrameText = typeof sv;
