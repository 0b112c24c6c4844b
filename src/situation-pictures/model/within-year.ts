import type { Period } from "#ground/time";
import type { FigureStatus, FigureValue, IndicatorKey, Provenance, Series, SourceKey } from "#indicators";
import { type Among, choose, numberOf, type Sourced } from "./chosen.ts";

type Quarter = Extract<Period, { kind: "quarter" }>;
type Month = Extract<Period, { kind: "month" }>;

/** Reported offences by quarter, in order of time, and the last four against the four before. */
export interface Quarters {
  readonly figures: readonly Among<QuarterFigure>[];
  /** Sums of four whole quarters; undefined unless eight in a row are known. */
  readonly lastFour:
    | { readonly from: Quarter; readonly to: Quarter; readonly count: number; readonly before: number }
    | undefined;
}

export interface QuarterFigure extends Sourced {
  readonly period: Quarter;
}

/** What the newest month of a source has, kind by kind. */
export interface LatestMonth extends Provenance {
  readonly period: Month;
  readonly source: SourceKey;
  readonly status: FigureStatus;
  readonly rows: readonly {
    readonly indicator: IndicatorKey;
    readonly count: FigureValue | undefined;
    readonly rate: FigureValue | undefined;
  }[];
}

/** Undefined when no source has quarters of the total count. */
export function findQuarters(own: readonly Series[]): Quarters | undefined {
  const candidates = own
    .filter(({ indicator, unit }) => indicator === "reported-offences" && unit === "count")
    .flatMap(({ source, retrievedOn, qualityNote, figures }) =>
      figures.flatMap(({ period, status, value }): QuarterFigure[] =>
        period.kind === "quarter" ? [{ period, status, value, source, retrievedOn, qualityNote }] : [],
      ),
    );
  const order = [...new Set(candidates.map(({ period }) => ordinal(period)))].sort((a, b) => a - b);
  const figures = order.flatMap((one) =>
    choose(
      candidates.filter(({ period }) => ordinal(period) === one),
      "count",
    ),
  );
  return figures.length > 0 ? { figures, lastFour: lastFour(figures) } : undefined;
}

const YEARS_OF_QUARTERS = 2;

function lastFour(quarters: Quarters["figures"]): Quarters["lastFour"] {
  const eight = quarters.slice(-4 * YEARS_OF_QUARTERS);
  const [first, last] = [eight[4], eight.at(-1)];
  const counts = eight.flatMap(({ value }) => numberOf(value) ?? []);
  const [earliest] = eight;
  if (!first || !last || !earliest || counts.length < 8) return undefined;
  if (ordinal(last.period) - ordinal(earliest.period) !== 7) return undefined;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { from: first.period, to: last.period, count: sum(counts.slice(4)), before: sum(counts.slice(0, 4)) };
}

function ordinal({ year, quarter }: Quarter): number {
  return year * 4 + quarter;
}

/** Undefined when no source has months. */
export function findLatestMonth(own: readonly Series[]): LatestMonth | undefined {
  const all = own.flatMap(({ indicator, unit, source, retrievedOn, qualityNote, figures }) =>
    figures.flatMap(({ period, status, value }) =>
      period.kind === "month" ? [{ indicator, unit, source, retrievedOn, qualityNote, period, status, value }] : [],
    ),
  );
  const newest = [...all].sort((a, b) => b.period.year - a.period.year || b.period.month - a.period.month)[0];
  if (!newest) return undefined;
  const { period, source, status, retrievedOn, qualityNote } = newest;
  const inMonth = all.filter(
    (one) => one.period.year === period.year && one.period.month === period.month && one.source === source,
  );
  const indicators = [...new Set(inMonth.map(({ indicator }) => indicator))];
  const find = (indicator: IndicatorKey, unit: string) =>
    inMonth.find((one) => one.indicator === indicator && one.unit === unit)?.value;
  return {
    period,
    source,
    status,
    retrievedOn,
    qualityNote,
    rows: indicators.map((indicator) => ({
      indicator,
      count: find(indicator, "count"),
      rate: find(indicator, "per-100k"),
    })),
  };
}
