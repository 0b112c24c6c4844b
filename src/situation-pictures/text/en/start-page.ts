import type { PictureText } from "../sv/index.ts";

export const start: PictureText["start"] = {
  title: "Samverkan",
  heading: "What do the figures say about your municipality?",
  lead: "Here are the public figures on reported offences and on how safe people feel in Sweden’s 290 municipalities, with their sources and how certain they are.",
  description: "Public figures on reported offences and on how safe people feel in Sweden’s 290 municipalities.",
  searchLabel: "Municipality",
  searchHint: "Enter a name or a municipality code, for example Borlänge or 2081.",
  searchButton: "Show municipality",
  mapTitle: (year: string) => `Map of Sweden’s municipalities: reported offences per 100,000 residents, ${year}`,
  mapDescription: (low: string, high: string) =>
    `Each municipality is coloured by its number of reported offences per 100,000 residents, from ${low} to ${high}. The same figures are in the list of municipalities.`,
  mapCaption: (median: string, year: string) =>
    `In ${year}, half of the municipalities had more than about ${median} reported offences per 100,000 residents, and half had fewer. Numbers are often high where many people spend time without living there: in large cities, border towns and tourist resorts.`,
  mapTable: "All municipalities in a list, with the same figures",
  keyTitle: "Reported offences per 100,000 residents",
  key: {
    below: (limit: string) => `below ${limit}`,
    between: (from: string, to: string) => `${from}–${to}`,
    atLeast: (limit: string) => `${limit} or more`,
    all: "all",
  },
  withheld: "withheld",
  unknown: "no figure",
  aboutHeading: "What Samverkan is for",
  about:
    "Every Swedish municipality must have a picture of the crime situation in its area and a plan of measures. At least every second year the picture must be updated and the plan followed up. This is set out in the Act on the Responsibility of Municipalities for Crime Prevention (2023:196). Samverkan is the workplace for this, shared by municipality and police. The first step is the figures that are already public.",
};
