import { DistributionStrip } from "#ground/drawing";
import { addressIn } from "#ground/language";
import { type Comparison, numberOf, type Picture, type Place } from "../../model/index.ts";
import { cell, number, type Row, type Section, type Table, words } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";
import { cite } from "./citing.ts";

/** Where the municipality lies among all, with the similar ones named. It ranks nobody. */
export function comparisonSection(picture: Picture, phrasing: Phrasing): Section | undefined {
  const { text, about, rate } = phrasing;
  const { comparison, place } = picture;
  if (!comparison) return undefined;
  const name = place.municipality.shortName;
  const nation = [...picture.nationTotals].reverse().find((total) => total.rate);
  const nationRate = nation?.rate && numberOf(nation.rate.value);
  return {
    id: "comparison",
    heading: text.sections.comparison,
    paragraphs: [],
    exhibits: [
      {
        id: "comparison-strip",
        caption: text.comparison.caption(
          name,
          about(comparison.own),
          comparison.peerMedian === undefined ? undefined : about(comparison.peerMedian),
        ),
        drawings: [
          {
            draw: (at) => (
              <DistributionStrip
                {...at}
                title={text.comparison.title(name)}
                description={text.comparison.description(name)}
                values={comparison.all}
                ours={{ label: name, value: comparison.own }}
                similar={comparison.peers.map((peer) => ({ label: peer.name, value: peer.rate }))}
                median={{ label: text.comparison.median, value: comparison.median }}
                formatValue={rate}
              />
            ),
          },
        ],
        table: ratesOf(comparison, place, phrasing),
        ...cite([comparison], phrasing, { period: String(comparison.year), remark: text.comparison.ownMedians }),
      },
    ],
    notes: [
      text.comparison.noRanking,
      ...(place.peers ? [text.comparison.grouping(place.peers.grouping)] : []),
      ...(nation && nationRate !== undefined ? [text.comparison.nation(String(nation.year), rate(nationRate))] : []),
    ],
  };
}

function ratesOf(comparison: Comparison, { municipality, county }: Place, { text, rate, language }: Phrasing): Table {
  const median = (label: string, value: number | undefined): Row[] =>
    value === undefined ? [] : [{ cells: [cell(label), cell(rate(value))] }];
  return {
    caption: `${text.start.keyTitle}, ${comparison.year}`,
    columns: [words(text.comparison.columns.place), number(text.comparison.columns.rate)],
    rows: [
      { cells: [cell(municipality.shortName), cell(rate(comparison.own))], ours: true },
      ...comparison.peers.map((peer) => ({
        cells: [{ text: peer.name, href: addressIn(language, `/kommuner/${peer.code}`) }, cell(rate(peer.rate))],
      })),
      ...median(text.comparison.peerMedian, comparison.peerMedian),
      ...median(text.comparison.skrMedian(municipality.skrGroup), comparison.skrMedian),
      ...median(text.comparison.countyMedian(text.picture.county(county)), comparison.countyMedian),
      ...median(text.comparison.allMedian, comparison.median),
    ],
  };
}
