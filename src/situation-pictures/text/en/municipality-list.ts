import type { PictureText } from "../sv/index.ts";

export const list: PictureText["list"] = {
  title: "Municipalities",
  description: "Sweden’s 290 municipalities by county, with reported offences per 100,000 residents.",
  heading: "Sweden’s 290 municipalities",
  found: (query: string, n: number) =>
    n === 1 ? `One municipality matches “${query}”.` : `${n} municipalities match “${query}”.`,
  notFound: (query: string) => `No municipality is called “${query}”.`,
  didYouMean: "Did you mean one of these?",
  showAll: "Show all municipalities",
  columns: {
    municipality: "Municipality",
    code: "Code",
    rate: (year: string) => `Reported offences per 100,000, ${year}`,
  },
  counties: "Counties",
  sourceNote: (source: string) =>
    `Source: ${source}. The list is in order of county and name, not of the figures: they do not say which municipality is best or worst.`,
};
