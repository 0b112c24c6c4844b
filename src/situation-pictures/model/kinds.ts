import { type Change, describeChanges } from "#ground/statistics";
import { comparableFrom, INDICATORS, type IndicatorKey, type Series } from "#indicators";
import { type Chosen, chooseYearly, numberOf } from "./chosen.ts";

/** One kind of reported offence over the years, beside the nation. */
export interface KindRow {
  readonly indicator: IndicatorKey;
  readonly counts: readonly Chosen[];
  readonly rates: readonly Chosen[];
  readonly latest: Chosen;
  readonly latestRate: Chosen | undefined;
  readonly nationRate: Chosen | undefined;
  /** From the year before; undefined when either is missing or withheld. */
  readonly change: Change | undefined;
}

const KINDS = (Object.keys(INDICATORS) as IndicatorKey[]).filter(
  (key) => INDICATORS[key].topic === "reported" && INDICATORS[key].of === "part",
);

/**
 * The kinds that the sources have for this municipality, in the order of the catalogue, each with the change since the
 * year before. The changes are judged together: what is called certain allows for how many are shown.
 */
export function listKinds(own: readonly Series[], nation: readonly Series[]): KindRow[] {
  const rows = KINDS.flatMap((indicator) => {
    const from = comparableFrom(indicator) ?? Number.NEGATIVE_INFINITY;
    const isComparable = ({ year }: Chosen) => year >= from;
    const counts = chooseYearly(own, indicator, "count").filter(isComparable);
    const rates = chooseYearly(own, indicator, "per-100k").filter(isComparable);
    const latest = counts.at(-1) ?? rates.at(-1);
    if (!latest) return [];
    const inLatestYear = (figure: Chosen) => figure.year === latest.year;
    return [
      {
        indicator,
        counts,
        rates,
        latest,
        latestRate: rates.find(inLatestYear),
        nationRate: chooseYearly(nation, indicator, "per-100k").find(inLatestYear),
        pair: changeInput(counts, rates),
      },
    ];
  });
  const pairs = rows.flatMap(({ pair }) => pair ?? []);
  const changes = describeChanges(pairs);
  return rows.map(({ pair, ...row }) => ({ ...row, change: pair && changes[pairs.indexOf(pair)] }));
}

type Pair = Parameters<typeof describeChanges>[0][number];

/** The last two years with the person-years that count and rate imply. */
function changeInput(counts: readonly Chosen[], rates: readonly Chosen[]): Pair | undefined {
  const [before, after] = counts.slice(-2);
  if (!before || !after || after.year !== before.year + 1) return undefined;
  const exposures = [before, after].map((figure) => impliedExposure(figure, rates, counts));
  const [exposureBefore, exposureAfter] = exposures;
  const [countBefore, countAfter] = [numberOf(before.value), numberOf(after.value)];
  if (countBefore === undefined || countAfter === undefined || !exposureBefore || !exposureAfter) return undefined;
  return {
    before: { count: countBefore, exposure: exposureBefore, label: String(before.year) },
    after: { count: countAfter, exposure: exposureAfter, label: String(after.year) },
  };
}

/** A year without a single offence implies nothing itself; the nearest other year of the series does. */
function impliedExposure(figure: Chosen, rates: readonly Chosen[], counts: readonly Chosen[]): number | undefined {
  const nearest = [...counts].sort((a, b) => Math.abs(a.year - figure.year) - Math.abs(b.year - figure.year));
  for (const { year, value } of nearest) {
    const rate = rates.find((candidate) => candidate.year === year);
    const [count, per100k] = [numberOf(value), rate && numberOf(rate.value)];
    if (count && per100k) return (count / per100k) * 100_000;
  }
  return undefined;
}
