import type { ForumConcern, ForumKind, ForumLevel, Frequency } from "../model/index.ts";

/** The words of forums. */
export const forumText = {
  title: "Forum",
  description: "Råd, styrgrupper, arbetsgrupper och andra forum i samverkan, och hur de hör ihop.",
  lead: (count: number) => (count === 1 ? "Ett forum är inlagt." : `${count} forum är inlagda.`),
  empty:
    "Här visas var ni möts: råd, styrgrupp, beredningsgrupp, arbetsgrupper och nätverk. Börja med styrgruppen, som beslutar för båda parter.",
  add: "Lägg till ett forum",
  change: "Ändra",
  changeLabel: (name: string) => `Ändra ${name}`,
  levels: {
    strategic: "Strategisk nivå",
    preparatory: "Beredande nivå",
    operative: "Operativ nivå",
    informal: "Informellt",
  } satisfies Record<ForumLevel, string>,
  kinds: {
    council: "Råd",
    "steering-group": "Styrgrupp",
    "preparation-group": "Beredningsgrupp",
    "working-group": "Arbetsgrupp",
    "mandate-group": "Grupp med eget beslutsmandat",
    network: "Nätverk",
    committee: "Utskott eller nämnd",
    "citizen-board": "Forum för dialog med invånare",
    meeting: "Möte",
  } satisfies Record<ForumKind, string>,
  per: {
    week: "i veckan",
    month: "i månaden",
    quarter: "i kvartalet",
    year: "om året",
  } satisfies Record<Frequency["per"], string>,
  frequency: ({ least, most, per }: Frequency) => {
    const count = most === null || most === least ? String(least) : `${least}–${most}`;
    const times = count === "1" ? "En gång" : `${count} gånger`;
    return `${times} ${forumText.per[per]}`;
  },
  whenNeeded: "vid behov",
  sinceYear: (year: number) => `sedan ${year}`,
  noMandate: "Mandat saknas",
  leads: "leder",
  members: "Platser",
  noMembers: "Inga platser är angivna.",

  concerns: "Att se över",
  concernsLead: "Inget av det här behöver vara fel. Det är sådant som ofta gör det otydligt vem som beslutar vad.",
  concern: (concern: ForumConcern) => {
    switch (concern.kind) {
      case "without-mandate":
        return `${concern.forum.name} har inget mandat angivet.`;
      case "without-parent":
        return `${concern.forum.name} är operativt och hör inte till något annat forum.`;
      case "overlap":
        return `${concern.forum.name} och ${concern.other.name} kan överlappa varandra: de ligger på samma nivå men inte under samma forum.`;
    }
  },
  ended: "Avslutade",
  endedOn: (day: string) => `avslutat ${day}`,
  bringBack: "Ta tillbaka",
  bringBackLabel: (name: string) => `Ta tillbaka ${name}`,
  back: (name: string) => `Till ${name}`,
  toForums: "Till forumen",

  notices: {
    added: "Forumet är tillagt.",
    changed: "Forumet är ändrat.",
    ended: "Forumet är avslutat. Det finns kvar under Avslutade.",
    "brought-back": "Forumet är tillbaka.",
  },
  form: {
    addTitle: "Lägg till ett forum",
    changeTitle: (name: string) => `Ändra ${name}`,
    description: "Forumets nivå, slag, mandat, platser och hur ofta det möts.",
    name: "Namn",
    level: "Nivå",
    kind: "Slag",
    mandate: "Mandat",
    mandateHint: "Vad får forumet besluta, och vad är det till för?",
    parent: "Hör till",
    noParent: "Inget annat forum",
    often: "Hur ofta",
    least: "Minst antal gånger",
    most: "Högst antal gånger",
    mostHint: "Lämna tomt om det är lika många gånger som det minsta.",
    per: "Per",
    perChoices: { week: "vecka", month: "månad", quarter: "kvartal", year: "år" } satisfies Record<
      Frequency["per"],
      string
    >,
    notSaid: "Inte bestämt",
    whenNeeded: "Möts vid behov",
    since: "Finns sedan år",
    leaders: "Vem leder?",
    leadersHint: "En funktion på varje rad: ”Funktion, organisation”. Skriv funktioner, inte namn på personer.",
    members: "Vilka är med i övrigt?",
    membersHint: "Till exempel ”Rektor, Borlänge kommun”. En på varje rad.",
    addButton: "Lägg till forumet",
    changeButton: "Spara ändringarna",
    endHeading: "Avsluta forumet",
    endLead: "Det försvinner ur översikten och går att ta tillbaka.",
    end: "Avsluta forumet",
  },
};
