import type { Language } from "#ground/language";
import { numberOf, type Picture } from "../model/index.ts";
import type { Composition } from "./composition.ts";
import { type Phrasing, phrasing } from "./phrasing.ts";
import { bearsSection, missingSection, sourcesSection } from "./sections/closing.ts";
import { comparisonSection } from "./sections/comparison.tsx";
import { kindsSection } from "./sections/kinds.tsx";
import { placeSection } from "./sections/place.tsx";
import { safetySection } from "./sections/safety.tsx";
import { togetherSection } from "./sections/together.tsx";
import { totalsSection } from "./sections/totals.tsx";
import { withinYearSection } from "./sections/within-year.tsx";

/**
 * The whole picture in the reading order: the answer, what it rests on, what it bears and what is missing. It stands
 * alone, or with the texts of those who make a joint picture of it.
 */
export function compose(picture: Picture, language: Language, stands: "alone" | "with-texts" = "alone"): Composition {
  const words = phrasing(language);
  const { text, count } = words;
  const { municipality, county } = picture.place;
  const name = municipality.shortName;
  return {
    language,
    title: text.picture.title(name),
    description: text.picture.description(name),
    status: text.picture.status,
    place: [
      text.picture.county(county),
      ...(picture.population
        ? [text.picture.residents(count(picture.population.residents), String(picture.population.year))]
        : []),
    ],
    findings: [totalFinding(picture, words), safetyFinding(picture, words)].filter(Boolean),
    sections: [
      totalsSection(picture, words),
      comparisonSection(picture, words),
      withinYearSection(picture, words),
      kindsSection(picture, words),
      safetySection(picture, words),
      togetherSection(picture, words),
      placeSection(picture, words),
      bearsSection(words),
      missingSection(picture, words, stands),
      sourcesSection(picture, words),
    ].flatMap((section) => section ?? []),
  };
}

function totalFinding(picture: Picture, { text, count, about }: Phrasing): string {
  const { latest, comparison } = picture;
  const rate = latest?.rate && numberOf(latest.rate.value);
  if (!latest || rate === undefined) return "";
  const name = picture.place.municipality.shortName;
  const number = latest.count && numberOf(latest.count.value);
  const year = String(latest.year);
  const told =
    number === undefined
      ? text.lead.rateOnly(name, year, about(rate))
      : latest.count?.source === "own-calculation"
        ? text.lead.ownCount(name, year, count(number), about(rate))
        : text.lead.countAndRate(name, year, count(number), about(rate));
  const first = latest.rate?.status === "preliminary" ? `${told} ${text.lead.preliminary}` : told;
  if (!comparison || comparison.year !== latest.year) return first;
  const second =
    comparison.peerMedian === undefined
      ? text.lead.comparisonAll(about(comparison.median))
      : text.lead.comparison(
          text.lead.numeral(comparison.peers.length),
          about(comparison.peerMedian),
          about(comparison.median),
        );
  return `${first} ${second}`;
}

function safetyFinding(picture: Picture, { text, whole }: Phrasing): string {
  const unsafe = picture.safety.find(({ indicator }) => indicator === "unsafe-late-evening");
  if (!unsafe) return "";
  const { percent, lower, upper, year } = unsafe.latest;
  const first = text.lead.unsafe(whole(percent), whole(lower), whole(upper), String(year));
  return unsafe.nation ? `${first} ${text.lead.unsafeNation(whole(unsafe.nation.percent), unsafe.against)}` : first;
}
