import type { PictureText } from "./sv.ts";

/** Place names and titles of files stay Swedish: that is what one has to look for. */
export const en: PictureText = {
  start: {
    title: "Samverkan",
    heading: "What do the figures say about your municipality?",
    lead: "Here are the public figures on reported offences and on how safe people feel in Sweden’s 290 municipalities, with their sources and how certain they are.",
    description: "Public figures on reported offences and on how safe people feel in Sweden’s 290 municipalities.",
    searchLabel: "Municipality",
    searchHint: "Enter a name or a municipality code, for example Borlänge or 2081.",
    searchButton: "Show municipality",
    mapTitle: (year: string) => `Map of Sweden’s municipalities: reported offences per 100,000 residents, ${year}`,
    mapDescription: (low: string, high: string) =>
      `Each municipality is coloured by its number of reported offences per 100,000 residents, from ${low} to ${high}. The same figures are in the list of municipalities.`,
    mapCaption: (median: string, year: string) =>
      `In ${year}, half of the municipalities had more than about ${median} reported offences per 100,000 residents, and half had fewer. Numbers are often high where many people spend time without living there: in large cities, border towns and tourist resorts.`,
    mapTable: "All municipalities in a list, with the same figures",
    keyTitle: "Reported offences per 100,000 residents",
    key: {
      below: (limit: string) => `below ${limit}`,
      between: (from: string, to: string) => `${from}–${to}`,
      atLeast: (limit: string) => `${limit} or more`,
      all: "all",
    },
    withheld: "withheld",
    unknown: "no figure",
    aboutHeading: "What Samverkan is for",
    about:
      "Every Swedish municipality must have a picture of the crime situation in its area and a plan of measures. At least every second year the picture must be updated and the plan followed up. This is set out in the Act on the Responsibility of Municipalities for Crime Prevention (2023:196). Samverkan is the workplace for this, shared by municipality and police. The first step is the figures that are already public.",
  },
  list: {
    title: "Municipalities",
    description: "Sweden’s 290 municipalities by county, with reported offences per 100,000 residents.",
    heading: "Sweden’s 290 municipalities",
    found: (query: string, n: number) =>
      n === 1 ? `One municipality matches “${query}”.` : `${n} municipalities match “${query}”.`,
    notFound: (query: string) => `No municipality is called “${query}”.`,
    didYouMean: "Did you mean one of these?",
    showAll: "Show all municipalities",
    columns: {
      municipality: "Municipality",
      code: "Code",
      rate: (year: string) => `Reported offences per 100,000, ${year}`,
    },
    counties: "Counties",
    sourceNote: (source: string) =>
      `Source: ${source}. The list is in order of county and name, not of the figures: they do not say which municipality is best or worst.`,
  },
  picture: {
    title: (name: string) => `Situation picture for ${name}`,
    description: (name: string) =>
      `Reported offences and how safe people feel in ${name}: public figures with sources and uncertainty.`,
    status: "Draft based on public figures. Not decided by the municipality or the police.",
    pdf: "Download as PDF (in Swedish)",
    contents: "Contents",
    table: "Show the data in a table",
    source: "Source",
    year: "Year",
    residents: (n: string, year: string) => `${n} residents (31 December ${year})`,
    county: ({ shortName }: { name: string; shortName: string }) => `${shortName} County`,
    nation: "Sweden",
  },
  lead: {
    preliminary: "The figure is preliminary.",
    ownCount: (name: string, year: string, count: string, rate: string) =>
      `In ${year}, about ${rate} offences per 100,000 residents were reported in ${name}. By our calculation that is ${count} reported offences.`,
    countAndRate: (name: string, year: string, count: string, rate: string) =>
      `In ${year}, ${count} offences were reported in ${name}. That is about ${rate} per 100,000 residents.`,
    rateOnly: (name: string, year: string, rate: string) =>
      `In ${year}, about ${rate} offences per 100,000 residents were reported in ${name}.`,
    numeral: (n: number) => ["zero", "one", "two", "three", "four", "five", "six", "seven"][n] ?? String(n),
    comparison: (n: string, peers: string, all: string) =>
      `The median of ${n} similar municipalities is about ${peers}, and of all municipalities about ${all}.`,
    comparisonAll: (all: string) => `The median of all municipalities is about ${all}.`,
    unsafe: (percent: string, lower: string, upper: string, year: string) =>
      `${percent} per cent (between ${lower} and ${upper}) feel unsafe when out late in their own area, or stay in because they feel unsafe, according to the Swedish Crime Survey ${year}.`,
    unsafeNation: (percent, difference) =>
      ({
        more: `That is a larger share than in Sweden as a whole, where it is ${percent} per cent.`,
        fewer: `That is a smaller share than in Sweden as a whole, where it is ${percent} per cent.`,
        "no-clear-difference": `In Sweden as a whole the share is ${percent} per cent. The difference may be due to chance, when all questions are judged together.`,
      })[difference ?? "no-clear-difference"],
    noSurvey: (name: string) =>
      `We have no figure here for how safe people feel in ${name}. Brå publishes it in “Indikatorer för kommuners lägesbild”.`,
  },
  change: {
    more: (from: string, to: string, before: string, after: string) =>
      `${after} reported offences in ${to}, against ${before} in ${from}. Per resident, that is more than chance usually gives.`,
    fewer: (from: string, to: string, before: string, after: string) =>
      `${after} reported offences in ${to}, against ${before} in ${from}. Per resident, that is fewer than chance usually gives.`,
    unclear: (from: string, to: string, before: string, after: string) =>
      `${after} reported offences in ${to}, against ${before} in ${from}. The difference may be due to chance.`,
    shifting: (from: string, to: string, before: string, after: string) =>
      `${after} reported offences in ${to}, against ${before} in ${from}. The difference is no greater than the number usually varies between years.`,
    tooLittle: (from: string, to: string, before: string, after: string) =>
      `${after} reported offences in ${to}, against ${before} in ${from}. There is too little data to say whether the number has changed.`,
    increase: (lower: string, upper: string) => `The increase is probably between ${lower} and ${upper} per cent.`,
    decrease: (lower: string, upper: string) => `The decrease is probably between ${lower} and ${upper} per cent.`,
    newest: (year: string, rate: string) =>
      `For ${year} there is only the rate per 100,000 residents, about ${rate}. Without a count, its change cannot be tested. The latest year with a count shows this:`,
    usual: (n: number) =>
      `The judgement takes into account how much the number has varied between earlier years (${n} changes from one year to the next).`,
    preliminary: (year: string) => `The figure for ${year} is preliminary and may have changed slightly.`,
    assumption:
      "The calculation reckons with chance in the number alone. How much it usually varies between years we do not know here, so the uncertainty may be greater.",
    likely: "likely",
    short: {
      more: "more",
      fewer: "fewer",
      unclear: "unclear",
      "too-little": "too little data",
      none: "cannot be compared",
    },
  },
  sections: {
    totals: "Reported offences over time",
    comparison: "Compared with other municipalities",
    kinds: "Which offences are reported",
    safety: "How safe people feel",
    together: "Reported offences and feeling unsafe, side by side",
    place: "The place",
    bears: "What the figures can and cannot say",
    sources: "Sources",
    withinYear: "Within the year",
    missing: "What is missing",
  },
  withinYear: {
    quartersTitle: (name: string) => `Reported offences by quarter in ${name}`,
    quartersDescription: (name: string, from: string, to: string) =>
      `Line chart of the number of reported offences by quarter in ${name}, ${from}–${to}.`,
    preliminary: (n: number) =>
      n === 1 ? "One of the quarters is preliminary." : `${n} of the quarters are preliminary.`,
    lastFour: (from: string, to: string, count: string, before: string) =>
      `In the latest four quarters (${from} to ${to}), ${count} offences were reported, against ${before} in the four before.`,
    unit: "number of reported offences",
    quarter: "Quarter",
    monthCaption: (month: string, name: string, count: string) =>
      `In ${month}, ${count} offences were reported in ${name}.`,
    monthTable: (month: string) => `Reported offences in ${month}`,
    season: "The number varies with the season. Compare a quarter or a month with the same time of the year before.",
  },
  sources: {
    lead: "The figures on this page come from:",
    line: (source: string, from: string, to: string, retrieved: string) =>
      `${source}: ${from === to ? from : `${from}–${to}`}, ${retrieved}`,
    retrieved: (date: string) => `retrieved ${date}`,
    unknown: "date of retrieval not stated",
    disagreement: (what, first, firsts, second, seconds) =>
      `The sources give different figures for ${what}: ${firsts} according to ${first}, ${seconds} according to ${second}. The first is shown here. Both are kept.`,
    of: (value: string, when: string) => `${value} for ${when}`,
    nation: "Sweden",
    unit: { count: "number", "per-100k": "per 100,000 residents", percent: "per cent" },
  },
  totals: {
    title: (name: string) => `Reported offences per 100,000 residents in ${name}`,
    description: (name: string, from: string, to: string) =>
      `Line chart of reported offences per 100,000 residents in ${name}, ${from}–${to}.`,
    caption: (name: string, first: string, last: string, from: string, to: string) =>
      `In ${name}, about ${last} offences per 100,000 residents were reported in ${to}. In ${from} it was about ${first}.`,
    captionOne: (name: string, last: string, to: string) =>
      `In ${name}, about ${last} offences per 100,000 residents were reported in ${to}.`,
    unit: "reported offences per 100,000 residents",
    few: (years: string) =>
      `There are figures here only for ${years}. So few years show no development. Brå has figures for every year since 1996.`,
    gaps: "Years that are missing are gaps in the line.",
    columns: {
      count: "Number",
      rate: "Per 100,000 residents",
      basis: "Figure per resident",
      status: "Status",
      source: "Source",
      county: (county: string) => `${county} per 100,000 res.`,
      nation: "Sweden per 100,000 res.",
    },
    computed: "calculated by us",
    published: "the publisher’s",
    nationNote:
      "The figure for Sweden is Brå’s own. It is not the sum of the municipalities, because in some reports the municipality is unknown. Most municipalities lie below it.",
  },
  comparison: {
    title: (name: string) => `${name} among Sweden’s municipalities`,
    description: (name: string) =>
      `Each municipality is a line on a common scale of reported offences per 100,000 residents. ${name} is marked, and so are similar municipalities.`,
    caption: (name: string, own: string, peers: string | undefined) =>
      peers
        ? `${name} had about ${own} reported offences per 100,000 residents, similar municipalities about ${peers} (median).`
        : `${name} had about ${own} reported offences per 100,000 residents.`,
    median: "median, all municipalities",
    columns: { place: "Municipality or group", rate: "Per 100,000 residents" },
    peerMedian: "Similar municipalities, median",
    skrMedian: ({ code, name }: { code: string; name: string }) => `${GROUPS[code] ?? name} (SKR group 2017), median`,
    countyMedian: (county: string) => `Municipalities in ${county}, median`,
    allMedian: "All municipalities, median",
    ownMedians: "the medians are our own calculations",
    grouping: (grouping: string) =>
      `Similar municipalities are those that Kolada brings together in its grouping “${grouping}”. They are alike in population and structure, not in crime.`,
    noRanking:
      "The chart is not a ranking. The number of reported offences also depends on commuting, tourism, how willing people are to report, and what the police themselves do.",
    nation: (year: string, rate: string) =>
      `In Sweden as a whole the number was ${rate} in ${year}, the latest year that we have from Brå.`,
  },
  kinds: {
    lead: (year: string, n: string) =>
      `Here are the ${n} kinds of offence that we have figures on for the municipality, for ${year}.`,
    judged: (found: number, of: number) =>
      found === 0
        ? `None of the kinds shows a change since the year before that is larger than chance usually gives, when all ${of} are judged together.`
        : `${found} of ${of} kinds ${found === 1 ? "shows" : "show"} a change since the year before that is larger than chance usually gives.`,
    columns: {
      kind: "Kind of offence",
      trend: (from: string, to: string) => `${from}–${to}`,
      count: "Number",
      rate: "Per 100,000 residents",
      nation: "Sweden per 100,000 res.",
      year: (year: string) => year,
      change: "Since the year before",
    },
    title: (kind: string) => `${kind}, number per year`,
    caption: "The table shows the number, the number per resident and the change for each kind of offence.",
    yearlyTable: "Number by year and kind",
    usual: "The judgement takes into account how much each kind has varied between earlier years.",
    notJudged: "The change since the year before cannot be calculated: the number or the population is missing.",
    computed:
      "The numbers per resident are calculated by us, with the mean population that Brå’s own number for all offences rests on.",
    comparableFrom: (kinds: string, year: string) =>
      `For ${kinds}, the years from ${year} are shown. Before that, Brå’s figures for the whole country jump so much from year to year that the years cannot be compared.`,
    alone: (kind: string, rate: string, year: string) => `${kind}: ${rate} reported per 100,000 residents in ${year}.`,
    small: "Small numbers are shown as Brå shows them. Changes between small numbers are not given in per cent.",
    overlap: "The kinds do not cover everything that is reported, and one event may count in several of them.",
  },
  safety: {
    lead: (n: string, year: string) =>
      `${n} people in the municipality answered the Swedish Crime Survey (NTU) ${year}. They are a sample, so every share is uncertain. The bars show the uncertainty interval.`,
    leadNoNumber: "The figures come from the Swedish Crime Survey (NTU). The bars show the uncertainty interval.",
    topics: {
      safety: "Feeling unsafe and worried",
      exposure: "Victims of crime, the year before the survey",
      neighbourhood: "Problems in the respondent’s own neighbourhood",
    },
    title: (topic: string, name: string) => `${topic}, ${name}`,
    description: (name: string) =>
      `For each question a dot for ${name} with its uncertainty interval, and a line for Sweden as a whole.`,
    caption: (name: string, more, fewer, list) => {
      if (more.length === 0 && fewer.length === 0)
        return `None of the differences between ${name} and Sweden as a whole is greater than chance can give, when the questions are judged together.`;
      const parts = [
        more.length > 0 ? `A larger share than in Sweden as a whole: ${list(more)}.` : "",
        fewer.length > 0 ? `A smaller share than in Sweden as a whole: ${list(fewer)}.` : "",
      ];
      return parts.filter(Boolean).join(" ");
    },
    unit: "per cent of residents aged 16–84",
    columns: {
      question: "Question",
      share: "Share, per cent",
      margin: "Uncertainty interval",
      nation: "Sweden",
      against: "Against Sweden",
    },
    difference: { more: "larger", fewer: "smaller", "no-clear-difference": "no certain difference" },
    unknown: "–",
    definitions: {
      safety:
        "Unsafe means feeling rather or very unsafe, or staying in because of it. Worry, other ways and things refrained from concern what happens rather or very often. Worry about the car concerns households with a car.",
      exposure:
        "The share exposed at least once in the calendar year. Bicycle theft concerns households with a bicycle.",
      neighbourhood: "The share that sees the problem to a large extent.",
    },
    pooled:
      "For a municipality, Brå pools two years of answers. Two years in a row therefore share answers, and we do not compare one year with the year before.",
    note: "The questions about being a victim of crime concern the calendar year before the survey. The differences are judged together, so that few of them can be expected to be due to chance.",
  },
  together: {
    reported: "Reported offences per 100,000 residents",
    unsafe: "Feel unsafe out late in their own area, per cent",
    table: "Reported offences and the share who feel unsafe, year by year",
    caption:
      "The lines show two different things: what is reported and what is felt. Whether they move together or not, they show no connection.",
    title: (name: string) => `Feel unsafe out late in their own area, ${name}`,
    description: (name: string) =>
      `Line chart of the share who feel unsafe in ${name} with its uncertainty interval, and in Sweden as a whole.`,
  },
  place: {
    mapTitle: (name: string, county: string) => `Map: ${name} in ${county}`,
    mapDescription: (name, county, areas) =>
      `${name} is marked among the municipalities of ${county}.${areas ? ` Vulnerable areas: ${areas}.` : ""}`,
    police: (local: string, area: string, region: string) =>
      `The municipality belongs to the local police area of ${local}, in the police area of ${area} and the police region ${region}.`,
    policePart: (locals: string, area: string, region: string) =>
      `Among the local police areas in the municipality: ${locals}, in the police area of ${area} and the police region ${region}.`,
    policePartOnly: "The source does not show all local police areas.",
    policeRegion: (region: string) =>
      `The municipality belongs to the police region ${region}. Our sources do not show which local police area it belongs to.`,
    observed: (from: string, to: string) =>
      from === to ? `This is known from ${from}.` : `This is known from ${from}–${to}.`,
    exposed: (n: number, date: string) =>
      `${n === 1 ? "One area in the municipality is" : `${n} areas in the municipality are`} on the police list of vulnerable areas of ${date}:`,
    notListed: (date: string) =>
      `No area in the municipality is on the police list of vulnerable areas of ${date}. An area that is not on the list is not thereby safe.`,
    category: { exposed: "vulnerable area", "specially-exposed": "particularly vulnerable area", risk: "risk area" },
    caption: (name: string, county: string) => `${name} and the other municipalities in ${county}.`,
    areasCaption: (name: string) => `The vulnerable areas in ${name}, with the numbers of the list above.`,
    areasTitle: (name: string) => `Map: vulnerable areas in ${name}`,
    areasDescription: (areas: string) => `The areas are numbered: ${areas}.`,
    shapeSource:
      "Borders: Statistics Sweden and the Swedish Election Authority. Vulnerable areas: the Swedish Police Authority.",
  },
  bears: [
    "Reported offences are not all offences. Some are never reported, and how many differs between kinds of offence.",
    "The number of reported drug offences and traffic offences depends on how much the police check. More reported offences may mean more checks.",
    "Offences are counted where they are committed. In a municipality where many people spend time without living there, the number per resident is high.",
    "That two figures change at the same time does not show that one is the cause of the other.",
  ],
  missing: {
    lead: "This is needed for the picture to be complete:",
    years: (years: string) =>
      `Reported offences for ${years}: Brå’s file “Anmälda brott per kommun”, one for each year. For 2022 there is no file, only the statistical database.`,
    indicators:
      "Kinds of offence and how safe people feel: Brå’s “Indikatorer för kommuners lägesbild”. The file here covers ten municipalities in Dalarna.",
    population:
      "Population at the end of each year: Statistics Sweden. Without the mean population we show the publisher’s figure per resident instead of one of our own.",
    own: "What the municipality and the police have observed themselves, conversations with residents and staff, and an analysis of causes. They are needed for the analysis that a situation picture must contain under section 4 of the Act (2023:196), but they are not in public registers.",
    how: "Whoever runs the system loads the files. The manual says how.",
  },
  sourcesPage: {
    title: "Sources",
    description: "Where the figures come from, what they cover and on what terms they may be used.",
    heading: "Where the figures come from",
    lead: "Every figure has a publisher. Here are the files that come with the program, what they cover and what one should know about them. Most come from Brå, the Swedish National Council for Crime Prevention.",
    tableCaption: "Files that come with the program",
    files: [
      {
        what: "Reported offences by municipality, 2021",
        publisher: "Brå",
        covers: "290 municipalities, number and number per 100,000",
        limits: "Preliminary figures; the final ones differ by about one per cent, in small municipalities more",
        terms: "Free to use, state Source: Brå",
      },
      {
        what: "Reported offences per 100,000 residents, 2025 (N07540)",
        publisher: "Kolada, originally from Brå",
        covers: "290 municipalities; the number is calculated by us for 152 of them",
        limits: "Not stated whether preliminary or final",
        terms: "Free to use, state Source: Kolada; does not apply to our calculations",
      },
      {
        what: "Indikatorer för kommuners lägesbild (indicators for municipal situation pictures)",
        publisher: "Brå",
        covers:
          "Ten municipalities in Dalarna, the county and Sweden; reported offences 2017–2024 and the Swedish Crime Survey (NTU) 2017–2025",
        limits: "Falun, Mora, Ludvika, Orsa and Vansbro are not in the file",
        terms: "Free to use, state Source: Brå",
      },
      {
        what: "Reported offences by year, 1996–2025",
        publisher: "Brå",
        covers: "Upplands Väsby and Ale",
        limits: "Copied from the statistics database, sums checked",
        terms: "Free to use, state Source: Brå",
      },
      {
        what: "Reported offences by quarter, 2014–2026",
        publisher: "Brå",
        covers: "Seven municipalities in Stockholm County",
        limits: "The third and fourth quarters of 2014 are missing in the source",
        terms: "Free to use, state Source: Brå",
      },
      {
        what: "Reported offences in Sweden as a whole, 2000–2016",
        publisher: "Brå",
        covers: "The total",
        limits: "–",
        terms: "Free to use, state Source: Brå",
      },
      {
        what: "Reported offences in Boden, August 2026, and offences against life and health, 2021",
        publisher: "Brå",
        covers: "Four of 41 kinds of offence in Boden; 290 municipalities",
        limits: "Preliminary figures for Boden",
        terms: "Free to use, state Source: Brå",
      },
      {
        what: "Population on 31 December",
        publisher: "Statistics Sweden, through Kolada",
        covers: "All municipalities in 2001, 2005, 2009–2016 and 2025",
        limits: "The years between are missing; Knivsta is missing in 2001",
        terms: "Free to use, state the source",
      },
      {
        what: "Municipalities, counties and borders; demographic statistical areas (DeSO) in Dalarna",
        publisher: "Statistics Sweden and the Swedish Election Authority",
        covers: "290 municipalities, 21 counties, 175 DeSO",
        limits: "The borders are simplified",
        terms: "Open data",
      },
      {
        what: "Similar municipalities, overall, 2025",
        publisher: "Kolada",
        covers: "Seven similar municipalities for each municipality",
        limits: "Alike in population and structure, not in crime",
        terms: "Free to use, state Source: Kolada",
      },
      {
        what: "Police regions and local police areas",
        publisher: "The Swedish Police Authority and Brå",
        covers: "Seven regions; all local police areas in region Öst and in Dalarna, the others in part",
        limits: "The division is changed by decision; we state which years it is known from",
        terms: "Open data, state the source",
      },
      {
        what: "Vulnerable areas, the list of December 2025",
        publisher: "The Swedish Police Authority",
        covers: "65 areas: 46 vulnerable and 19 particularly vulnerable",
        limits: "Some obvious errors in the source have been corrected, see the program’s documentation",
        terms: "Open data, state the source",
      },
    ],
    columns: { file: "Data", publisher: "Publisher", covers: "Covers", limits: "Limitations", terms: "Terms" },
    retrieved: {
      heading: "When the figures were retrieved",
      source: "Source",
      years: "Years",
      day: "Retrieved",
      note: "To bear in mind (in Swedish)",
      unknown: "not stated",
    },
    reachHeading: "How far the figures reach",
    reach: [
      "All 290 municipalities: reported offences in 2021 (preliminary, number and number per 100,000) and 2025 (number per 100,000; for about half also the number).",
      "Population at the end of 2001, 2005, 2009–2016 and 2025. Figures per resident of our own can be calculated for 2010–2016; for other years the publisher’s are shown.",
      "Brå’s indicators: ten municipalities in Dalarna, the county and Sweden. Reported offences 2017–2024, the Swedish Crime Survey (NTU) 2017–2025.",
      "Long series: Upplands Väsby and Ale 1996–2025, seven municipalities by quarter 2014–2026.",
    ],
  },
  accessibility: {
    title: "Accessibility",
    description: "How accessible the website is, and what has not been tried.",
    heading: "Accessibility",
    paragraphs: [
      "Everyone should be able to use these pages. They are built to meet WCAG 2.2 at level AA, which is more than the Act on the Accessibility of Digital Public Services (2018:1937) requires.",
      "Every page works without script, with a keyboard, at a width of 320 pixels, in dark mode and on paper. Every chart has the same figures in a table. The PDF files are tagged according to PDF/UA.",
      "The pages are tested by machine at every change. They have not yet been tested by people who use screen readers, and nobody outside the project has reviewed them.",
      "This is the program’s own description. A municipality or authority that runs a website with the program publishes its own statement, saying whom to contact.",
    ],
  },
};

/** SKR's nine groups of 2017, as the Swedish Association of Local Authorities and Regions is read in English. */
const GROUPS: Readonly<Record<string, string>> = {
  "1": "Large cities",
  "2": "Commuting municipalities near large cities",
  "3": "Medium-sized towns",
  "4": "Commuting municipalities near medium-sized towns",
  "5": "Municipalities with little commuting, near medium-sized towns",
  "6": "Small towns",
  "7": "Commuting municipalities near small towns",
  "8": "Rural municipalities",
  "9": "Rural municipalities with a visitor industry",
};
