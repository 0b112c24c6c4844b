import type { SafetyRow } from "../../model/index.ts";

type Difference = NonNullable<SafetyRow["against"]>;

export const lead = {
  preliminary: "Siffran är preliminär.",
  ownCount: (name: string, year: string, count: string, rate: string) =>
    `År ${year} anmäldes omkring ${rate} brott per 100 000 invånare i ${name}. Det motsvarar enligt vår beräkning ${count} anmälda brott.`,
  countAndRate: (name: string, year: string, count: string, rate: string) =>
    `År ${year} anmäldes ${count} brott i ${name}. Det är omkring ${rate} per 100 000 invånare.`,
  rateOnly: (name: string, year: string, rate: string) =>
    `År ${year} anmäldes omkring ${rate} brott per 100 000 invånare i ${name}.`,
  numeral: (n: number) => ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju"][n] ?? String(n),
  comparison: (n: string, peers: string, all: string) =>
    `Mittvärdet bland ${n} liknande kommuner är omkring ${peers}, och bland alla kommuner omkring ${all}.`,
  comparisonAll: (all: string) => `Mittvärdet bland alla kommuner är omkring ${all}.`,
  unsafe: (percent: string, lower: string, upper: string, year: string) =>
    `${percent} procent (mellan ${lower} och ${upper}) känner sig otrygga när de är ute sent i sitt eget område, eller avstår från att gå ut av otrygghet, enligt Nationella trygghetsundersökningen ${year}.`,
  unsafeNation: (percent: string, difference: Difference | undefined) =>
    ({
      more: `Det är en större andel än i hela landet, där den är ${percent} procent.`,
      fewer: `Det är en mindre andel än i hela landet, där den är ${percent} procent.`,
      "no-clear-difference": `I hela landet är andelen ${percent} procent. Skillnaden kan bero på slumpen, när alla frågor bedöms tillsammans.`,
    })[difference ?? "no-clear-difference"],
  noSurvey: (name: string) =>
    `Hur trygga invånarna i ${name} känner sig har vi ingen uppgift om här. Brå publicerar den i ”Indikatorer för kommuners lägesbild”.`,
};
