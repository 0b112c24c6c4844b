import type { County, ExposedArea, ExposedCategory, Municipality, PoliceUnit } from "#areas";
import type { Area } from "#ground/geometry";
import type { FigureStatus, FigureValue, Provenance, Series, SourceKey } from "#indicators";
import { numberOf } from "./chosen.ts";
import { type JudgedChange, judgeLatest } from "./history.ts";
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
  readonly change: TotalChange | undefined;
  readonly countyTotals: readonly YearlyTotal[];
  readonly nationTotals: readonly YearlyTotal[];
  readonly comparison: Comparison | undefined;
  readonly kinds: readonly KindRow[];
  readonly quarters: Quarters | undefined;
  readonly latestMonth: LatestMonth | undefined;
  readonly safety: readonly SafetyRow[];
  readonly population: (Provenance & { readonly year: number; readonly residents: number }) | undefined;
  readonly respondents: { readonly year: number; readonly number: number } | undefined;
  readonly sources: readonly UsedSource[];
  readonly borders: Borders;
  readonly exposedListDate: string | undefined;
  /** Areas on the newest list; one that stood on an earlier list only is not among them. */
  readonly listedAreas: readonly ListedArea[];
}

export interface ListedArea {
  readonly code: string;
  readonly name: string;
  readonly category: ExposedCategory;
}

/** The latest two years that follow each other and whose counts and rates are known. */
export interface TotalChange {
  readonly change: JudgedChange;
  readonly fromYear: number;
  readonly toYear: number;
  /** Those of the two years whose figure may still change. */
  readonly preliminary: readonly number[];
}

export interface Comparison extends Provenance {
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
  /** What is to be known of the figures used, in Swedish. */
  readonly notes: readonly string[];
  readonly years: readonly [first: number, last: number];
}

export function toPicture(material: Material): Picture {
  const { place, own, county, nation } = material;
  const totals = listTotals(own);
  const latest = totals.at(-1);
  const listed = listedOn(material.exposedListDate, place);
  const picture = {
    place,
    totals,
    latest,
    change: totalChange(totals),
    countyTotals: listTotals(county),
    nationTotals: listTotals(nation),
    comparison: material.across && compare(place, material.across, own),
    kinds: listKinds(own, nation, totals),
    quarters: findQuarters(own),
    latestMonth: findLatestMonth(own),
    safety: listSafety(own, nation),
    population: latestNumber(own, "population"),
    respondents: latestNumber(own, "survey-respondents"),
    borders: {
      ...material.borders,
      exposed: material.borders.exposed.filter(({ code }) => listed.some((area) => area.code === code)),
    },
    exposedListDate: material.exposedListDate,
    listedAreas: listed,
  };
  return { ...picture, sources: listSources(picture, [...own, ...county, ...nation]) };
}

function listedOn(date: string | undefined, { exposedAreas }: Place): ListedArea[] {
  return exposedAreas.flatMap(({ code, name, listings }) =>
    listings.filter(({ listDate }) => listDate === date).map(({ category }) => ({ code, name, category })),
  );
}

/** The last two years that follow each other with count and rate; undefined when there are none at the end. */
function totalChange(totals: readonly YearlyTotal[]): TotalChange | undefined {
  const known = totals.flatMap((total) => {
    const exposure = exposureOf(total);
    const count = total.count && numberOf(total.count.value);
    return total.count && exposure !== undefined && count !== undefined
      ? [{ year: total.year, count, exposure, status: total.count.status }]
      : [];
  });
  const [change] = judgeLatest([known]);
  const [before, after] = known.slice(-2);
  if (!change || !before || !after) return undefined;
  return {
    change,
    fromYear: before.year,
    toYear: after.year,
    preliminary: [before, after].filter(({ status }) => status === "preliminary").map(({ year }) => year),
  };
}

/** A comparison names its groups and ranks nobody. Undefined when the municipality's own rate is not known. */
function compare(place: Place, across: Across, series: readonly Series[]): Comparison | undefined {
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
  const compared = series.find(
    ({ indicator, unit, source }) =>
      indicator === "reported-offences" && unit === "per-100k" && source === across.source,
  );
  return {
    year: across.year,
    source: across.source,
    retrievedOn: compared?.retrievedOn,
    qualityNote: compared?.qualityNote,
    own,
    all,
    median: medianOf(all) ?? own,
    peers,
    peerMedian: medianOf(peers.map(({ rate }) => rate)),
    skrMedian: medianOf(ratesOf(place.skrGroup)),
    countyMedian: place.countyMunicipalities.length > 1 ? medianOf(ratesOf(place.countyMunicipalities)) : undefined,
  };
}

/** The middle value, or half the sum of the two in the middle; undefined of nothing. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function latestNumber(own: readonly Series[], indicator: "population" | "survey-respondents") {
  const figures = own
    .filter((series) => series.indicator === indicator)
    .flatMap(({ figures: all, qualityNote }) =>
      all.flatMap(({ period, value }) =>
        value.kind === "known" ? [{ year: period.year, residents: value.value, number: value.value, qualityNote }] : [],
      ),
    )
    .sort((a, b) => a.year - b.year);
  return figures.at(-1);
}

/** The sources of what the picture shows, with the years shown: not of everything that the database holds. */
function listSources(picture: Omit<Picture, "sources">, all: readonly Series[]): UsedSource[] {
  const used = listUsed(picture);
  const keys = [...new Set(used.map(({ source }) => source))];
  return keys.map((key) => {
    const years = used.flatMap(({ source, year }) => (source === key ? [year] : []));
    const retrieved = all.flatMap(({ source, retrievedOn }) => (source === key && retrievedOn ? [retrievedOn] : []));
    const notes = used.flatMap(({ source, qualityNote }) => (source === key && qualityNote ? [qualityNote] : []));
    return {
      source: key,
      retrievedOn: retrieved.sort().at(-1),
      notes: [...new Set(notes)],
      years: [Math.min(...years), Math.max(...years)],
    };
  });
}

interface Used extends Provenance {
  readonly source: SourceKey;
  readonly year: number;
}

function listUsed(picture: Omit<Picture, "sources">): Used[] {
  const { totals, countyTotals, nationTotals, comparison, kinds, safety, quarters, latestMonth, population } = picture;
  const years = totals.map(({ year }) => year);
  const alongside = [...countyTotals, ...nationTotals].filter(
    ({ year }) => year >= Math.min(...years) && year <= Math.max(...years),
  );
  const chosen = [
    ...totals.flatMap(({ count, rate }) => [count ?? [], rate ?? []].flat()),
    ...alongside.flatMap(({ rate }) => rate ?? []),
    ...kinds.flatMap(({ counts, latestRate, nationRate }) => [
      ...counts,
      ...[latestRate ?? [], nationRate ?? []].flat(),
    ]),
    ...safety.flatMap((row) => [...row.years, ...row.nationYears]),
  ];
  return [
    ...chosen.flatMap((figure) => [figure, ...figure.others]),
    ...(comparison ? [comparison] : []),
    ...(quarters?.figures ?? [])
      .flatMap((figure) => [figure, ...figure.others])
      .map((figure) => ({ ...figure, year: figure.period.year })),
    ...(latestMonth ? [{ ...latestMonth, year: latestMonth.period.year }] : []),
    ...(population ? [{ ...population, source: "scb-population" as const }] : []),
  ];
}
