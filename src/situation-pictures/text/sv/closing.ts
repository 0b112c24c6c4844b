import type { Unit } from "#indicators";

export const bears = [
  "Anmälda brott är inte alla brott. En del anmäls aldrig, och hur många det är skiljer sig mellan brottstyper.",
  "Antalet anmälda narkotikabrott och trafikbrott beror på hur mycket polisen kontrollerar. Fler anmälda brott kan betyda fler kontroller.",
  "Brott räknas där de begås. I en kommun där många vistas utan att bo blir talet per invånare högt.",
  "Att två siffror ändras samtidigt visar inte att den ena är orsak till den andra.",
];

export const missing = {
  lead: "Det här behövs för att bilden ska bli hel:",
  years: (years: string) =>
    `Anmälda brott för ${years}: Brås fil ”Anmälda brott per kommun”, en för varje år. För 2022 finns ingen fil, bara statistikdatabasen.`,
  indicators:
    "Brottstyper och trygghet: Brås ”Indikatorer för kommuners lägesbild”. Filen här omfattar tio kommuner i Dalarna.",
  population:
    "Folkmängd vid varje års slut: SCB. Utan medelfolkmängden visar vi utgivarens tal per invånare i stället för ett eget.",
  own: "Kommunens och polisens egna iakttagelser, dialoger med invånare och personal, och en analys av orsaker. De behövs för den analys som en lägesbild ska ha enligt 4 § lagen (2023:196), men de finns inte i offentliga register.",
  how: "Den som sköter systemet läser in filerna. Hur det går till står i handboken.",
};

export const sources = {
  lead: "Siffrorna på den här sidan kommer från:",
  line: (source: string, from: string, to: string, retrieved: string) =>
    `${source}: ${from === to ? from : `${from}–${to}`}, ${retrieved}`,
  retrieved: (date: string) => `hämtad ${date}`,
  unknown: "hämtningsdag inte angiven",
  disagreement: (what: string, first: string, firsts: string, second: string, seconds: string) =>
    `Källorna ger olika uppgift om ${what}: ${firsts} enligt ${first}, ${seconds} enligt ${second}. Här visas den första uppgiften. Båda finns kvar.`,
  of: (value: string, when: string) => `${value} för ${when}`,
  nation: "hela landet",
  unit: { count: "antal", "per-100k": "per 100 000 invånare", percent: "procent" } satisfies Record<Unit, string>,
};
