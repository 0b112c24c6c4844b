import type { PictureText } from "../sv/index.ts";

export const safety: PictureText["safety"] = {
  lead: (n: string, year: string) =>
    `${n} people in the municipality answered the Swedish Crime Survey (NTU) ${year}. They are a sample, so every share is uncertain. The bars show the uncertainty interval.`,
  leadNoNumber: "The figures come from the Swedish Crime Survey (NTU). The bars show the uncertainty interval.",
  topics: {
    safety: "Feeling unsafe and worried",
    exposure: "Victims of crime, the year before the survey",
    neighbourhood: "Problems in the respondent’s own neighbourhood",
  },
  title: (topic: string, name: string) => `${topic}, ${name}`,
  description: (name: string) =>
    `For each question a dot for ${name} with its uncertainty interval, and a line for Sweden as a whole.`,
  caption: (name: string, more, fewer, list) => {
    if (more.length === 0 && fewer.length === 0)
      return `None of the differences between ${name} and Sweden as a whole is greater than chance can give, when the questions are judged together.`;
    const parts = [
      more.length > 0 ? `A larger share than in Sweden as a whole: ${list(more)}.` : "",
      fewer.length > 0 ? `A smaller share than in Sweden as a whole: ${list(fewer)}.` : "",
    ];
    return parts.filter(Boolean).join(" ");
  },
  unit: "per cent of residents aged 16–84",
  columns: {
    question: "Question",
    share: "Share, per cent",
    margin: "Uncertainty interval",
    nation: "Sweden",
    against: "Against Sweden",
  },
  difference: { more: "larger", fewer: "smaller", "no-clear-difference": "no certain difference" },
  unknown: "–",
  definitions: {
    safety:
      "Unsafe means feeling rather or very unsafe, or staying in because of it. Worry, other ways and things refrained from concern what happens rather or very often. Worry about the car concerns households with a car.",
    exposure: "The share exposed at least once in the calendar year. Bicycle theft concerns households with a bicycle.",
    neighbourhood: "The share that sees the problem to a large extent.",
  },
  pooled:
    "For a municipality, Brå pools two years of answers. Two years in a row therefore share answers, and we do not compare one year with the year before.",
  note: "The questions about being a victim of crime concern the calendar year before the survey. The differences are judged together, so that few of them can be expected to be due to chance.",
};

export const together: PictureText["together"] = {
  reported: "Reported offences per 100,000 residents",
  unsafe: "Feel unsafe out late in their own area, per cent",
  table: "Reported offences and the share who feel unsafe, year by year",
  caption:
    "The lines show two different things: what is reported and what is felt. Whether they move together or not, they show no connection.",
  title: (name: string) => `Feel unsafe out late in their own area, ${name}`,
  description: (name: string) =>
    `Line chart of the share who feel unsafe in ${name} with its uncertainty interval, and in Sweden as a whole.`,
};
