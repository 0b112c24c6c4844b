import type { PictureText } from "../sv/index.ts";

export const kinds: PictureText["kinds"] = {
  lead: (year: string, n: string) =>
    `Here are the ${n} kinds of offence that we have figures on for the municipality, for ${year}.`,
  judged: (found: number, of: number) =>
    found === 0
      ? `None of the kinds shows a change since the year before that is larger than chance usually gives, when all ${of} are judged together.`
      : `${found} of ${of} kinds ${found === 1 ? "shows" : "show"} a change since the year before that is larger than chance usually gives.`,
  columns: {
    kind: "Kind of offence",
    trend: (from: string, to: string) => `${from}–${to}`,
    count: "Number",
    rate: "Per 100,000 residents",
    nation: "Sweden per 100,000 res.",
    year: (year: string) => year,
    change: "Since the year before",
  },
  title: (kind: string) => `${kind}, number per year`,
  caption: "The table shows the number, the number per resident and the change for each kind of offence.",
  yearlyTable: "Number by year and kind",
  usual: "The judgement takes into account how much each kind has varied between earlier years.",
  notJudged: "The change since the year before cannot be calculated: the number or the population is missing.",
  computed:
    "The numbers per resident are calculated by us, with the mean population that Brå’s own number for all offences rests on.",
  comparableFrom: (kinds: string, year: string) =>
    `For ${kinds}, the years from ${year} are shown. Before that, Brå’s figures for the whole country jump so much from year to year that the years cannot be compared.`,
  alone: (kind: string, rate: string, year: string) => `${kind}: ${rate} reported per 100,000 residents in ${year}.`,
  small: "Small numbers are shown as Brå shows them. Changes between small numbers are not given in per cent.",
  overlap: "The kinds do not cover everything that is reported, and one event may count in several of them.",
};
