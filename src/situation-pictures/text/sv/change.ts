export const change = {
  more: (from: string, to: string, before: string, after: string) =>
    `${after} anmälda brott ${to} mot ${before} år ${from}. Räknat per invånare är det fler än vad slumpen brukar ge.`,
  fewer: (from: string, to: string, before: string, after: string) =>
    `${after} anmälda brott ${to} mot ${before} år ${from}. Räknat per invånare är det färre än vad slumpen brukar ge.`,
  unclear: (from: string, to: string, before: string, after: string) =>
    `${after} anmälda brott ${to} mot ${before} år ${from}. Skillnaden kan bero på slumpen.`,
  shifting: (from: string, to: string, before: string, after: string) =>
    `${after} anmälda brott ${to} mot ${before} år ${from}. Skillnaden är inte större än vad antalet brukar skifta mellan åren.`,
  tooLittle: (from: string, to: string, before: string, after: string) =>
    `${after} anmälda brott ${to} mot ${before} år ${from}. Underlaget är för litet för att säga om antalet har ändrats.`,
  increase: (lower: string, upper: string) => `Ökningen är sannolikt mellan ${lower} och ${upper} procent.`,
  decrease: (lower: string, upper: string) => `Minskningen är sannolikt mellan ${lower} och ${upper} procent.`,
  newest: (year: string, rate: string) =>
    `För ${year} finns bara talet per 100 000 invånare, omkring ${rate}. Utan ett antal går det inte att pröva hur det har ändrats. Det senaste året med antal visar detta:`,
  usual: (n: number) =>
    `Bedömningen väger in hur mycket antalet har skiftat mellan åren tidigare (${n} förändringar från ett år till nästa).`,
  preliminary: (year: string) => `Siffran för ${year} är preliminär och kan ha ändrats något.`,
  assumption:
    "Beräkningen räknar bara med slumpen i antalet. Hur mycket det brukar skifta mellan åren vet vi inte här, så osäkerheten kan vara större.",
  likely: "trolig",
  short: {
    more: "fler",
    fewer: "färre",
    unclear: "oklart",
    "too-little": "för lite underlag",
    none: "kan inte jämföras",
  },
};
