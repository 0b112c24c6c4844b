import type { Unit } from "#indicators";
import type { SafetyRow } from "../model/index.ts";

type Difference = NonNullable<SafetyRow["against"]>;

/**
 * The words of the public pages. Numbers come ready written; only sentences are made here. The one number that stands
 * in them, 100 000, is written with a hard space, so that no line ends within it.
 */
export const sv = {
  start: {
    title: "Samverkan",
    heading: "Vad säger siffrorna om din kommun?",
    lead: "Här finns de offentliga uppgifterna om anmälda brott och upplevd trygghet för Sveriges 290 kommuner, med källa och med besked om hur säkra de är.",
    description: "Offentliga uppgifter om anmälda brott och upplevd trygghet i Sveriges 290 kommuner.",
    searchLabel: "Kommun",
    searchHint: "Skriv ett namn eller en kommunkod, till exempel Borlänge eller 2081.",
    searchButton: "Visa kommunen",
    mapTitle: (year: string) => `Karta över Sveriges kommuner: anmälda brott per 100 000 invånare ${year}`,
    mapDescription: (low: string, high: string) =>
      `Varje kommun är färgad efter antalet anmälda brott per 100 000 invånare, från ${low} till ${high}. Samma siffror finns i listan över kommuner.`,
    mapCaption: (median: string, year: string) =>
      `År ${year} hade hälften av kommunerna fler än omkring ${median} anmälda brott per 100 000 invånare och hälften färre. Höga tal finns ofta där många vistas utan att bo: i storstäder, gränsorter och turistorter.`,
    mapTable: "Alla kommuner i en lista, med samma siffror",
    keyTitle: "Anmälda brott per 100 000 invånare",
    key: {
      below: (limit: string) => `under ${limit}`,
      between: (from: string, to: string) => `${from}–${to}`,
      atLeast: (limit: string) => `${limit} eller fler`,
      all: "alla",
    },
    withheld: "dold",
    unknown: "uppgift saknas",
    aboutHeading: "Vad Samverkan är till för",
    about:
      "Varje kommun ska ha en lägesbild över brottsligheten och en åtgärdsplan. Minst vartannat år ska lägesbilden uppdateras och planen följas upp. Det säger lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete. Samverkan är arbetsplatsen för det, gemensam för kommun och polis. Det första steget är de siffror som redan är offentliga.",
  },
  list: {
    title: "Kommuner",
    description: "Sveriges 290 kommuner efter län, med anmälda brott per 100 000 invånare.",
    heading: "Sveriges 290 kommuner",
    found: (query: string, n: number) =>
      n === 1 ? `En kommun stämmer med ”${query}”.` : `${n} kommuner stämmer med ”${query}”.`,
    notFound: (query: string) => `Ingen kommun heter ”${query}”.`,
    didYouMean: "Menade du någon av dessa?",
    showAll: "Visa alla kommuner",
    columns: { municipality: "Kommun", code: "Kod", rate: (year: string) => `Anmälda brott per 100 000, ${year}` },
    counties: "Län",
    sourceNote: (source: string) =>
      `Källa: ${source}. Listan är ordnad efter län och namn, inte efter siffrorna: de säger inte vilken kommun som är bäst eller sämst.`,
  },
  picture: {
    title: (name: string) => `Lägesbild för ${name}`,
    description: (name: string) =>
      `Anmälda brott och upplevd trygghet i ${name}: offentliga siffror med källa och osäkerhet.`,
    status: "Utkast byggt på offentliga siffror. Inte beslutat av kommun eller polis.",
    pdf: "Hämta som PDF",
    contents: "Innehåll",
    table: "Visa uppgifterna i en tabell",
    source: "Källa",
    year: "År",
    residents: (n: string, year: string) => `${n} invånare (31 december ${year})`,
    county: ({ name }: { name: string; shortName: string }) => name,
    nation: "Hela landet",
  },
  lead: {
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
  },
  change: {
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
  },
  sections: {
    totals: "Anmälda brott över tid",
    comparison: "Jämfört med andra kommuner",
    withinYear: "Inom året",
    kinds: "Vilka brott som anmäls",
    safety: "Upplevd trygghet",
    together: "Anmälda brott och otrygghet bredvid varandra",
    place: "Platsen",
    bears: "Vad siffrorna kan säga och inte säga",
    missing: "Vad som saknas",
    sources: "Källor",
  },
  withinYear: {
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
  },
  sources: {
    lead: "Siffrorna på den här sidan kommer från:",
    line: (source: string, from: string, to: string, retrieved: string) =>
      `${source}: ${from === to ? from : `${from}–${to}`}, ${retrieved}`,
    retrieved: (date: string) => `hämtad ${date}`,
    unknown: "hämtningsdag inte angiven",
    disagreement: (what: string, first: string, firsts: string, second: string, seconds: string) =>
      `Källorna ger olika uppgift om ${what}: ${firsts} enligt ${first}, ${seconds} enligt ${second}. Här visas den första uppgiften. Båda finns kvar.`,
    of: (value: string, when: string) => `${value} för ${when}`,
    nation: "hela landet",
    unit: { count: "antal", "per-100k": "per 100 000 invånare", percent: "procent" } satisfies Record<Unit, string>,
  },
  totals: {
    title: (name: string) => `Anmälda brott per 100 000 invånare i ${name}`,
    description: (name: string, from: string, to: string) =>
      `Linjediagram över anmälda brott per 100 000 invånare i ${name}, ${from}–${to}.`,
    caption: (name: string, first: string, last: string, from: string, to: string) =>
      `I ${name} anmäldes omkring ${last} brott per 100 000 invånare år ${to}. År ${from} var det omkring ${first}.`,
    captionOne: (name: string, last: string, to: string) =>
      `I ${name} anmäldes omkring ${last} brott per 100 000 invånare år ${to}.`,
    unit: "anmälda brott per 100 000 invånare",
    few: (years: string) =>
      `Här finns bara siffror för ${years}. Så få år visar ingen utveckling. Brå har siffror för alla år sedan 1996.`,
    gaps: "År som saknas är luckor i kurvan.",
    columns: {
      count: "Antal",
      rate: "Per 100 000 inv.",
      basis: "Talet per invånare",
      status: "Status",
      source: "Källa",
      county: (county: string) => `${county} per 100 000 inv.`,
      nation: "Hela landet per 100 000 inv.",
    },
    computed: "beräknat av oss",
    published: "utgivarens",
    nationNote:
      "Talet för hela landet är Brås eget. Det är inte summan av kommunerna, eftersom kommunen är okänd i en del anmälningar. De flesta kommuner ligger under det talet.",
  },
  comparison: {
    title: (name: string) => `${name} bland Sveriges kommuner`,
    description: (name: string) =>
      `Varje kommun är ett streck på en gemensam skala för anmälda brott per 100 000 invånare. ${name} är markerad, liksom liknande kommuner.`,
    caption: (name: string, own: string, peers: string | undefined) =>
      peers
        ? `${name} hade omkring ${own} anmälda brott per 100 000 invånare, liknande kommuner omkring ${peers} (mittvärdet).`
        : `${name} hade omkring ${own} anmälda brott per 100 000 invånare.`,
    median: "mittvärde, alla kommuner",
    columns: { place: "Kommun eller grupp", rate: "Per 100 000 inv." },
    peerMedian: "Liknande kommuner, mittvärde",
    skrMedian: ({ name }: { code: string; name: string }) => `${name} (SKR:s grupp 2017), mittvärde`,
    countyMedian: (county: string) => `Kommunerna i ${county}, mittvärde`,
    allMedian: "Alla kommuner, mittvärde",
    ownMedians: "mittvärdena är våra beräkningar",
    grouping: (grouping: string) =>
      `Liknande kommuner är de som Kolada för samman i grupperingen ”${grouping}”. De liknar varandra i folkmängd och struktur, inte i brottslighet.`,
    noRanking:
      "Diagrammet är ingen rangordning. Antalet anmälda brott beror också på pendling, turism, anmälningsvilja och polisens egna insatser.",
    nation: (year: string, rate: string) =>
      `I hela landet var talet ${rate} år ${year}, det senaste året som vi har från Brå.`,
  },
  kinds: {
    lead: (year: string, n: string) =>
      `Här är de ${n} mått på olika brottstyper som vi har för kommunen, från ${year}.`,
    judged: (found: number, of: number) =>
      found === 0
        ? `Inget av måtten visar en förändring sedan året före som är större än vad slumpen brukar ge, när alla ${of} bedöms tillsammans.`
        : `${found} av ${of} mått visar en förändring sedan året före som är större än vad slumpen brukar ge.`,
    columns: {
      kind: "Brottstyp",
      trend: (from: string, to: string) => `${from}–${to}`,
      count: "Antal",
      rate: "Per 100 000 inv.",
      nation: "Hela landet per 100 000 inv.",
      change: "Sedan året före",
      year: (year: string) => year,
    },
    title: (kind: string) => `${kind}, antal per år`,
    caption: "Tabellen visar antal, tal per invånare och förändring för varje brottstyp.",
    yearlyTable: "Antal per år och brottstyp",
    usual: "Bedömningen väger in hur mycket varje brottstyp har skiftat mellan åren tidigare.",
    notJudged: "Förändringen sedan året före går inte att räkna: antal eller folkmängd saknas.",
    computed: "Talen per invånare är beräknade av oss, med den medelfolkmängd som Brås tal för alla brott bygger på.",
    comparableFrom: (kinds: string, year: string) =>
      `För ${kinds} visas åren från ${year}. Före dess hoppar Brås siffror för hela landet så mycket från ett år till nästa att åren inte går att jämföra.`,
    alone: (kind: string, rate: string, year: string) => `${kind}: ${rate} anmälda per 100 000 invånare år ${year}.`,
    small: "Små antal visas så som Brå visar dem. Förändringar mellan små antal anges inte i procent.",
    overlap: "Brottstyperna täcker inte allt som anmäls, och en händelse kan räknas i flera av dem.",
  },
  safety: {
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
  },
  together: {
    reported: "Anmälda brott per 100 000 invånare",
    unsafe: "Otrygga ute sent i det egna området, procent",
    table: "Anmälda brott och andel otrygga, år för år",
    caption:
      "Kurvorna visar två olika saker: vad som anmäls och vad som upplevs. Att de följs åt, eller inte, visar inget samband.",
    title: (name: string) => `Otrygga ute sent i det egna området i ${name}`,
    description: (name: string) =>
      `Linjediagram över andelen otrygga i ${name} med osäkerhetsintervall, och i hela landet.`,
  },
  place: {
    mapTitle: (name: string, county: string) => `Karta: ${name} i ${county}`,
    mapDescription: (name: string, county: string, areas: string | undefined) =>
      `${name} är markerad bland kommunerna i ${county}.${areas ? ` Utsatta områden: ${areas}.` : ""}`,
    police: (local: string, area: string, region: string) =>
      `Kommunen hör till lokalpolisområde ${local} i polisområde ${area}, polisregion ${region}.`,
    policePart: (locals: string, area: string, region: string) =>
      `I kommunen finns bland andra lokalpolisområdena ${locals} i polisområde ${area}, polisregion ${region}.`,
    policePartOnly: "Källan visar inte alla lokalpolisområden.",
    policeRegion: (region: string) =>
      `Kommunen hör till polisregion ${region}. Vilket lokalpolisområde den hör till framgår inte av våra källor.`,
    observed: (from: string, to: string) =>
      from === to ? `Uppgiften är från ${from}.` : `Uppgiften är från åren ${from}–${to}.`,
    exposed: (n: number, date: string) =>
      `${n === 1 ? "Ett område" : `${n} områden`} i kommunen står på polisens lista över utsatta områden från den ${date}:`,
    notListed: (date: string) =>
      `Inget område i kommunen står på polisens lista över utsatta områden från den ${date}. Ett område som inte står på listan är inte därmed tryggt.`,
    category: { exposed: "utsatt område", "specially-exposed": "särskilt utsatt område", risk: "riskområde" },
    caption: (name: string, county: string) => `${name} och de andra kommunerna i ${county}.`,
    areasCaption: (name: string) => `De utsatta områdena i ${name}, med numren i listan ovan.`,
    areasTitle: (name: string) => `Karta: utsatta områden i ${name}`,
    areasDescription: (areas: string) => `Områdena är numrerade: ${areas}.`,
    shapeSource: "Gränser: SCB och Valmyndigheten. Utsatta områden: Polisen.",
  },
  bears: [
    "Anmälda brott är inte alla brott. En del anmäls aldrig, och hur många det är skiljer sig mellan brottstyper.",
    "Antalet anmälda narkotikabrott och trafikbrott beror på hur mycket polisen kontrollerar. Fler anmälda brott kan betyda fler kontroller.",
    "Brott räknas där de begås. I en kommun där många vistas utan att bo blir talet per invånare högt.",
    "Att två siffror ändras samtidigt visar inte att den ena är orsak till den andra.",
  ],
  missing: {
    lead: "Det här behövs för att bilden ska bli hel:",
    years: (years: string) =>
      `Anmälda brott för ${years}: Brås fil ”Anmälda brott per kommun”, en för varje år. För 2022 finns ingen fil, bara statistikdatabasen.`,
    indicators:
      "Brottstyper och trygghet: Brås ”Indikatorer för kommuners lägesbild”. Filen här omfattar tio kommuner i Dalarna.",
    population:
      "Folkmängd vid varje års slut: SCB. Utan medelfolkmängden visar vi utgivarens tal per invånare i stället för ett eget.",
    own: "Kommunens och polisens egna iakttagelser, dialoger med invånare och personal, och en analys av orsaker. De behövs för den analys som en lägesbild ska ha enligt 4 § lagen (2023:196), men de finns inte i offentliga register.",
    how: "Den som sköter systemet läser in filerna. Hur det går till står i handboken.",
  },
  sourcesPage: {
    title: "Källor",
    description: "Var uppgifterna kommer ifrån, vad de omfattar och på vilka villkor de får användas.",
    heading: "Var uppgifterna kommer ifrån",
    lead: "Varje siffra har en utgivare. Här står vilka filer som följer med programmet, vad de omfattar och vad man bör veta om dem.",
    tableCaption: "Filer som följer med programmet",
    files: [
      {
        what: "Anmälda brott per kommun 2021",
        publisher: "Brå",
        covers: "290 kommuner, antal och tal per 100 000",
        limits: "Preliminära siffror; de slutliga skiljer sig med omkring en procent, i små kommuner mer",
        terms: "Fri användning, ange Källa: Brå",
      },
      {
        what: "Anmälda brott per 100 000 invånare 2025 (N07540)",
        publisher: "Kolada, ursprung Brå",
        covers: "290 kommuner; antalet är beräknat av oss för 152 av dem",
        limits: "Ingen uppgift om preliminär eller slutlig",
        terms: "Fri användning, ange Källa: Kolada; gäller inte våra beräkningar",
      },
      {
        what: "Indikatorer för kommuners lägesbild",
        publisher: "Brå",
        covers: "Tio kommuner i Dalarna, länet och landet; anmälda brott 2017–2024 och NTU 2017–2025",
        limits: "Falun, Mora, Ludvika, Orsa och Vansbro finns inte i filen",
        terms: "Fri användning, ange Källa: Brå",
      },
      {
        what: "Anmälda brott per år 1996–2025",
        publisher: "Brå",
        covers: "Upplands Väsby och Ale",
        limits: "Avskrift ur statistikdatabasen, kontrollräknad",
        terms: "Fri användning, ange Källa: Brå",
      },
      {
        what: "Anmälda brott per kvartal 2014–2026",
        publisher: "Brå",
        covers: "Sju kommuner i Stockholms län",
        limits: "Tredje och fjärde kvartalet 2014 saknas i källan",
        terms: "Fri användning, ange Källa: Brå",
      },
      {
        what: "Anmälda brott i hela landet 2000–2016",
        publisher: "Brå",
        covers: "Totalen",
        limits: "–",
        terms: "Fri användning, ange Källa: Brå",
      },
      {
        what: "Anmälda brott i Boden augusti 2026, och brott mot liv och hälsa 2021",
        publisher: "Brå",
        covers: "Fyra av 41 brottstyper i Boden; 290 kommuner",
        limits: "Preliminära siffror för Boden",
        terms: "Fri användning, ange Källa: Brå",
      },
      {
        what: "Folkmängd 31 december",
        publisher: "SCB, via Kolada",
        covers: "Alla kommuner 2001, 2005, 2009–2016 och 2025",
        limits: "Åren emellan saknas; Knivsta saknas 2001",
        terms: "Fri användning, ange källa",
      },
      {
        what: "Kommuner, län och gränser; DeSO i Dalarna",
        publisher: "SCB och Valmyndigheten",
        covers: "290 kommuner, 21 län, 175 DeSO",
        limits: "Gränserna är förenklade",
        terms: "Öppna data",
      },
      {
        what: "Liknande kommuner, övergripande, 2025",
        publisher: "Kolada",
        covers: "Sju liknande kommuner för varje kommun",
        limits: "Lika i folkmängd och struktur, inte i brottslighet",
        terms: "Fri användning, ange Källa: Kolada",
      },
      {
        what: "Polisregioner och lokalpolisområden",
        publisher: "Polisen och Brå",
        covers: "Sju regioner; lokalpolisområdena i region Öst och i Dalarna helt, övriga delvis",
        limits: "Indelningen ändras genom beslut; vi anger vilka år uppgiften är från",
        terms: "Öppna data, ange källa",
      },
      {
        what: "Utsatta områden, listan i december 2025",
        publisher: "Polisen",
        covers: "65 områden: 46 utsatta och 19 särskilt utsatta",
        limits: "Några uppenbara fel i källan är rättade, se programmets dokumentation",
        terms: "Öppna data, ange källa",
      },
    ],
    columns: { file: "Uppgift", publisher: "Utgivare", covers: "Omfattar", limits: "Begränsningar", terms: "Villkor" },
    retrieved: {
      heading: "När siffrorna är hämtade",
      source: "Källa",
      years: "År",
      day: "Hämtad",
      note: "Att veta",
      unknown: "inte angivet",
    },
    reachHeading: "Hur långt siffrorna räcker",
    reach: [
      "Alla 290 kommuner: anmälda brott 2021 (preliminärt antal och tal) och 2025 (tal; för ungefär hälften även antal).",
      "Folkmängd vid årets slut 2001, 2005, 2009–2016 och 2025. Egna tal per invånare går att räkna för 2010–2016; för andra år visas utgivarens tal.",
      "Brås indikatorer: tio kommuner i Dalarna, länet och landet. Anmälda brott 2017–2024, NTU 2017–2025.",
      "Långa serier: Upplands Väsby och Ale 1996–2025, sju kommuner kvartalsvis 2014–2026.",
    ],
  },
  accessibility: {
    title: "Tillgänglighet",
    description: "Hur tillgänglig webbplatsen är och vad som inte är prövat.",
    heading: "Tillgänglighet",
    paragraphs: [
      "Sidorna ska gå att använda för alla. De byggs för att uppfylla WCAG 2.2 på nivå AA, vilket är mer än lagen (2018:1937) om tillgänglighet till digital offentlig service kräver.",
      "Varje sida fungerar utan skript, med tangentbord, i 320 bildpunkters bredd, i mörkt läge och på papper. Varje diagram har samma siffror i en tabell. PDF-filerna är uppmärkta enligt PDF/UA.",
      "Sidorna prövas maskinellt vid varje ändring. De är ännu inte prövade av personer med skärmläsare, och ingen utomstående har granskat dem.",
      "Detta är programmets egen beskrivning. Den kommun eller myndighet som driver en webbplats med programmet lämnar sin egen redogörelse, med besked om vart man vänder sig.",
    ],
  },
};

export type PictureText = typeof sv;
