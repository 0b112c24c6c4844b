import type { PictureText } from "../sv/index.ts";

export const bears: PictureText["bears"] = [
  "Reported offences are not all offences. Some are never reported, and how many differs between kinds of offence.",
  "The number of reported drug offences and traffic offences depends on how much the police check. More reported offences may mean more checks.",
  "Offences are counted where they are committed. In a municipality where many people spend time without living there, the number per resident is high.",
  "That two figures change at the same time does not show that one is the cause of the other.",
];

export const missing: PictureText["missing"] = {
  lead: "This is needed for the picture to be complete:",
  years: (years: string) =>
    `Reported offences for ${years}: Brå’s file “Anmälda brott per kommun”, one for each year. For 2022 there is no file, only the statistical database.`,
  indicators:
    "Kinds of offence and how safe people feel: Brå’s “Indikatorer för kommuners lägesbild”. The file here covers ten municipalities in Dalarna.",
  population:
    "Population at the end of each year: Statistics Sweden. Without the mean population we show the publisher’s figure per resident instead of one of our own.",
  own: "What the municipality and the police have observed themselves, conversations with residents and staff, and an analysis of causes. They are needed for the analysis that a situation picture must contain under section 4 of the Act (2023:196), but they are not in public registers.",
  how: "Whoever runs the system loads the files. The manual says how.",
};

export const sources: PictureText["sources"] = {
  lead: "The figures on this page come from:",
  line: (source: string, from: string, to: string, retrieved: string) =>
    `${source}: ${from === to ? from : `${from}–${to}`}, ${retrieved}`,
  retrieved: (date: string) => `retrieved ${date}`,
  unknown: "date of retrieval not stated",
  disagreement: (what, first, firsts, second, seconds) =>
    `The sources give different figures for ${what}: ${firsts} according to ${first}, ${seconds} according to ${second}. The first is shown here. Both are kept.`,
  of: (value: string, when: string) => `${value} for ${when}`,
  nation: "Sweden",
  unit: { count: "number", "per-100k": "per 100,000 residents", percent: "per cent" },
};
