import type { FigureStatus, FigureValue, IndicatorKey, Provenance, Series, SourceKey, Unit } from "#indicators";

/** A figure with what its source says of it. */
export interface Sourced extends Provenance {
  readonly value: FigureValue;
  readonly status: FigureStatus;
  readonly source: SourceKey;
}

/** A figure chosen among what the sources say. */
export type Among<Figure extends Sourced> = Figure & {
  /** Other sources, or an earlier status of the same, that give another number: shown, never hidden. */
  readonly others: readonly Figure[];
};

/** A yearly figure chosen among what the sources say, with those that say something else. */
export interface Chosen extends Sourced {
  readonly year: number;
  readonly others: readonly Omit<Chosen, "others">[];
}

/** Final before unstated before preliminary; then the source nearest to the register. */
const STATUS_ORDER: readonly FigureStatus[] = ["final", "unstated", "preliminary"];
const SOURCE_ORDER: readonly SourceKey[] = [
  "bra-indicators",
  "bra-sol",
  "bra-national",
  "bra-municipality",
  "kolada",
  "scb-population",
  "own-calculation",
];

/** Publishers round differently: a rate may differ by one without saying anything else. */
const TOLERANCE: Record<Unit, number> = { count: 0, "per-100k": 1, percent: 0.1 };

/** The yearly figures of an indicator, one for each year that any source has, in order of time. */
export function chooseYearly(all: readonly Series[], indicator: IndicatorKey, unit: Unit): Chosen[] {
  const candidates = all
    .filter((series) => series.indicator === indicator && series.unit === unit)
    .flatMap(({ source, retrievedOn, qualityNote, figures }) =>
      figures.flatMap(({ period, status, value }) =>
        period.kind === "year" ? [{ year: period.year, status, value, source, retrievedOn, qualityNote }] : [],
      ),
    );
  const years = [...new Set(candidates.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    choose(
      candidates.filter((candidate) => candidate.year === year),
      unit,
    ),
  );
}

/** The figure to show among those of one period; none when there are none. */
export function choose<Figure extends Sourced>(candidates: readonly Figure[], unit: Unit): Among<Figure>[] {
  const [best, ...rest] = [...candidates].sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
      SOURCE_ORDER.indexOf(a.source) - SOURCE_ORDER.indexOf(b.source),
  );
  if (!best) return [];
  return [{ ...best, others: rest.filter((other) => disagree(best.value, other.value, TOLERANCE[unit])) }];
}

function disagree(one: FigureValue, other: FigureValue, tolerance: number): boolean {
  if (one.kind !== "known" || other.kind !== "known") return one.kind !== other.kind;
  return Math.abs(one.value - other.value) > tolerance;
}

/** The number, or undefined when it is withheld: arithmetic has to ask. */
export function numberOf(value: FigureValue): number | undefined {
  return value.kind === "known" ? value.value : undefined;
}
