export const totals = {
  title: (name: string) => `Anmälda brott per 100 000 invånare i ${name}`,
  description: (name: string, from: string, to: string) =>
    `Linjediagram över anmälda brott per 100 000 invånare i ${name}, ${from}–${to}.`,
  caption: (name: string, first: string, last: string, from: string, to: string) =>
    `I ${name} anmäldes omkring ${last} brott per 100 000 invånare år ${to}. År ${from} var det omkring ${first}.`,
  captionOne: (name: string, last: string, to: string) =>
    `I ${name} anmäldes omkring ${last} brott per 100 000 invånare år ${to}.`,
  unit: "anmälda brott per 100 000 invånare",
  few: (years: string) =>
    `Här finns bara siffror för ${years}. Så få år visar ingen utveckling. Brå har siffror för alla år sedan 1996.`,
  gaps: "År som saknas är luckor i kurvan.",
  columns: {
    count: "Antal",
    rate: "Per 100 000 inv.",
    basis: "Talet per invånare",
    status: "Status",
    source: "Källa",
    county: (county: string) => `${county} per 100 000 inv.`,
    nation: "Hela landet per 100 000 inv.",
  },
  computed: "beräknat av oss",
  published: "utgivarens",
  nationNote:
    "Talet för hela landet är Brås eget. Det är inte summan av kommunerna, eftersom kommunen är okänd i en del anmälningar. De flesta kommuner ligger under det talet.",
};
