import type { SafetyRow } from "../../model/index.ts";

type Difference = NonNullable<SafetyRow["against"]>;

export const safety = {
  lead: (n: string, year: string) =>
    `${n} personer i kommunen svarade på Nationella trygghetsundersökningen (NTU) ${year}. De som svarade är ett urval, och därför är varje andel osäker. Strecken visar osäkerheten.`,
  leadNoNumber: "Uppgifterna kommer från Nationella trygghetsundersökningen (NTU). Strecken visar osäkerheten.",
  topics: {
    safety: "Otrygghet och oro",
    exposure: "Utsatthet för brott, året före undersökningen",
    neighbourhood: "Problem i det egna bostadsområdet",
  },
  title: (topic: string, name: string) => `${topic} i ${name}`,
  description: (name: string) =>
    `För varje fråga en punkt för ${name} med osäkerhetsintervall och ett streck för hela landet.`,
  caption: (
    name: string,
    more: readonly string[],
    fewer: readonly string[],
    list: (words: readonly string[]) => string,
  ) => {
    if (more.length === 0 && fewer.length === 0)
      return `Ingen av skillnaderna mellan ${name} och hela landet är större än slumpen kan ge, när frågorna bedöms tillsammans.`;
    const parts = [
      more.length > 0 ? `Större andel än i hela landet: ${list(more)}.` : "",
      fewer.length > 0 ? `Mindre andel än i hela landet: ${list(fewer)}.` : "",
    ];
    return parts.filter(Boolean).join(" ");
  },
  unit: "procent av invånarna 16–84 år",
  columns: {
    question: "Fråga",
    share: "Andel, procent",
    margin: "Osäkerhetsintervall",
    nation: "Hela landet",
    against: "Mot hela landet",
  },
  difference: { more: "större", fewer: "mindre", "no-clear-difference": "ingen säker skillnad" } satisfies Record<
    Difference,
    string
  >,
  unknown: "–",
  definitions: {
    safety:
      "Otrygg är den som känner sig ganska eller mycket otrygg, eller avstår från att gå ut av otrygghet. Oron, de andra vägarna och det man avstått från gäller det som händer ganska eller mycket ofta. Oron för bilen gäller hushåll med bil.",
    exposure: "Andelen har utsatts minst en gång under kalenderåret. Cykelstöld gäller hushåll med cykel.",
    neighbourhood: "Andelen upplever problemet i stor utsträckning.",
  },
  pooled:
    "För en kommun slår Brå samman två års svar. Två år i följd delar därför svar, och vi jämför inte ett år med året före.",
  note: "Frågorna om utsatthet gäller kalenderåret före undersökningen. Skillnaderna är bedömda tillsammans, så att få av dem kan väntas bero på slumpen.",
};

export const together = {
  reported: "Anmälda brott per 100 000 invånare",
  unsafe: "Otrygga ute sent i det egna området, procent",
  table: "Anmälda brott och andel otrygga, år för år",
  caption:
    "Kurvorna visar två olika saker: vad som anmäls och vad som upplevs. Att de följs åt, eller inte, visar inget samband.",
  title: (name: string) => `Otrygga ute sent i det egna området i ${name}`,
  description: (name: string) =>
    `Linjediagram över andelen otrygga i ${name} med osäkerhetsintervall, och i hela landet.`,
};
