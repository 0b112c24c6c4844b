import type { PictureText } from "../sv/index.ts";

export const totals: PictureText["totals"] = {
  title: (name: string) => `Reported offences per 100,000 residents in ${name}`,
  description: (name: string, from: string, to: string) =>
    `Line chart of reported offences per 100,000 residents in ${name}, ${from}–${to}.`,
  caption: (name: string, first: string, last: string, from: string, to: string) =>
    `In ${name}, about ${last} offences per 100,000 residents were reported in ${to}. In ${from} it was about ${first}.`,
  captionOne: (name: string, last: string, to: string) =>
    `In ${name}, about ${last} offences per 100,000 residents were reported in ${to}.`,
  unit: "reported offences per 100,000 residents",
  few: (years: string) =>
    `There are figures here only for ${years}. So few years show no development. Brå has figures for every year since 1996.`,
  gaps: "Years that are missing are gaps in the line.",
  columns: {
    count: "Number",
    rate: "Per 100,000 residents",
    basis: "Figure per resident",
    status: "Status",
    source: "Source",
    county: (county: string) => `${county} per 100,000 res.`,
    nation: "Sweden per 100,000 res.",
  },
  computed: "calculated by us",
  published: "the publisher’s",
  nationNote:
    "The figure for Sweden is Brå’s own. It is not the sum of the municipalities, because in some reports the municipality is unknown. Most municipalities lie below it.",
};
