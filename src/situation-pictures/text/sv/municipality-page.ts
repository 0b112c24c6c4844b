export const picture = {
  title: (name: string) => `Lägesbild för ${name}`,
  description: (name: string) =>
    `Anmälda brott och upplevd trygghet i ${name}: offentliga siffror med källa och osäkerhet.`,
  status: "Utkast byggt på offentliga siffror. Inte beslutat av kommun eller polis.",
  pdf: "Hämta som PDF",
  word: "Hämta som Word",
  decided: (day: string) => `Kommunens och polisens beslutade lägesbild, beslutad ${day}`,
  contents: "Innehåll",
  table: "Visa uppgifterna i en tabell",
  source: "Källa",
  year: "År",
  residents: (n: string, year: string) => `${n} invånare (31 december ${year})`,
  county: ({ name }: { name: string; shortName: string }) => name,
  nation: "Hela landet",
};

export const sections = {
  totals: "Anmälda brott över tid",
  comparison: "Jämfört med andra kommuner",
  withinYear: "Inom året",
  kinds: "Vilka brott som anmäls",
  safety: "Upplevd trygghet",
  together: "Anmälda brott och otrygghet bredvid varandra",
  place: "Platsen",
  bears: "Vad siffrorna kan säga och inte säga",
  missing: "Vad som saknas",
  sources: "Källor",
};
