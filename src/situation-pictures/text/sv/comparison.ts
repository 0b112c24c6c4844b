export const comparison = {
  title: (name: string) => `${name} bland Sveriges kommuner`,
  description: (name: string) =>
    `Varje kommun är ett streck på en gemensam skala för anmälda brott per 100 000 invånare. ${name} är markerad, liksom liknande kommuner.`,
  caption: (name: string, own: string, peers: string | undefined) =>
    peers
      ? `${name} hade omkring ${own} anmälda brott per 100 000 invånare, liknande kommuner omkring ${peers} (mittvärdet).`
      : `${name} hade omkring ${own} anmälda brott per 100 000 invånare.`,
  median: "mittvärde, alla kommuner",
  columns: { place: "Kommun eller grupp", rate: "Per 100 000 inv." },
  peerMedian: "Liknande kommuner, mittvärde",
  skrMedian: ({ name }: { code: string; name: string }) => `${name} (SKR:s grupp 2017), mittvärde`,
  countyMedian: (county: string) => `Kommunerna i ${county}, mittvärde`,
  allMedian: "Alla kommuner, mittvärde",
  ownMedians: "mittvärdena är våra beräkningar",
  grouping: (grouping: string) =>
    `Liknande kommuner är de som Kolada för samman i grupperingen ”${grouping}”. De liknar varandra i folkmängd och struktur, inte i brottslighet.`,
  noRanking:
    "Diagrammet är ingen rangordning. Antalet anmälda brott beror också på pendling, turism, anmälningsvilja och polisens egna insatser.",
  nation: (year: string, rate: string) =>
    `I hela landet var talet ${rate} år ${year}, det senaste året som vi har från Brå.`,
};
