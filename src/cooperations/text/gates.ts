import type { Clock, Gate, LackKind, Step, StepState } from "../model/index.ts";

/** The words of the five steps, their gates, and the law's two clocks. */
export const gateText = {
  steps: {
    initiate: "Initiera",
    "own-preparations": "Egna förberedelser",
    "joint-preparations": "Gemensamma förberedelser",
    "carry-out": "Genomförande",
    "follow-up": "Uppföljning",
  } satisfies Record<Step, string>,
  states: { done: "Klart", ongoing: "Pågår", ahead: "Återstår" } satisfies Record<StepState["state"], string>,
  met: { seen: "Klart", confirmed: "Bekräftat", not: "Återstår" },
  count: (met: number, of: number) => `${met} av ${of}`,

  /** What is the case when the gate is met. */
  gates: {
    "joint-decision": "Polisens ledning och kommunen har beslutat om samverkan",
    preconditions: "Förutsättningar, resurser och roller är klarlagda",
    "steering-group": "Det finns en styrgrupp med mandat",
    coordinators: "Det finns samordnare på båda sidor",
    communication: "Någon ansvarar för kommunikation och en kommunikationsplan är påbörjad",
    "own-pictures": "Varje part har lämnat över sin egen lägesbild",
    "staff-dialogues": "Dialoger med medarbetare är genomförda",
    "read-by-leaders": "Ledningarna har tagit del av lägesbilderna",
    "merged-picture": "Lägesbilderna är sammanförda till en gemensam",
    priorities: "Problemen är prioriterade",
    dialogue: "Bilden är fördjupad i dialog med invånare och andra",
    causes: "Orsakerna till varje prioriterat problem är analyserade",
    agreement: "Överenskommelsen är undertecknad",
    goals: "Målen är formulerade",
    measures: "Åtgärder är valda som påverkar orsakerna",
    "plan-adopted": "Styrgruppen har antagit planen",
    promises: "Löften till invånarna är givna, undertecknade och berättade om",
    "follow-up-planned": "Uppföljningen är planerad",
    "measures-done": "Åtgärderna är genomförda och dokumenterade",
    "change-examined": "Det är undersökt om problemen har förändrats",
    fulfilment: "Det är bedömt vad parterna har gjort av det som de åtog sig",
    "process-reviewed": "Arbetssättet är genomgånget",
    "steering-told": "Styrgruppen har fått återkoppling",
    "citizens-told": "Invånarna har fått återkoppling på löftena",
    "picture-decided": "Lägesbilden är beslutad",
    "plan-decided": "Åtgärdsplanen är beslutad",
    "plan-followed-up": "Åtgärdsplanen är uppföljd",
  } satisfies Record<Gate, string>,

  /** What is meant, and why it is asked. */
  about: {
    "joint-decision":
      "Varje part beslutar för sig: polisens ledning och kommunstyrelsen. Beslutet säger vad samverkan gäller, hur länge och hur den är organiserad.",
    preconditions:
      "Vilka resurser finns, vem gör vad, och vad behöver in i budget och verksamhetsplan? Glöm inte den som kommunicerar.",
    "steering-group":
      "Styrgruppen beslutar för båda parter. Den behöver ett mandat som är uttalat, och det ska framgå vem som leder den.",
    coordinators: "Var kommun och polisen har någon som håller ihop arbetet och som de andra vänder sig till.",
    communication: "Någon hos er har uppgiften, och ni har börjat skriva vad som ska berättas, för vilka och när.",
    "own-pictures":
      "Kommunen och polisen gör var sin lägesbild, med den statistik och den kunskap som finns hos var och en.",
    "staff-dialogues": "Medarbetare vet sådant som inte syns i siffror. Bekräfta för er egen del, utan namn.",
    "read-by-leaders": "Ledningen hos var och en har läst lägesbilderna och tagit ställning till dem.",
    "merged-picture": "De egna lägesbilderna läggs samman. Det ni är oense om får stå kvar.",
    priorities: "Ni har valt vilka problem som ni arbetar med, och sagt varför.",
    dialogue: "Invånare, näringsliv och föreningar har fått säga sitt om de problem som ni har valt.",
    causes: "För varje valt problem: platsen och situationen, de som drabbas, de som begår brotten.",
    agreement: "Av chefen för lokalpolisområdet och kommunstyrelsens ordförande. Den säger minst ändamål och områden.",
    goals: "Målen är avgränsade och går att följa upp.",
    measures: "Varje åtgärd hör till en orsak, och det är sagt vad valet bygger på.",
    "plan-adopted": "Med orsak, åtgärd, mål, när, vem och hur det följs upp.",
    promises: "Det som ni lovar invånarna är bestämt, undertecknat och berättat om, också internt.",
    "follow-up-planned": "Vad som följs upp, när, hur, av vem och för vem.",
    "measures-done": "Det är antecknat vad som gjordes, vad som ändrades och varför.",
    "change-examined":
      "Har problemen förändrats? En förändring visar inte i sig att det var åtgärderna som gjorde det.",
    fulfilment: "Vad blev gjort, vad blev inte gjort, och varför?",
    "process-reviewed": "Hur fungerade arbetet, och vad kostade det?",
    "steering-told": "Styrgruppen vet vad uppföljningen visade.",
    "citizens-told": "De som fick ett löfte har fått veta hur det gick.",
    "picture-decided":
      "Är er lägesbild beslutad utanför det här verktyget? Skriv dagen, så räknas två år från den (lag 2023:196 4 och 6 §§).",
    "plan-decided":
      "När beslutade kommunen sin åtgärdsplan? Två år efter det ska den vara uppföljd (lag 2023:196 5 och 6 §§).",
    "plan-followed-up": "När följde kommunen upp sin åtgärdsplan? Nästa uppföljning är inom två år från den dagen.",
  } satisfies Record<Gate, string>,

  lacks: {
    "no-municipality": () => "Ingen kommun är med.",
    "no-police": () => "Polisen är inte med.",
    decision: (who) => `${who} har inte angett sitt beslut.`,
    "police-decision": (who) => `Polisen har inte angett sitt beslut (${who}).`,
    coordinator: (who) => `${who} har ingen samordnare.`,
    "police-coordinator": (who) => `Polisen har ingen samordnare (${who}).`,
    "steering-group": () => "Ingen styrgrupp är inlagd bland forumen.",
    mandate: (who) => `${who} har inget mandat angivet.`,
    leader: (who) => `Det är inte angett vem som leder ${who}.`,
    "own-picture": (who) => `${who} har inte lämnat över sin lägesbild.`,
    "police-picture": (who) => `Polisen har inte lämnat över sin lägesbild för ${who}.`,
    "joint-picture": (who) => `Den gemensamma lägesbilden för ${who} är inte påbörjad.`,
    "proposed-picture": (who) => `Den gemensamma lägesbilden för ${who} är ett utkast.`,
    confirmation: (who) => `${who} har inte bekräftat för sin del.`,
    "police-confirmation": (who) => `Polisen har inte bekräftat för sin del (${who}).`,
  } satisfies Record<LackKind, (who: string) => string>,

  page: {
    description: "Vad som krävs, om det är klart, och hur det bekräftas.",
    step: (place: number, step: string) => `Steg ${place} av 5: ${step}`,
    clock: "Lagens två klockor",
    seen: "Klart. Det framgår av det som finns här.",
    confirmed: "Klart. Det är bekräftat av parterna.",
    notSeen: "Det här återstår:",
    notConfirmed: "Ingen har bekräftat det ännu.",
    someConfirmed: "Det här återstår innan det gäller båda sidor:",
    metAt: { parties: "Till parterna", forums: "Till forumen", pictures: "Till lägesbilden" },
    history: "Bekräftelser",
    columns: { who: "Part", day: "Dag", what: "Organ och diarienummer", note: "Anteckning", action: "Ändra" },
    by: (name: string, day: string) => `Angett av ${name} ${day}`,
    withdrawn: "Tagen tillbaka",
    withdraw: "Ta tillbaka",
    withdrawLabel: (day: string, organisation: string) => `Ta tillbaka bekräftelsen ${day} för ${organisation}`,
    whoConfirms: (parties: string) => `Det bekräftas av samordnaren eller ledningen hos ${parties}.`,
    confirmHeading: "Bekräfta",
    confirmLead: "När det är gjort utanför det här verktyget.",
    confirmAlso: "Är det gjort på annat sätt än det som syns här kan ni bekräfta det.",
    day: "Vilken dag skedde det?",
    organ: "Var beslutades det? (frivilligt)",
    organHint: "Nämnd, styrgrupp eller befattning.",
    reference: "Diarienummer (frivilligt)",
    note: "Anteckning (frivilligt)",
    noteHint: "Skriv inget om enskilda personer.",
    button: "Bekräfta",
    done: "Det är bekräftat.",
    taken: "Bekräftelsen är tagen tillbaka.",
    back: (name: string) => `Till ${name}`,
  },

  clocks: {
    kinds: { picture: "Lägesbilden", plan: "Uppföljningen av åtgärdsplanen" } satisfies Record<Clock["kind"], string>,
    /** A word for the shape beside it. */
    states: {
      running: "I tid",
      near: "Snart",
      overdue: "Försenat",
      "not-started": "Saknas",
    } satisfies Record<Clock["state"], string>,
    sentence: ({ kind, state, last }: Clock, due: string, on: string) => {
      if (state === "not-started") {
        return kind === "picture"
          ? `Här finns ingen uppgift om en beslutad lägesbild. Den första åtgärdsplanen, som bygger på den, skulle vara beslutad ${due}.`
          : `Här finns ingen uppgift om en åtgärdsplan. Den första skulle vara beslutad ${due}.`;
      }
      const since =
        kind === "picture" ? `Beslutad ${on}.` : `${last?.gate === "plan-decided" ? "Beslutad" : "Uppföljd"} ${on}.`;
      const next = kind === "picture" ? "Uppdateras" : "Följs upp";
      return state === "overdue" ? `${since} Skulle ha skett igen senast ${due}.` : `${since} ${next} senast ${due}.`;
    },
    actions: {
      "picture-decided": "Den är beslutad utanför verktyget",
      "plan-decided": "Ange när planen beslutades",
      "plan-followed-up": "Ange när planen följdes upp",
    },
    due: {
      picture: {
        "not-started": (name: string) => `Gör och besluta lägesbilden för ${name}`,
        overdue: (name: string) => `Uppdatera lägesbilden för ${name}`,
      },
      plan: {
        "not-started": (name: string) => `Ange när ${name} beslutade sin åtgärdsplan`,
        overdue: (name: string) => `Följ upp åtgärdsplanen i ${name}`,
      },
    },
  },
};
