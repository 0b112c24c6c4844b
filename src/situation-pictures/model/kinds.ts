import { comparableFrom, INDICATORS, type IndicatorKey, type Series } from "#indicators";
import { type Chosen, chooseYearly, numberOf } from "./chosen.ts";
import { type Counted, type JudgedChange, judgeLatest } from "./history.ts";
import { exposureOf, type Rate, type YearlyTotal } from "./totals.ts";

/** One kind of reported offence over the years, beside the nation. */
export interface KindRow {
  readonly indicator: IndicatorKey;
  readonly counts: readonly Chosen[];
  readonly latest: Chosen;
  readonly latestRate: Rate | undefined;
  readonly nationRate: Chosen | undefined;
  /** From the year before; undefined when either is missing or withheld. */
  readonly change: JudgedChange | undefined;
}

const KINDS = (Object.keys(INDICATORS) as IndicatorKey[]).filter(
  (key) => INDICATORS[key].topic === "reported" && INDICATORS[key].of === "part",
);

/**
 * The kinds that the sources have for this municipality, in the order of the catalogue, each with the change since the
 * year before. The changes are judged together: what is called certain allows for how many are shown.
 */
export function listKinds(
  own: readonly Series[],
  nation: readonly Series[],
  totals: readonly YearlyTotal[],
): KindRow[] {
  const exposures: Exposures = new Map(
    totals.flatMap((total) => {
      const exposure = exposureOf(total);
      return exposure === undefined ? [] : [[total.year, exposure] as const];
    }),
  );
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
        latest,
        latestRate: rateOf(latest, rates.find(inLatestYear), exposures),
        nationRate: chooseYearly(nation, indicator, "per-100k").find(inLatestYear),
        counted: toCounted(counts, exposures),
      },
    ];
  });
  const changes = judgeLatest(rows.map(({ counted }) => counted));
  return rows.map(({ counted: _counted, ...row }, index) => ({ ...row, change: changes[index] }));
}

/** Person-years of each year. */
type Exposures = ReadonlyMap<number, number>;

/** Known counts with the person-years that all offences together imply for their year. */
function toCounted(counts: readonly Chosen[], exposures: Exposures): Counted[] {
  return counts.flatMap(({ year, value }) => {
    const [count, exposure] = [numberOf(value), exposures.get(year)];
    return count === undefined || !exposure ? [] : [{ year, count, exposure }];
  });
}

/** The publisher's rate, or ours where a count and the person-years are known; undefined when neither is. */
function rateOf(count: Chosen, published: Chosen | undefined, exposures: Exposures): Rate | undefined {
  if (published) return { ...published, basis: "published" };
  const number = numberOf(count.value);
  const exposure = exposures.get(count.year);
  if (number === undefined || !exposure) return undefined;
  return { ...count, others: [], value: { kind: "known", value: (number / exposure) * 100_000 }, basis: "computed" };
}
