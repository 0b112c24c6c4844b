import type { PictureText } from "../sv/index.ts";

export const comparison: PictureText["comparison"] = {
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
