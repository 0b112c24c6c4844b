import type { PictureText } from "../sv/index.ts";

export const picture: PictureText["picture"] = {
  title: (name: string) => `Situation picture for ${name}`,
  description: (name: string) =>
    `Reported offences and how safe people feel in ${name}: public figures with sources and uncertainty.`,
  status: "Draft based on public figures. Not decided by the municipality or the police.",
  pdf: "Download as PDF (in Swedish)",
  word: "Download as Word (in Swedish)",
  decided: (day: string) => `The situation picture that municipality and police have decided on, ${day}`,
  contents: "Contents",
  table: "Show the data in a table",
  source: "Source",
  year: "Year",
  residents: (n: string, year: string) => `${n} residents (31 December ${year})`,
  county: ({ shortName }: { name: string; shortName: string }) => `${shortName} County`,
  nation: "Sweden",
};

export const sections: PictureText["sections"] = {
  totals: "Reported offences over time",
  comparison: "Compared with other municipalities",
  kinds: "Which offences are reported",
  safety: "How safe people feel",
  together: "Reported offences and feeling unsafe, side by side",
  place: "The place",
  bears: "What the figures can and cannot say",
  sources: "Sources",
  withinYear: "Within the year",
  missing: "What is missing",
};
