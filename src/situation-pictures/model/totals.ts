import type { Series } from "#indicators";
import { type Chosen, chooseYearly, numberOf } from "./chosen.ts";

/** Reported offences of one year: the count, the rate, or both. */
export interface YearlyTotal {
  readonly year: number;
  readonly count: Chosen | undefined;
  readonly rate: Rate | undefined;
}

/** "computed" by us from count and mean population; "published" is the publisher's rate, shown as such. */
export interface Rate extends Chosen {
  readonly basis: "computed" | "published";
}

/** Every year that any source has, in order of time. */
export function listTotals(series: readonly Series[]): YearlyTotal[] {
  const counts = byYear(chooseYearly(series, "reported-offences", "count"));
  const published = byYear(chooseYearly(series, "reported-offences", "per-100k"));
  const population = byYear(chooseYearly(series, "population", "count"));
  const years = [...new Set([...counts.keys(), ...published.keys()])].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    count: counts.get(year),
    rate: computedRate(counts.get(year), meanPopulation(population, year)) ?? publishedRate(published.get(year)),
  }));
}

/** Brå divides by mean population: half the sum of the two year ends. Undefined unless both are known. */
export function meanPopulation(population: ReadonlyMap<number, Chosen>, year: number): number | undefined {
  const before = population.get(year - 1);
  const after = population.get(year);
  if (!before || !after) return undefined;
  const [start, end] = [numberOf(before.value), numberOf(after.value)];
  return start === undefined || end === undefined ? undefined : (start + end) / 2;
}

/** Undefined when the count or the population is not known, or nobody lives there. */
function computedRate(count: Chosen | undefined, residents: number | undefined): Rate | undefined {
  const number = count && numberOf(count.value);
  if (!count || number === undefined || !residents) return undefined;
  return { ...count, value: { kind: "known", value: (number / residents) * 100_000 }, basis: "computed" };
}

function publishedRate(rate: Chosen | undefined): Rate | undefined {
  return rate && { ...rate, basis: "published" };
}

/**
 * Person-years behind a year's figures: the mean population that count and rate imply together.
 * Undefined when either is missing or withheld, or the rate is 0.
 */
export function exposureOf(total: YearlyTotal): number | undefined {
  const count = total.count && numberOf(total.count.value);
  const rate = total.rate && numberOf(total.rate.value);
  if (count === undefined || !rate) return undefined;
  return (count / rate) * 100_000;
}

export function byYear(figures: readonly Chosen[]): Map<number, Chosen> {
  return new Map(figures.map((figure) => [figure.year, figure]));
}
