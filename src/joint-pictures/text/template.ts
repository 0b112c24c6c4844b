import type { DocumentClass, PicturePart, Question, SourceKind } from "../model/index.ts";

/** The words of the template: what is asked, and what helps whoever answers. */
export const template = {
  parts: {
    survey: "Kartläggning",
    "other-information": "Annan information",
    analysis: "Analys",
    method: "Vad lägesbilden bygger på",
  } satisfies Record<PicturePart, string>,
  questions: {
    why: "Varför är det här ett problem hos oss?",
    extent: "Vilka brott och vilken otrygghet är störst, och hur har det förändrats?",
    "place-and-time": "Var och när?",
    consequences: "Vilka blir följderna, och för vilka?",
    staff: "Vad säger medarbetarna?",
    residents: "Vad säger invånare och andra?",
    "other-work": "Vad visar annat arbete i kommunen och hos polisen?",
    deviations: "Vad avviker, och jämfört med vad?",
    causes: "Vad tror vi att det beror på?",
    conclusions: "Vilka problem är viktigast?",
    period: "Vilken tid har vi valt, och varför?",
    limits: "Vad vet vi inte, och hur påverkar det slutsatserna?",
  } satisfies Record<Question, string>,
  hints: {
    why: "Vad är det som gör att ni behöver arbeta med det här tillsammans?",
    extent: "Börja med siffrorna. Anmälda brott är inte detsamma som begångna brott.",
    "place-and-time": "Platser, tider på dygnet och året. Ingen enskild persons adress.",
    consequences: "För dem som drabbas, för invånarna, för verksamheter och för kommunens kostnader.",
    staff: "Från medarbetardialoger hos polisen och i förvaltningarna, utan namn.",
    residents: "Från medborgardialoger, trygghetsvandringar, näringsliv och föreningar, utan namn.",
    "other-work": "Uppföljningen av förra planen, risk- och sårbarhetsanalys, ANDTS, skola, våld i nära relation.",
    deviations: "Jämför med liknande kommuner, med riket och med tidigare år.",
    causes: "Situationen och platsen, de som drabbas, de som begår brotten. Säg vad som är en gissning.",
    conclusions: "Vanligast, ökar, avviker, skapar störst rädsla, drabbar flest. Och vad ni kan påverka.",
    period: "Minst tre år gör att slumpen syns. Fem till tio år visar riktningen.",
    limits: "Vad källorna inte säger, och vad ni därför inte kan dra slutsatser om.",
  } satisfies Record<Question, string>,
  classes: { open: "Öppen", internal: "Intern", secret: "Sekretess" } satisfies Record<DocumentClass, string>,
  sourceKinds: {
    "police-statistics": "Polisens statistik",
    "official-statistics": "Offentlig statistik",
    survey: "Enkät eller trygghetsmätning",
    municipal: "Kommunens egna uppgifter",
    dialogue: "Dialog eller trygghetsvandring",
    other: "Annat",
  } satisfies Record<SourceKind, string>,
};
