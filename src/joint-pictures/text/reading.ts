import type { Language } from "#ground/language";
import type { ComparedPart, PartKind } from "../model/index.ts";

/** What a joint picture says of itself, on the page and in documents. The figures have words of their own. */
export const reading = {
  title: (municipality: string) => `Lägesbild för ${municipality}`,
  description: (municipality: string) =>
    `Den gemensamma lägesbilden för ${municipality}, med det som har beslutats och siffrorna den bygger på.`,
  version: (number: number) => `Version ${number}`,
  status: {
    proposed: (day: string) => `Framlagd för beslut ${day}. Inte beslutad än.`,
    decided: (day: string, parties: string) => `Beslutad ${day} av ${parties}.`,
    published: (day: string) => `Publicerad ${day}.`,
    withdrawn: (day: string, because: string) => `Återtagen från publicering ${day}: ${because}`,
    waits: (parties: string) => `Väntar på beslut av ${parties}.`,
  },
  unanswered: "Frågan är inte besvarad.",
  dissent: "Det här är parterna inte överens om",
  secret: (provision: string, day: string, by: string) => `Sekretessmarkerat: ${provision}. Markerat ${day} av ${by}.`,
  secretLeftOut: (provision: string, day: string, by: string) =>
    `Utelämnat ur den publicerade lägesbilden. Sekretessmarkerat ${day} av ${by}: ${provision}.`,
  leftOut: {
    heading: "Det som är utelämnat",
    lead: "En sekretessmarkering är en varning och inget beslut. Den som begär ut texten får den prövad (5 kap. 5 § offentlighets- och sekretesslagen).",
    count: (count: number) => (count === 1 ? "Ett stycke är utelämnat." : `${count} stycken är utelämnade.`),
    caption: "Under vilken fråga, och med stöd av vad",
    columns: { question: "Fråga", provision: "Bestämmelse", day: "Markerat", by: "Av" },
  },
  sources: {
    heading: "Källor som har valts och valts bort",
    count: (used: number, rejected: number) =>
      [
        used === 1 ? "En källa används." : `${used} källor används.`,
        ...(rejected === 0 ? [] : [rejected === 1 ? "En är bortvald." : `${rejected} är bortvalda.`]),
      ].join(" "),
    caption: "Källorna och vad de inte säger",
    columns: { name: "Källa", kind: "Slag", used: "Används", limits: "Begränsning, eller varför den är bortvald" },
    used: "Ja",
    rejected: "Nej",
    none: "Inga källor är angivna.",
    noLimit: "–",
  },
  merged: {
    heading: "Vad den är sammanfogad av",
    line: (organisation: string, day: string, documentClass: string) =>
      `${organisation}: egen lägesbild, överlämnad ${day} (${documentClass})`,
  },
  decisions: {
    heading: "Beslut",
    none: "Ingen part har beslutat än.",
    count: (count: number) => (count === 1 ? "En part har beslutat." : `${count} parter har beslutat.`),
    caption: "Vem som har beslutat, och när",
    columns: { party: "Part", organ: "Beslutat av", day: "Dag", reference: "Beteckning" },
  },
  figures: {
    heading: "Siffrorna som lägesbilden bygger på",
    lead: (day: string) =>
      `Siffrorna står som de var när lägesbilden lades fram ${day}. De ändras inte när nya siffror kommer.`,
    undated: "Siffrorna står som de var när lägesbilden lades fram. De ändras inte när nya siffror kommer.",
    none: "Lägesbilden lades fram utan siffror.",
  },
  hash: (hash: string) => `Innehållets kontrollsumma (SHA-256): ${hash}`,
  pdf: "Hämta som PDF",
  word: "Hämta som Word",
  compare: "Jämför med en annan version",
  back: (municipality: string) => `Lägesbild för ${municipality}`,
  publicPage: "Den publicerade lägesbilden",
};

/** The frame around a published picture. The picture itself is in Swedish, as it was decided. */
export interface PublicText {
  readonly title: (municipality: string) => string;
  readonly decided: (day: string) => string;
  readonly inSwedish: string | undefined;
  readonly withdrawn: (day: string, because: string) => string;
  readonly withdrawnTitle: (municipality: string, number: number) => string;
  readonly was: (from: string) => string;
  readonly pdf: string;
  readonly word: string;
  readonly compare: string;
  readonly municipality: (name: string) => string;
  readonly contents: string;
}

export const publicText: Record<Language, PublicText> = {
  sv: {
    title: (municipality) => `Lägesbild för ${municipality}`,
    decided: (day) => `Kommunens och polisens beslutade lägesbild, beslutad ${day}`,
    inSwedish: undefined,
    withdrawn: (day, because) => `Lägesbilden återtogs ${day}: ${because}`,
    withdrawnTitle: (municipality, number) => `Lägesbild ${number} för ${municipality} är återtagen`,
    was: (from) => `Den var publicerad från ${from} och visas inte längre.`,
    pdf: "Hämta som PDF",
    word: "Hämta som Word",
    compare: "Jämför med en annan version",
    municipality: (name) => `De senaste offentliga siffrorna för ${name}`,
    contents: "Innehåll",
  },
  en: {
    title: (municipality) => `Situation picture of ${municipality}`,
    decided: (day) => `The picture that municipality and police have decided on, ${day}`,
    inSwedish: "What follows is in Swedish, as it was decided.",
    withdrawn: (day, because) => `The picture was withdrawn on ${day}. The reason, in Swedish: ${because}`,
    withdrawnTitle: (municipality, number) => `Situation picture ${number} of ${municipality} has been withdrawn`,
    was: (from) => `It was published from ${from} and is no longer shown.`,
    pdf: "Download as PDF (in Swedish)",
    word: "Download as Word (in Swedish)",
    compare: "Compare with another version (in Swedish)",
    municipality: (name) => `The latest public figures for ${name}`,
    contents: "Contents",
  },
};

export const comparison = {
  title: (municipality: string) => `Jämför versioner av lägesbilden för ${municipality}`,
  description: "Vad som har lagts till och tagits bort mellan två versioner, fråga för fråga.",
  from: "Från version",
  to: "Till version",
  compare: "Jämför",
  onlyOne: "Det finns en enda version än så länge. När nästa har lagts fram kan du jämföra dem här.",
  noVersion: "Ingen version är framlagd än. När två versioner har lagts fram kan du jämföra dem här.",
  same: (from: number, to: number) => `Texten och källorna är desamma i version ${from} och version ${to}.`,
  lead: (parts: number, from: number, to: number) =>
    `${parts === 1 ? "En text" : `${parts} texter`} skiljer sig mellan version ${from} och version ${to}.`,
  key: "Det som har tagits bort är överstruket. Det som har lagts till är understruket.",
  changes: {
    added: "Texten är ny.",
    "taken-away": "Texten är borttagen.",
    changed: "Texten är ändrad.",
  } satisfies Record<ComparedPart["change"], string>,
  kinds: {
    open: undefined,
    secret: "Sekretessmarkerad text",
    dissent: "Det parterna inte är överens om",
  } satisfies Record<PartKind, string | undefined>,
  added: "Tillagt:",
  takenAway: "Borttaget:",
  end: "slut.",
  sources: "Källor",
  sourcesAdded: "Nya källor",
  sourcesDropped: "Källor som inte längre används",
};

export const search = {
  title: "Sök i samverkan",
  searched: (query: string) => `Sök i samverkan: ${query}`,
  description: "Sök i allt som du får läsa: texter, överlämnanden, kommentarer, forum och samverkan.",
  label: "Vad söker du?",
  hint: "Skriv ett eller flera ord. Böjningar hittas också: ”inbrott” hittar ”inbrotten”. Sätt citattecken om ord som ska stå intill varandra.",
  button: "Sök",
  invitation: "Du söker i det som dina organisationer har skrivit och det som andra har lämnat över.",
  count: (count: number, query: string) =>
    count === 1 ? `En träff på ”${query}”.` : `${count} träffar på ”${query}”.`,
  most: (most: number) => `Här visas de ${most} bästa. Lägg till ett ord för att få färre.`,
  none: (query: string) => `Inget av det som du får läsa innehåller ”${query}”.`,
  noneHelp: [
    "Pröva ett annat ord, eller ett kortare: delen av ett sammansatt ord hittas inte.",
    "Ta bort citattecken om du har skrivit sådana.",
    "Det som en annan part har skrivit hittas först när parten har lämnat över det.",
  ],
  where: {
    cooperation: "Samverkan",
    forum: "Forum",
    own: (party: string) => `Egen lägesbild, ${party}`,
    draft: "Gemensam lägesbild, utkast",
    version: (number: number) => `Gemensam lägesbild, version ${number}`,
    "hand-over": (party: string) => `Överlämnat av ${party}`,
    comment: (party: string) => `Kommentar, ${party}`,
  },
  parts: {
    open: undefined,
    secret: "sekretessmarkerat",
    dissent: "inte överens",
  } satisfies Record<PartKind, string | undefined>,
  handOver: "Överlämnande",
  whole: "Hela lägesbilden",
  said: (by: string, day: string) => `${by}, ${day}`,
};
