import type { Forum } from "./forums.ts";
import type { StepGate } from "./gates.ts";

/** What the demonstration shows of a cooperation: everything that nobody has decided says that it is an example. */
export const EXAMPLE = {
  name: "Exempel: Samverkan Borlänge",
  decision: { organ: "Exempel: kommunstyrelsen", on: "2026-02-10", reference: "Exempel 2026/1" },
  policeDecision: { organ: "Exempel: lokalpolisområdeschefen", on: "2026-02-12", reference: "Exempel 2026/2" },
} as const;

type ExampleForum = Omit<Forum, "id" | "parent" | "endedAt"> & { readonly under?: string };

export const EXAMPLE_FORUMS: readonly ExampleForum[] = [
  {
    name: "Exempel: brottsförebyggande rådet",
    level: "strategic",
    kind: "council",
    mandate: "Exempel: rådet föreslår inriktning och följer arbetet.",
    meets: { least: 4, most: 5, per: "year" },
    meetsWhenNeeded: false,
    sinceYear: 2026,
    seats: [
      { function: "Kommunstyrelsens ordförande", organisation: "Borlänge kommun", leads: true },
      { function: "Lokalpolisområdeschef", organisation: "Lokalpolisområde Borlänge", leads: false },
      { function: "Nämndernas ordförande", organisation: "Borlänge kommun", leads: false },
    ],
  },
  {
    name: "Exempel: styrgruppen",
    under: "Exempel: brottsförebyggande rådet",
    level: "strategic",
    kind: "steering-group",
    mandate: "Exempel: styrgruppen beslutar vad som prioriteras och avsätter tid och pengar.",
    meets: { least: 1, most: null, per: "quarter" },
    meetsWhenNeeded: false,
    sinceYear: 2026,
    seats: [
      { function: "Kommundirektör", organisation: "Borlänge kommun", leads: true },
      { function: "Lokalpolisområdeschef", organisation: "Lokalpolisområde Borlänge", leads: true },
    ],
  },
  {
    name: "Exempel: beredningsgruppen",
    under: "Exempel: styrgruppen",
    level: "preparatory",
    kind: "preparation-group",
    mandate: "Exempel: gruppen tar fram lägesbild och förslag till styrgruppen.",
    meets: { least: 1, most: null, per: "month" },
    meetsWhenNeeded: true,
    sinceYear: 2026,
    seats: [
      { function: "Samordnare", organisation: "Borlänge kommun", leads: true },
      { function: "Kommunpolis", organisation: "Lokalpolisområde Borlänge", leads: false },
      { function: "Förvaltningschefer", organisation: "Borlänge kommun", leads: false },
    ],
  },
  {
    name: "Exempel: arbetsgruppen för centrum",
    under: "Exempel: beredningsgruppen",
    level: "operative",
    kind: "working-group",
    mandate: "",
    meets: { least: 1, most: 2, per: "month" },
    meetsWhenNeeded: false,
    sinceYear: null,
    seats: [{ function: "Områdespolis", organisation: "Lokalpolisområde Borlänge", leads: false }],
  },
];

type ExampleConfirmation = {
  readonly gate: StepGate;
  readonly on: string;
  readonly organ: string;
  readonly note: string;
};

/** What each of the two says that it has done: the communication plan is left, so that there is a next thing to do. */
export const EXAMPLE_CONFIRMATIONS: readonly ExampleConfirmation[] = [
  {
    gate: "preconditions",
    on: "2026-03-05",
    organ: "Exempel: ledningsgruppen",
    note: "Exempel: resurser och roller är genomgångna.",
  },
  {
    gate: "staff-dialogues",
    on: "2026-04-16",
    organ: "",
    note: "Exempel: två dialoger med medarbetare, utan namn.",
  },
];
