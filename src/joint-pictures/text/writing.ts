import type { PartKind, PersonalDataStop, Question, SourceLack, Which } from "../model/index.ts";

/** The words of the pages where a picture is written. */
export const writing = {
  title: {
    own: (municipality: string) => `Er egen lägesbild för ${municipality}`,
    joint: (municipality: string) => `Gemensam lägesbild för ${municipality}`,
  } satisfies Record<Which, (municipality: string) => string>,
  description: "Frågorna i mallen, det som är skrivet och det som saknas.",
  overview: (municipality: string) => `Lägesbild för ${municipality}`,
  where: "Var du är",

  outline: {
    answered: (count: number, of: number) =>
      count === of ? `Alla ${of} frågor har text.` : `${count} av ${of} frågor har text.`,
    seenBy: {
      own: (party: string) => `Bara ${party} ser den här lägesbilden, tills ni lämnar över den.`,
      joint: (_party: string) => "Alla parter i samverkan ser den här lägesbilden och skriver i samma text.",
    } satisfies Record<Which, (party: string) => string>,
    closed: "Lägesbilden är framlagd för beslut. Texten går inte att ändra nu.",
    handOver: "Lämna över",
    contents: "Frågorna",
    figures: "Siffrorna",
    figuresLead: (municipality: string) =>
      `Vad officiella siffror säger om ${municipality}, med diagram, kartor och källor:`,
    figuresLink: (municipality: string) => `siffrorna för ${municipality}`,
    missing: "saknas",
    written: "har text",
    notSaved: "har ett utkast som inte är sparat",
    empty: "Här står inget än.",
    write: "Skriv",
    change: "Ändra",
    read: "Läs och kommentera",
    about: (question: string) => ` (${question})`,
    by: (name: string, when: string) => `Senast ändrad av ${name}, ${when}.`,
    filled: (day: string) => `Fyllt från siffrorna den ${day}. Läs och gör om till er egen text.`,
  },

  /** The questions in a word or two, where a question is too long. */
  short: {
    why: "Varför",
    extent: "Omfattning och förändring",
    "place-and-time": "Var och när",
    consequences: "Följder",
    staff: "Medarbetarna",
    residents: "Invånare och andra",
    "other-work": "Annat arbete",
    deviations: "Avvikelser",
    causes: "Orsaker",
    conclusions: "Viktigaste problemen",
    period: "Vald tid",
    limits: "Vad vi inte vet",
  } satisfies Record<Question, string>,

  kinds: {
    open: "Text",
    secret: "Sekretessmarkerat",
    dissent: "Det här är vi inte överens om",
  } satisfies Record<PartKind, string>,
  mark: (provision: string, day: string, authority: string) =>
    `Sekretessmarkerat enligt ${provision} den ${day} av ${authority}. En markering är en varning, inte ett beslut.`,

  part: {
    description: "Skriv svaret på en fråga i lägesbilden.",
    label: {
      open: "Er text",
      secret: "Det som ska vara sekretessmarkerat",
      dissent: "Det som parterna inte är överens om",
    } satisfies Record<PartKind, string>,
    help: "Tom rad ger nytt stycke. Rader som börjar med ett bindestreck blir en lista.",
    secretLead:
      "Det här står skilt från den öppna texten. Det följer med när lägesbilden lämnas över med klassen Sekretess, och utelämnas när den publiceras. Ta bort det genom att tömma rutan: det finns kvar i historiken.",
    dissentLead: "Skriv båda ståndpunkterna, och vems de är. De står kvar i lägesbilden i stället för att jämkas bort.",
    provision: "Bestämmelse",
    provisionHint: "Till exempel 18 kap. 1 § offentlighets- och sekretesslagen.",
    day: "Dag för markeringen",
    authority: "Myndighet som markerar",
    save: "Spara",
    keep: "Spara som utkast",
    back: "Alla frågor",
    next: (question: string) => `Nästa fråga: ${question}`,
    before: (question: string) => `Föregående fråga: ${question}`,
    history: "Historik",
    alsoHere: "Mer under frågan",
    open: "Den öppna texten",
    addSecret: "Lägg till sekretessmarkerad text",
    changeSecret: "Ändra den sekretessmarkerade texten",
    addDissent: "Skriv vad ni inte är överens om",
    changeDissent: "Ändra vad ni inte är överens om",
    readOnly: "Texten går att läsa men inte ändra.",
    figures: (municipality: string) => `Siffrorna för ${municipality}`,
    reviewed: "Jag har läst igenom: det är inte en uppgift om en enskild person",
  },

  saved: {
    sparat: (time: string) => `Sparat ${time}.`,
    oandrat: () => "Texten var redan sparad så.",
    angrat: (time: string) => `Ändringen är ångrad ${time}. Det du ångrade finns i historiken.`,
    utkast: (time: string) => `Sparat som utkast ${time}.`,
    kastat: () => "Utkastet är borta.",
    ihop: () => "Båda texterna står efter varandra. Skriv ihop dem och spara.",
    kalla: () => "Källorna är ändrade.",
    kommentar: () => "Kommentaren är skriven.",
    klar: () => "Kommentaren är klar.",
    oppen: () => "Kommentaren är öppen igen.",
  },
  undo: "Ångra",

  draft: {
    shown: (time: string) => `Utkast från ${time}, inte sparat.`,
    stale: "Någon har sparat en nyare text sedan du började. När du sparar får du se båda.",
    throwAway: "Kasta utkastet",
    page: "Utkast",
    kept: "Sparat som utkast.",
    notKept: "Utkastet sparades inte.",
    notKeptNumber: "Utkastet sparades inte: det finns ett personnummer i texten.",
  },

  /** What the script says. */
  script: {
    kept: "Sparat som utkast",
    waiting: "Ändringarna är inte sparade än.",
    here: "Ingen kontakt. Texten är sparad i den här webbläsaren",
    refused: "Utkastet sparades inte. Ta bort personnummer ur texten.",
    signedOut:
      "Du är utloggad. Texten är sparad i den här webbläsaren. Logga in på nytt i en annan flik och kom tillbaka hit",
    nowhere: "Utkastet kunde inte sparas. Stäng inte sidan.",
    found: "I den här webbläsaren finns text som inte blev sparad.",
    fetch: "Hämta texten",
    forget: "Kasta den",
  },

  stale: {
    title: "Någon hann före",
    lead: (name: string, when: string) =>
      `${name} sparade ${when}, medan du skrev. Ingenting är borta: här står båda texterna, och din finns kvar som utkast.`,
    mine: "Din text",
    theirs: (name: string) => `Texten som ${name} sparade`,
    differences: "Skillnaderna",
    differencesHint: "Det som bara står i din text är understruket. Det som bara står i den andra är överstruket.",
    onlyMine: "bara i din:",
    onlyTheirs: "bara i den andra:",
    end: "slut",
    choose: "Hur ska det bli?",
    min: "Spara min text",
    minHint: "Den andra texten finns kvar i historiken.",
    deras: "Behåll den andra texten",
    derasHint: "Ditt utkast kastas.",
    ihop: "Skriv ihop dem",
    ihopHint: "Du får båda texterna i en ruta. Inget sparas förrän du säger till.",
  },

  history: {
    title: "Historik",
    description: "Varje sparad version, med vem och när.",
    lead: (count: number) =>
      count === 1 ? "En version är sparad." : `${count} versioner är sparade. Den nyaste står först.`,
    none: "Inget är sparat än.",
    version: (number: number) => `Version ${number}`,
    by: (name: string, when: string) => `${name}, ${when}`,
    emptied: "Texten togs bort.",
    now: "gäller nu",
    restore: "Ta tillbaka den här versionen",
    restoreAbout: (number: number) => ` (version ${number})`,
    moved: "Någon har sparat en ny version sedan sidan visades. Titta på den först.",
    closed: "Lägesbilden är inte längre ett utkast, och texten går inte att ändra.",
  },

  sources: {
    title: "Källor",
    description: "Källor som har valts och valts bort, med begränsningar.",
    lead: "Vad lägesbilden bygger på, vad som valdes bort, och vad källorna inte kan säga.",
    used: "Valda källor",
    left: "Bortvalda källor",
    noneUsed: "Ingen källa är vald än.",
    noneLeft: "Ingen källa är bortvald.",
    limits: "Begränsningar",
    because: "Varför den valdes bort",
    name: "Källans namn",
    kind: "Slag",
    choose: "Välj",
    isUsed: "Är källan vald?",
    yes: "Vald",
    no: "Bortvald",
    limitsLabel: "Vad källan inte kan säga, eller varför den valdes bort",
    add: "Lägg till en källa",
    addButton: "Lägg till källan",
    change: "Ändra",
    changeTitle: (name: string) => `Ändra ${name}`,
    changeButton: "Spara källan",
    remove: "Ta bort källan",
    edit: "Ändra källorna",
    toMend: "Att tänka på",
    lacks: {
      "few-kinds": "Använd minst tre slags källor. En enda sorts uppgifter visar bara en sida.",
      "only-police": "Välj minst en källa som inte är polisens statistik.",
      limits: "Skriv vad varje vald källa inte kan säga.",
    } satisfies Record<SourceLack, string>,
  },

  comments: {
    title: "Kommentarer",
    none: "Ingen har kommenterat än.",
    about: (question: string) => `Om frågan ${question}`,
    whole: "Om hela lägesbilden",
    by: (name: string, organisation: string, when: string) => `${name}, ${organisation}, ${when}`,
    settledBy: (name: string, when: string) => `Klar ${when}, enligt ${name}.`,
    settled: "klar",
    waits: "öppen",
    settle: "Markera som klar",
    open: "Öppna igen",
    ofWhom: (name: string) => ` (kommentar av ${name})`,
    label: "Din kommentar",
    hint: "Alla parter ser den, med ditt namn och din organisation.",
    write: "Skriv kommentaren",
  },

  filled: { periodLead: "Siffrorna kommer från de här källorna och åren:" },

  personalData: {
    "personal-number": (found: string) =>
      `Texten innehåller personnummer: ${found}. Här får inga personnummer stå. Ta bort det och spara igen.`,
    "personal-data": (found: string) =>
      `Texten kan innehålla en uppgift om en enskild person: ${found}. Ta bort den, eller kryssa i att du har läst igenom.`,
  } satisfies Record<PersonalDataStop, (found: string) => string>,

  faults: {
    "too-long": "Texten är för lång. En text får ha högst 100 000 tecken.",
    closed: "Lägesbilden är inte längre ett utkast. Din text står kvar här, så att du kan kopiera den.",
    provision: "Skriv vilken bestämmelse markeringen stöder sig på, med högst 120 tecken.",
    day: "Skriv dagen som 2026-03-12.",
    authority: "Skriv vilken myndighet som markerar, med högst 200 tecken.",
    "source-name": "Skriv källans namn, med högst 200 tecken.",
    "source-kind": "Välj vilket slags källa det är.",
    "source-used": "Säg om källan är vald eller bortvald.",
    "source-taken": "Det finns redan en källa med det namnet.",
    comment: "Skriv en kommentar.",
  },
};
