export const list = {
  title: "Kommuner",
  description: "Sveriges 290 kommuner efter län, med anmälda brott per 100 000 invånare.",
  heading: "Sveriges 290 kommuner",
  found: (query: string, n: number) =>
    n === 1 ? `En kommun stämmer med ”${query}”.` : `${n} kommuner stämmer med ”${query}”.`,
  notFound: (query: string) => `Ingen kommun heter ”${query}”.`,
  didYouMean: "Menade du någon av dessa?",
  showAll: "Visa alla kommuner",
  columns: { municipality: "Kommun", code: "Kod", rate: (year: string) => `Anmälda brott per 100 000, ${year}` },
  counties: "Län",
  sourceNote: (source: string) =>
    `Källa: ${source}. Listan är ordnad efter län och namn, inte efter siffrorna: de säger inte vilken kommun som är bäst eller sämst.`,
};
