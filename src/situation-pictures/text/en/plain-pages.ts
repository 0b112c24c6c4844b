import type { PictureText } from "../sv/index.ts";

export const sourcesPage: PictureText["sourcesPage"] = {
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
};

export const accessibility: PictureText["accessibility"] = {
  title: "Accessibility",
  description: "How accessible the website is, and what has not been tried.",
  heading: "Accessibility",
  paragraphs: [
    "Everyone should be able to use these pages. They are built to meet WCAG 2.2 at level AA, which is more than the Act on the Accessibility of Digital Public Services (2018:1937) requires.",
    "Every page works without script, with a keyboard, at a width of 320 pixels, in dark mode and on paper. Every chart has the same figures in a table. The PDF files are tagged according to PDF/UA.",
    "The pages are tested by machine at every change. They have not yet been tested by people who use screen readers, and nobody outside the project has reviewed them.",
    "This is the program’s own description. A municipality or authority that runs a website with the program publishes its own statement, saying whom to contact.",
  ],
};
