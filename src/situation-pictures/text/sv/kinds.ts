export const kinds = {
  lead: (year: string, n: string) => `Här är de ${n} mått på olika brottstyper som vi har för kommunen, från ${year}.`,
  judged: (found: number, of: number) =>
    found === 0
      ? `Inget av måtten visar en förändring sedan året före som är större än vad slumpen brukar ge, när alla ${of} bedöms tillsammans.`
      : `${found} av ${of} mått visar en förändring sedan året före som är större än vad slumpen brukar ge.`,
  columns: {
    kind: "Brottstyp",
    trend: (from: string, to: string) => `${from}–${to}`,
    count: "Antal",
    rate: "Per 100 000 inv.",
    nation: "Hela landet per 100 000 inv.",
    change: "Sedan året före",
    year: (year: string) => year,
  },
  title: (kind: string) => `${kind}, antal per år`,
  caption: "Tabellen visar antal, tal per invånare och förändring för varje brottstyp.",
  yearlyTable: "Antal per år och brottstyp",
  usual: "Bedömningen väger in hur mycket varje brottstyp har skiftat mellan åren tidigare.",
  notJudged: "Förändringen sedan året före går inte att räkna: antal eller folkmängd saknas.",
  computed: "Talen per invånare är beräknade av oss, med den medelfolkmängd som Brås tal för alla brott bygger på.",
  comparableFrom: (kinds: string, year: string) =>
    `För ${kinds} visas åren från ${year}. Före dess hoppar Brås siffror för hela landet så mycket från ett år till nästa att åren inte går att jämföra.`,
  alone: (kind: string, rate: string, year: string) => `${kind}: ${rate} anmälda per 100 000 invånare år ${year}.`,
  small: "Små antal visas så som Brå visar dem. Förändringar mellan små antal anges inte i procent.",
  overlap: "Brottstyperna täcker inte allt som anmäls, och en händelse kan räknas i flera av dem.",
};
