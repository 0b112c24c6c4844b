export const withinYear = {
  quartersTitle: (name: string) => `Anmälda brott per kvartal i ${name}`,
  quartersDescription: (name: string, from: string, to: string) =>
    `Linjediagram över antalet anmälda brott per kvartal i ${name}, ${from}–${to}.`,
  preliminary: (n: number) => (n === 1 ? "Ett av kvartalen är preliminärt." : `${n} av kvartalen är preliminära.`),
  lastFour: (from: string, to: string, count: string, before: string) =>
    `De fyra senaste kvartalen (${from} till ${to}) anmäldes ${count} brott, mot ${before} de fyra kvartalen före.`,
  unit: "antal anmälda brott",
  quarter: "Kvartal",
  monthCaption: (month: string, name: string, count: string) => `I ${month} anmäldes ${count} brott i ${name}.`,
  monthTable: (month: string) => `Anmälda brott i ${month}`,
  season: "Antalet skiftar med årstiden. Jämför ett kvartal eller en månad med samma tid året före.",
};
