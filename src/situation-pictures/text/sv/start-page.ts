export const start = {
  title: "Samverkan",
  heading: "Vad säger siffrorna om din kommun?",
  lead: "Här finns de offentliga uppgifterna om anmälda brott och upplevd trygghet för Sveriges 290 kommuner, med källa och med besked om hur säkra de är.",
  description: "Offentliga uppgifter om anmälda brott och upplevd trygghet i Sveriges 290 kommuner.",
  searchLabel: "Kommun",
  searchHint: "Skriv ett namn eller en kommunkod, till exempel Borlänge eller 2081.",
  searchButton: "Visa kommunen",
  mapTitle: (year: string) => `Karta över Sveriges kommuner: anmälda brott per 100 000 invånare ${year}`,
  mapDescription: (low: string, high: string) =>
    `Varje kommun är färgad efter antalet anmälda brott per 100 000 invånare, från ${low} till ${high}. Samma siffror finns i listan över kommuner.`,
  mapCaption: (median: string, year: string) =>
    `År ${year} hade hälften av kommunerna fler än omkring ${median} anmälda brott per 100 000 invånare och hälften färre. Höga tal finns ofta där många vistas utan att bo: i storstäder, gränsorter och turistorter.`,
  mapTable: "Alla kommuner i en lista, med samma siffror",
  keyTitle: "Anmälda brott per 100 000 invånare",
  key: {
    below: (limit: string) => `under ${limit}`,
    between: (from: string, to: string) => `${from}–${to}`,
    atLeast: (limit: string) => `${limit} eller fler`,
    all: "alla",
  },
  withheld: "dold",
  unknown: "uppgift saknas",
  aboutHeading: "Vad Samverkan är till för",
  about:
    "Varje kommun ska ha en lägesbild över brottsligheten och en åtgärdsplan. Minst vartannat år ska lägesbilden uppdateras och planen följas upp. Det säger lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete. Samverkan är arbetsplatsen för det, gemensam för kommun och polis. Det första steget är de siffror som redan är offentliga.",
};
