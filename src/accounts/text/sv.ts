import type { Role } from "#access";
import {
  INVITATION_DAYS,
  type OrganisationKind,
  type PasswordFault,
  RESET_HOURS,
  SHORTEST_PASSWORD,
  TRIES_WITHIN_MINUTES,
  type UnitKind,
} from "../model/index.ts";

/** Every word that accounts show. The workplace is in Swedish: see docs/decisions/2026-11-22-workplace-in-swedish.md. */
export const sv = {
  roles: {
    coordinator: "Samordnare",
    "municipal-leader": "Kommunledning",
    "local-police-chief": "Lokalpolisområdeschef",
    "liaison-officer": "Kommunpolis eller kontaktperson",
    "council-member": "Rådsledamot",
    "county-coordinator": "Länssamordnare",
    "national-overseer": "Nationell uppföljare",
    administrator: "Administratör",
    reader: "Läsare",
  } satisfies Record<Role, string>,
  unitKinds: { administration: "Förvaltning", committee: "Nämnd", unit: "Enhet" } satisfies Record<UnitKind, string>,
  organisationKinds: {
    municipality: "Kommun",
    "police-region": "Polisregion",
    "police-area": "Polisområde",
    "local-police-area": "Lokalpolisområde",
    "county-board": "Länsstyrelse",
    national: "Nationell myndighet",
    other: "Annan organisation",
  } satisfies Record<OrganisationKind, string>,
  policeUnit: {
    region: (name: string) => `Polisregion ${name}`,
    area: (name: string) => `Polisområde ${name}`,
    local: (name: string) => `Lokalpolisområde ${name}`,
  },
  countyBoard: (county: string) => `Länsstyrelsen i ${county}`,
  nationalBodies: ["Brottsförebyggande rådet", "Polismyndigheten", "Sveriges Kommuner och Regioner"],

  fields: {
    email: "E-postadress",
    password: "Lösenord",
    currentPassword: "Nuvarande lösenord",
    newPassword: "Nytt lösenord",
    passwordHint: `Minst ${SHORTEST_PASSWORD} tecken. Flera ord efter varandra är lätta att minnas och svåra att gissa.`,
    name: "Namn",
    role: "Roll",
    organisation: "Organisation",
    unit: "Förvaltning, nämnd eller enhet",
    noUnit: "Ingen särskild",
    unitName: "Namn på enheten",
    unitKind: "Slag",
    person: "Person",
    choose: "Välj",
  },
  faults: {
    email: "Skriv en hel e-postadress, till exempel namn@kommun.se.",
    name: "Skriv ett namn på högst 120 tecken.",
    role: "Välj en roll.",
    choice: "Välj något i listan.",
    password: "Skriv ett lösenord.",
    "too-short": `Lösenordet är för kort. Välj minst ${SHORTEST_PASSWORD} tecken.`,
    "too-long": "Lösenordet är för långt. Välj högst 256 tecken.",
    "too-plain": "Lösenordet är lätt att gissa. Använd fler olika tecken och inte din e-postadress.",
    wrong: "E-postadressen eller lösenordet stämmer inte.",
    "wrong-current": "Det nuvarande lösenordet stämmer inte.",
    "too-many": `Det har gjorts för många försök. Vänta ${TRIES_WITHIN_MINUTES} minuter, eller välj ett nytt lösenord.`,
    "email-taken":
      "Adressen går inte att bjuda in. Arbetar personen redan här ger ni ett uppdrag till; hör personen till en annan organisation är det den som bjuder in.",
    "role-elsewhere": "Den rollen finns inte i en sådan organisation. Välj en annan roll.",
    "unit-elsewhere": "Enheten hör inte till organisationen. Välj en annan enhet.",
    "already-held": "Personen har redan det uppdraget.",
    "last-administrator": "Det är organisationens sista administratör. Utse en till först.",
    "name-taken": "Det finns redan en enhet med det namnet.",
    "not-found": "Det går inte att hitta. Ladda om sidan och försök igen.",
  } satisfies Record<PasswordFault, string> & Record<string, string>,
  /** Of a page that has come back, so that the first words that are heard say so. */

  signIn: {
    title: "Logga in",
    description: "Inloggning för den som arbetar i samverkan mellan polis och kommun.",
    lead: "För dig som har ett uppdrag i samverkan. Det som är publicerat läser alla utan att logga in.",
    button: "Logga in",
    forgotten: "Välj ett nytt lösenord",
    forgottenLead: "Har du glömt lösenordet, eller har länken i inbjudan gått ut?",
    changed: "Lösenordet är ändrat. Logga in med det nya.",
    signedOut: "Du är utloggad.",
    needed: "Logga in för att komma vidare.",
    kept: "Du var inte längre inloggad. Det du skrev är inte sparat än, men det följer med när du loggar in.",
    demonstration: "Exempelkonton",
    demonstrationLead: "De finns bara i demonstrationen. Välj en roll att se den med. Alla har lösenordet",
    asExample: (name: string) => `Logga in som ${name}`,
  },
  resend: {
    title: "Det du skrev är inte sparat än",
    description: "Skicka det som du hade skrivit.",
    lead: "Du är inloggad. Skicka det du hade skrivit, så fortsätter du där du var.",
    older:
      "Sidan var äldre än din senaste inloggning. Skicka det du hade skrivit en gång till, så fortsätter du där du var.",
    button: "Skicka det jag skrev",
    written: "Det du skrev",
  },
  forgotten: {
    title: "Välj ett nytt lösenord",
    description: "Få en länk för att välja ett nytt lösenord.",
    lead: `Skriv din e-postadress, så skickar vi en länk. Den gäller i ${RESET_HOURS === 1 ? "en timme" : `${RESET_HOURS} timmar`}.`,
    button: "Skicka länken",
    sentTitle: "Titta i din inkorg",
    sent: (email: string) =>
      `Om ${email} har ett konto här kommer ett brev inom några minuter. Kommer inget: titta bland skräpposten, eller fråga den som är administratör hos er.`,
    back: "Till inloggningen",
    backLead: "Minns du lösenordet?",
    noLetters: "Den här installationen skickar inga brev. Be den som sköter den om en ny länk för att välja lösenord.",
  },
  choose: {
    title: "Välj lösenord",
    description: "Välj ett lösenord med länken ur brevet.",
    lead: (email: string) =>
      `Det gäller kontot ${email}. När lösenordet är valt loggar du in med det; är du inloggad någon annanstans loggas du ut där.`,
    button: "Spara lösenordet",
    endedTitle: "Länken gäller inte längre",
    ended: "En länk går att använda en gång och under en begränsad tid. Be om en ny, så kommer den direkt.",
    another: "Be om en ny länk",
  },
  own: {
    title: "Mitt konto",
    description: "Dina uppgifter, uppdrag och ditt lösenord.",
    assignments: "Uppdrag",
    noAssignments: "Du har inget uppdrag just nu. Den som är administratör i din organisation kan ge dig ett.",
    columns: { role: "Roll", organisation: "Organisation", from: "Från", to: "Till" },
    stillHolds: "tills vidare",
    changePassword: "Ändra lösenord",
    changePasswordLead: "När lösenordet är ändrat loggar du in på nytt.",
    changeButton: "Ändra lösenordet",
    sessions: "Inloggningar",
    sessionsLead:
      "Har du varit inloggad på en dator som andra använder? Logga ut överallt, så gäller ingen inloggning längre.",
    everywhere: "Logga ut överallt",
  },
  staff: {
    title: "Personer och uppdrag",
    description: "Vilka som arbetar i samverkan för er organisation.",
    inviteDescription: "Bjud in en person att arbeta i samverkan för er organisation.",
    appointDescription: "Ge någon i er organisation ett uppdrag till.",
    unitsDescription: "De delar av er organisation som uppdrag och åtaganden kan höra till.",
    lead: (people: number, organisation: string) =>
      people === 1 ? `En person har konto i ${organisation}.` : `${people} personer har konto i ${organisation}.`,
    columns: { name: "Namn", role: "Uppdrag", since: "Sedan", action: "Ändra" },
    none: "Inget uppdrag just nu",
    end: "Avsluta",
    endLabel: (role: string, name: string) => `Avsluta uppdraget ${role.toLowerCase()} för ${name}`,
    back: "Till personer och uppdrag",
    invite: "Bjud in en person",
    inviteLead: (organisation: string) =>
      `Till ${organisation}. Personen får ett brev med en länk för att välja lösenord. Länken gäller i ${INVITATION_DAYS} dagar.`,
    inviteByHand: (organisation: string) =>
      `Till ${organisation}. Den här installationen skickar inga brev, så du får länken och lämnar över den själv. Den gäller i ${INVITATION_DAYS} dagar.`,
    inviteButton: "Bjud in",
    handOver: "Lämna över länken",
    handOverLead: (name: string) =>
      `Kontot är gjort. Ge ${name} den här länken för att välja lösenord. Den visas bara nu, kan användas en gång och gäller i ${INVITATION_DAYS} dagar.`,
    appoint: "Ge ett uppdrag till",
    appointLead: (organisation: string) => `Till den som redan har ett konto i ${organisation}.`,
    appointButton: "Ge uppdraget",
    units: "Förvaltningar, nämnder och enheter",
    unitsOf: (organisation: string) => `De delar av ${organisation} som uppdrag och åtaganden kan höra till.`,
    noUnits: "Ingen är tillagd ännu.",
    newUnit: "Lägg till en",
    addUnit: "Lägg till",
    invited: "Inbjudan är på väg.",
    appointed: "Uppdraget är givet.",
    ended: "Uppdraget är avslutat.",
    unitAdded: "Enheten är tillagd.",
  },
  letters: {
    invitation: ({ link, organisation, by }: { link: string; organisation: string; by: string }) => ({
      subject: "Inbjudan till Samverkan",
      body: `Hej!

${by} har bjudit in dig att arbeta i Samverkan för ${organisation}.

Välj ditt lösenord här. Länken gäller i ${INVITATION_DAYS} dagar och kan användas en gång:
${link}

Känner du inte till det här kan du slänga brevet.
`,
    }),
    reset: (link: string) => ({
      subject: "Välj ett nytt lösenord i Samverkan",
      body: `Hej!

Någon, förmodligen du, har bett om ett nytt lösenord i Samverkan.

Välj det här. Länken gäller i ${RESET_HOURS === 1 ? "en timme" : `${RESET_HOURS} timmar`} och kan användas en gång:
${link}

Var det inte du behöver du inte göra något: det gamla lösenordet gäller.
`,
    }),
  },
};
