import type { ContentPart } from "./content.ts";
import type { DocumentClass, SecrecyMark } from "./picture.ts";
import type { Question } from "./questions.ts";

/** A party's own picture in the demonstration, beside what is filled from the figures. Everything made up says so. */
export interface ExamplePicture {
  readonly parts: readonly ContentPart[];
  readonly class: DocumentClass;
  readonly ground: string;
}

const mark: SecrecyMark = { provision: "18 kap. 1 § OSL", on: "2026-10-05", by: "Exempel: Polismyndigheten" };

function open(question: Question, body: string): ContentPart {
  return { question, kind: "open", body };
}

export const EXAMPLE_OF_MUNICIPALITY: ExamplePicture = {
  class: "internal",
  ground: "Exempel: uppgifterna är inte sekretessbelagda",
  parts: [
    open("why", "Exempel: Otryggheten sena kvällar i centrum är det som invånare oftast tar upp med kommunen."),
    open(
      "consequences",
      "Exempel: Skadegörelse på skolor och busskurer tar tid och pengar från annat.\n\n- Färre går på kvällsöppet.\n- Butiker stänger tidigare.",
    ),
    open("staff", "Exempel: Fritidsledare och skolvärdar ser mest oro mellan klockan 16 och 20, kring torget."),
    open("residents", "Exempel: På två trygghetsvandringar pekade deltagarna på mörka gångvägar och på stationen."),
    open("other-work", "Exempel: Uppföljningen av förra planen visar att sex av nio åtgärder är gjorda."),
    open(
      "causes",
      "Exempel: Vi tror att det som händer i centrum hänger ihop med att få vuxna är där. Det är en gissning.",
    ),
    open("conclusions", "Exempel: Viktigast är otryggheten i centrum på kvällar, och skadegörelsen."),
  ],
};

export const EXAMPLE_OF_POLICE: ExamplePicture = {
  class: "secret",
  ground: "Exempel: behövs för att förebygga brott (10 kap. 15 a § OSL)",
  parts: [
    open("why", "Exempel: Samma platser kommer tillbaka i händelserapporterna, vecka efter vecka."),
    open("staff", "Exempel: Områdespoliser möter yngre ungdomar än förr på kvällarna."),
    open("causes", "Exempel: Vi tror att försäljning av narkotika vid stationen drar dit folk. Det är en gissning."),
    open("conclusions", "Exempel: Viktigast är narkotika vid stationen, och otryggheten som följer av den."),
    { question: "place-and-time", kind: "secret", body: "Exempel: Här står det som bara parterna får läsa.", mark },
  ],
};

/** The joint one, begun and not finished: there is something left to try. */
export const EXAMPLE_OF_BOTH: readonly ContentPart[] = [
  open("why", "Exempel: Otryggheten i centrum på kvällar är det som både invånare och medarbetare tar upp först."),
  open("causes", "Exempel: Vi tror att få vuxna på plats och försäljning av narkotika vid stationen hänger ihop."),
  {
    question: "causes",
    kind: "dissent",
    body: "Exempel: Kommunen tror mest på att få vuxna är där, polisen mest på narkotikan. Ingen av oss har siffror som avgör det.",
  },
];

export const EXAMPLE_COMMENT = {
  question: "causes",
  body: "Exempel: Kan vi få fram hur många som rör sig vid stationen på kvällarna, innan vi skriver klart?",
} as const;
