import type { ScopedDb } from "#access";
import {
  county as countyRef,
  findPeers,
  listCounties,
  listExposedAreas,
  listMunicipalities,
  listPoliceUnitsOf,
  listShapes,
  municipality as municipalityRef,
  NATION,
  newestExposedList,
  type ShapeRow,
} from "#areas";
import { type Area, fromFeatures } from "#ground/geometry";
import { year } from "#ground/time";
import { listAcross, listSeries, newestYearAcross, type SourceKey } from "#indicators";
import { type Across, type Overview, type Picture, type Place, toPicture } from "./model/index.ts";

/** What the official figures say of a municipality; undefined when there is no municipality with that code. */
export async function findPicture(db: ScopedDb, code: string): Promise<Picture | undefined> {
  const municipalities = await listMunicipalities(db);
  const municipality = municipalities.find((candidate) => candidate.code === code);
  if (!municipality) return undefined;
  const counties = await listCounties(db);
  const county = counties.find((candidate) => candidate.code === municipality.countyCode);
  if (!county) throw new Error(`municipality ${code} lies in no county`);

  const peers = await findPeers(db, code);
  const byCode = new Map(municipalities.map((candidate) => [candidate.code, candidate]));
  const countyMunicipalities = municipalities.filter((candidate) => candidate.countyCode === county.code);
  const place: Place = {
    municipality,
    county,
    countyMunicipalities,
    policeUnits: await listPoliceUnitsOf(db, code),
    exposedAreas: await listExposedAreas(db, code),
    peers: peers && { grouping: peers.grouping, municipalities: peers.codes.flatMap((peer) => byCode.get(peer) ?? []) },
    skrGroup: municipalities.filter((candidate) => candidate.skrGroup.code === municipality.skrGroup.code),
  };
  const all = await listSeries(db, [municipalityRef(code), countyRef(county.code), NATION]);
  const of = (kind: string) => all.filter(({ area }) => area.kind === kind);
  return toPicture({
    place,
    own: of("municipality"),
    county: of("county"),
    nation: of("nation"),
    across: await findAcross(db),
    borders: {
      county: toAreas(await listShapes(db, { kind: "municipality", outline: "land", countyCode: county.code })),
      exposed: toAreas(await listShapes(db, { kind: "exposed-area", municipalityCode: code })),
    },
    exposedListDate: await newestExposedList(db),
  });
}

/** All municipalities with the rate that all of them have: for the map, the list and the search. */
export async function getOverview(db: ScopedDb): Promise<Overview> {
  return {
    municipalities: await listMunicipalities(db),
    counties: await listCounties(db),
    across: await findAcross(db),
  };
}

/** The borders of all municipalities. */
export async function listNationalBorders(db: ScopedDb): Promise<Area[]> {
  return toAreas(await listShapes(db, { kind: "municipality", outline: "land" }));
}

/** The rates of the newest year that has one for (nearly) all municipalities. */
async function findAcross(db: ScopedDb): Promise<Across | undefined> {
  const wanted = { indicator: "reported-offences", unit: "per-100k", areaKind: "municipality" } as const;
  const newest = await newestYearAcross(db, wanted);
  if (newest === undefined) return undefined;
  const found = await listAcross(db, { ...wanted, period: year(newest) });
  const source = commonest(found.map((figure) => figure.source));
  if (!source) return undefined;
  const ofSource = found.filter((figure) => figure.source === source);
  return {
    year: newest,
    source,
    rates: new Map(ofSource.map(({ area, value, status }) => [area.code, { value, status }])),
  };
}

/** A comparison takes all its figures from one source: the one that has most of them. */
function commonest(sources: readonly SourceKey[]): SourceKey | undefined {
  const counts = new Map<SourceKey, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function toAreas(rows: readonly ShapeRow[]): Area[] {
  const features = rows.map(({ code, name, geometry }) => ({
    type: "Feature" as const,
    properties: { code, name },
    geometry,
  }));
  return fromFeatures({ type: "FeatureCollection", features }, ({ properties }) => ({
    code: properties?.code,
    name: properties?.name,
  }));
}
