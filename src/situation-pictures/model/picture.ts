import type { County, ExposedArea, Municipality, PoliceUnit } from "#areas";
import type { Area } from "#ground/geometry";
import { type Change, describeChange, type Interval, poissonInterval } from "#ground/statistics";
import type { FigureStatus, FigureValue, Series, SourceKey } from "#indicators";
import { numberOf } from "./chosen.ts";
import { type KindRow, listKinds } from "./kinds.ts";
import { listSafety, type SafetyRow } from "./safety.ts";
import { exposureOf, listTotals, type YearlyTotal } from "./totals.ts";
import { findLatestMonth, findQuarters, type LatestMonth, type Quarters } from "./within-year.ts";

/** The municipality among those it belongs with. */
export interface Place {
  readonly municipality: Municipality;
  readonly county: County;
  readonly countyMunicipalities: readonly Municipality[];
  readonly policeUnits: readonly PoliceUnit[];
  readonly exposedAreas: readonly (ExposedArea & { readonly code: string })[];
  /** Those that a named grouping calls similar. */
  readonly peers: { readonly grouping: string; readonly municipalities: readonly Municipality[] } | undefined;
  readonly skrGroup: readonly Municipality[];
}

/** Borders to draw: the municipalities of the county, and the exposed areas of ours. */
export interface Borders {
  readonly county: readonly Area[];
  readonly exposed: readonly Area[];
}

/** Everything a picture is made of. It is assembled by the service and judged here. */
export interface Material {
  readonly place: Place;
  readonly own: readonly Series[];
  readonly county: readonly Series[];
  readonly nation: readonly Series[];
  /** Rates of reported offences of all municipalities, in the latest year that has them for all. */
  readonly across: Across | undefined;
  readonly borders: Borders;
  /** The date of the police's latest list of exposed areas. */
  readonly exposedListDate: string | undefined;
}

export interface Across {
  readonly year: number;
  readonly source: SourceKey;
  readonly rates: ReadonlyMap<string, { readonly value: FigureValue; readonly status: FigureStatus }>;
}

/** What the official figures say of one municipality: a draft of its situation picture, not decided by anybody. */
export interface Picture {
  readonly place: Place;
  readonly totals: readonly YearlyTotal[];
  readonly latest: YearlyTotal | undefined;
  readonly latestInterval: Interval | undefined;
  readonly change: TotalChange | undefined;
  readonly countyTotals: readonly YearlyTotal[];
  readonly nationTotals: readonly YearlyTotal[];
  readonly comparison: Comparison | undefined;
  readonly kinds: readonly KindRow[];
  readonly quarters: Quarters | undefined;
  readonly latestMonth: LatestMonth | undefined;
  readonly safety: readonly SafetyRow[];
  readonly population: { readonly year: number; readonly residents: number } | undefined;
  readonly respondents: { readonly year: number; readonly number: number } | undefined;
  readonly sources: readonly UsedSource[];
  readonly borders: Borders;
  readonly exposedListDate: string | undefined;
}

/** The latest two years whose counts and rates are both known. */
export interface TotalChange {
  readonly change: Change;
  readonly fromYear: number;
  readonly toYear: number;
  readonly fromStatus: FigureStatus;
  /** Of earlier changes from one year to the next, how many were at least as large. Undefined with fewer than four. */
  readonly earlier: { readonly asLarge: number; readonly of: number } | undefined;
}

export interface Comparison {
  readonly year: number;
  readonly source: SourceKey;
  readonly own: number;
  readonly all: readonly number[];
  readonly median: number;
  readonly peers: readonly PeerRate[];
  readonly peerMedian: number | undefined;
  readonly skrMedian: number | undefined;
  readonly countyMedian: number | undefined;
}

export interface PeerRate {
  readonly code: string;
  readonly name: string;
  readonly rate: number;
}

export interface UsedSource {
  readonly source: SourceKey;
  readonly retrievedOn: string | undefined;
  readonly years: readonly [first: number, last: number];
}

export function toPicture(material: Material): Picture {
  const { place, own, county, nation } = material;
  const totals = listTotals(own);
  const latest = totals.at(-1);
  return {
    place,
    totals,
    latest,
    latestInterval: latest && rateInterval(latest),
    change: totalChange(totals),
    countyTotals: listTotals(county),
    nationTotals: listTotals(nation),
    comparison: material.across && compare(place, material.across),
    kinds: listKinds(own, nation, totals),
    quarters: findQuarters(own),
    latestMonth: findLatestMonth(own),
    safety: listSafety(own, nation),
    population: latestNumber(own, "population"),
    respondents: latestNumber(own, "survey-respondents"),
    sources: listSources([...own, ...county, ...nation]),
    borders: material.borders,
    exposedListDate: material.exposedListDate,
  };
}

/** The 95 % interval of the latest rate, from its count; undefined when the count is not known. */
function rateInterval(total: YearlyTotal): Interval | undefined {
  const exposure = exposureOf(total);
  const count = total.count && numberOf(total.count.value);
  if (exposure === undefined || count === undefined) return undefined;
  const { lower, upper } = poissonInterval({ count, method: "garwood" });
  return { lower: (lower / exposure) * 100_000, upper: (upper / exposure) * 100_000 };
}

const FEWEST_EARLIER_CHANGES = 4;

function totalChange(totals: readonly YearlyTotal[]): TotalChange | undefined {
  const known = totals.flatMap((total) => {
    const exposure = exposureOf(total);
    const count = total.count && numberOf(total.count.value);
    return total.count && exposure !== undefined && count !== undefined
      ? [{ year: total.year, count, exposure, status: total.count.status }]
      : [];
  });
  const [before, after] = known.slice(-2);
  if (!before || !after) return undefined;
  const change = describeChange({
    before: { count: before.count, exposure: before.exposure, label: String(before.year) },
    after: { count: after.count, exposure: after.exposure, label: String(after.year) },
  });
  const steps = known.slice(1).flatMap((now, index) => {
    const then = known[index];
    return then && now.year === then.year + 1
      ? [Math.abs(Math.log(now.count / now.exposure / (then.count / then.exposure)))]
      : [];
  });
  const latestStep = steps.at(-1);
  const earlierSteps = after.year === before.year + 1 ? steps.slice(0, -1) : [];
  const comparable = latestStep !== undefined && earlierSteps.length >= FEWEST_EARLIER_CHANGES;
  return {
    change,
    fromYear: before.year,
    toYear: after.year,
    fromStatus: before.status,
    earlier: comparable
      ? { asLarge: earlierSteps.filter((step) => step >= latestStep).length, of: earlierSteps.length }
      : undefined,
  };
}

/** A comparison names its groups and ranks nobody. Undefined when the municipality's own rate is not known. */
function compare(place: Place, across: Across): Comparison | undefined {
  const rateOf = (code: string) => {
    const found = across.rates.get(code);
    return found && numberOf(found.value);
  };
  const own = rateOf(place.municipality.code);
  if (own === undefined) return undefined;
  const ratesOf = (members: readonly Municipality[]) => members.flatMap(({ code }) => rateOf(code) ?? []);
  const all = [...across.rates.values()].flatMap(({ value }) => numberOf(value) ?? []);
  const peers = (place.peers?.municipalities ?? []).flatMap(({ code, shortName }) => {
    const rate = rateOf(code);
    return rate === undefined ? [] : [{ code, name: shortName, rate }];
  });
  return {
    year: across.year,
    source: across.source,
    own,
    all,
    median: medianOf(all) ?? own,
    peers,
    peerMedian: medianOf(peers.map(({ rate }) => rate)),
    skrMedian: medianOf(ratesOf(place.skrGroup)),
    countyMedian: medianOf(ratesOf(place.countyMunicipalities)),
  };
}

/** The middle value, or half the sum of the two in the middle; undefined of nothing. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function latestNumber<Key extends "population" | "survey-respondents">(own: readonly Series[], indicator: Key) {
  const figures = own
    .filter((series) => series.indicator === indicator)
    .flatMap((series) => series.figures)
    .flatMap(({ period, value }) =>
      value.kind === "known" ? [{ year: period.year, residents: value.value, number: value.value }] : [],
    )
    .sort((a, b) => a.year - b.year);
  return figures.at(-1);
}

function listSources(all: readonly Series[]): UsedSource[] {
  const keys = [...new Set(all.map(({ source }) => source))];
  return keys.map((source) => {
    const series = all.filter((candidate) => candidate.source === source);
    const years = series.flatMap(({ figures }) => figures.map(({ period }) => period.year));
    const retrieved = series.flatMap(({ retrievedOn }) => retrievedOn ?? []).sort();
    return { source, retrievedOn: retrieved.at(-1), years: [Math.min(...years), Math.max(...years)] };
  });
}
