import type { PictureText } from "../sv/index.ts";

export const withinYear: PictureText["withinYear"] = {
  quartersTitle: (name: string) => `Reported offences by quarter in ${name}`,
  quartersDescription: (name: string, from: string, to: string) =>
    `Line chart of the number of reported offences by quarter in ${name}, ${from}–${to}.`,
  preliminary: (n: number) =>
    n === 1 ? "One of the quarters is preliminary." : `${n} of the quarters are preliminary.`,
  lastFour: (from: string, to: string, count: string, before: string) =>
    `In the latest four quarters (${from} to ${to}), ${count} offences were reported, against ${before} in the four before.`,
  unit: "number of reported offences",
  quarter: "Quarter",
  monthCaption: (month: string, name: string, count: string) =>
    `In ${month}, ${count} offences were reported in ${name}.`,
  monthTable: (month: string) => `Reported offences in ${month}`,
  season: "The number varies with the season. Compare a quarter or a month with the same time of the year before.",
};
