import type { PictureText } from "../sv/index.ts";

export const lead: PictureText["lead"] = {
  preliminary: "The figure is preliminary.",
  ownCount: (name: string, year: string, count: string, rate: string) =>
    `In ${year}, about ${rate} offences per 100,000 residents were reported in ${name}. By our calculation that is ${count} reported offences.`,
  countAndRate: (name: string, year: string, count: string, rate: string) =>
    `In ${year}, ${count} offences were reported in ${name}. That is about ${rate} per 100,000 residents.`,
  rateOnly: (name: string, year: string, rate: string) =>
    `In ${year}, about ${rate} offences per 100,000 residents were reported in ${name}.`,
  numeral: (n: number) => ["zero", "one", "two", "three", "four", "five", "six", "seven"][n] ?? String(n),
  comparison: (n: string, peers: string, all: string) =>
    `The median of ${n} similar municipalities is about ${peers}, and of all municipalities about ${all}.`,
  comparisonAll: (all: string) => `The median of all municipalities is about ${all}.`,
  unsafe: (percent: string, lower: string, upper: string, year: string) =>
    `${percent} per cent (between ${lower} and ${upper}) feel unsafe when out late in their own area, or stay in because they feel unsafe, according to the Swedish Crime Survey ${year}.`,
  unsafeNation: (percent, difference) =>
    ({
      more: `That is a larger share than in Sweden as a whole, where it is ${percent} per cent.`,
      fewer: `That is a smaller share than in Sweden as a whole, where it is ${percent} per cent.`,
      "no-clear-difference": `In Sweden as a whole the share is ${percent} per cent. The difference may be due to chance, when all questions are judged together.`,
    })[difference ?? "no-clear-difference"],
  noSurvey: (name: string) =>
    `We have no figure here for how safe people feel in ${name}. Brå publishes it in “Indikatorer för kommuners lägesbild”.`,
};
