import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { changeAs, OPERATOR, type ScopedDb } from "#access";
import {
  importShapes,
  joinPoliceUnits,
  readCounties,
  readLocalPoliceAreas,
  readMunicipalities,
  readPoliceRegions,
  saveRegisters,
} from "#areas";
import { fromTopology } from "#ground/geometry";
import type { TestDatabase } from "./database.ts";
import { importFile, MUNICIPALITIES_2021 } from "./importing.ts";
import { payloads, typesetting } from "./payloads.ts";
import { runCommand, withFolder } from "./program.ts";
import { bytes, reference, registers } from "./reference.ts";

/** The municipality whose page shows the most: its kinds of offences, its survey, its police and its exposed areas. */
export const RICH = "2081";

/** What no name can hold; that every reader refuses it is told beside the readers. */
const UNPRINTABLE = /[\0\u2028\u2029]|\p{Surrogate}/u;
export const storable = [...payloads, ...typesetting].filter((payload) => !UNPRINTABLE.test(payload));

/** Ten in one name: there are more of them than municipalities with a page to look at in good time. */
export const crowdedNames = storable.flatMap((_, index) =>
  index % 10 === 0 ? [storable.slice(index, index + 10).join(" ")] : [],
);
const MUNICIPALITY_NAMES = [...storable, ...crowdedNames];

/** Exposed areas of one municipality need names that differ in more than signs: their codes are made of the letters. */
export const exposedNames = storable.map((payload, index) => `${index} ${payload}`);

export const QUALITY_NOTE = storable.join(" ");
export const NASTY_FILE = `'; drop table audit_events; --<img src=x onerror=alert(1)>$(id)`;

/** Puts payloads into every text that the database keeps, by every way that there is. */
export async function storePayloads(here: TestDatabase): Promise<void> {
  await importByCommand(here);
  await importFilesNamed(here);
  await changeAs(here.database, OPERATOR, async (db) => {
    await renameOutlines(db);
    await renameRegisters(db);
  });
}

/** Names of exposed areas, a quality note and names of files, as an operator brings them. */
function importByCommand({ environment }: TestDatabase): Promise<void> {
  return withFolder(async (folder) => {
    const areas = join(folder, `${NASTY_FILE}.geojson`);
    await writeFile(areas, collectionOf(exposedNames.map(exposedArea)));
    const figures = join(folder, `${NASTY_FILE}.csv`);
    await writeFile(figures, reference("crime/bra_kommun_total_2021_prel_raw.csv"));
    const about = ["--year", "2022", "--status", "final", "--note", QUALITY_NOTE];
    for (const words of [
      ["areas", areas, "--list-date", "2025-12-01"],
      ["bra-municipality", figures, ...about],
    ]) {
      const { status, stderr } = await runCommand(["import", ...words], environment);
      if (status !== 0) throw new Error(stderr);
    }
  });
}

/** A district for each payload, in a file of that name. */
async function importFilesNamed({ database }: TestDatabase): Promise<void> {
  for (const payload of storable) {
    const district = { name: `x ${payload}` };
    const file = collectionOf([featureOf(district, [15.4, 60.4])]);
    await importFile(database, { ...MUNICIPALITIES_2021, kind: "areas" }, { bytes: file, name: payload, of: RICH });
  }
}

/** The names on the maps. */
async function renameOutlines(db: ScopedDb): Promise<void> {
  const renamed = inTurn();
  const topology = JSON.parse(new TextDecoder().decode(reference("geo/kommuner_light.topojson")));
  const areas = fromTopology(topology, ({ properties }) => ({
    code: properties?.KnKod,
    name: renamed(properties?.KnNamn),
  }));
  const rows = areas.map((area) => ({ ...area, kind: "municipality" as const, outline: "land" as const }));
  const reading = { read: rows.length, rows, faults: [] };
  await importShapes(db, OPERATOR, { name: "kommuner_light.topojson", checksum: "renamed", reading }, "for real");
}

/** Municipalities, counties, police and groups: what is shipped, with every name in it another. */
async function renameRegisters(db: ScopedDb): Promise<void> {
  const group = inTurn();
  const region = inTurn();
  const unit = inTurn();
  const units = { lokalpolisomrade: unit, polisomrade: unit, polisregion: region };
  const counties = readCounties(
    renamed("geo/counties.csv", {
      county_name: inTurn(),
      county_name_short: inTurn(),
      county_letter: inTurn(),
      police_region: region,
    }),
  );
  const municipalities = readMunicipalities(
    renamed("geo/municipalities.csv", {
      municipality_name: inTurn(),
      municipality_name_short: inTurn(MUNICIPALITY_NAMES),
      skr_group_2017: group,
    }),
  );
  const police = [
    readPoliceRegions(renamed("police/police_regions.csv", { police_region: region }), registers),
    readLocalPoliceAreas(renamed("police/lokalpolisomraden_partial.csv", units), registers),
    readLocalPoliceAreas(renamed("police/local_police_areas_ost.csv", units), registers),
  ];
  const faults = [counties, municipalities, ...police].flatMap((reading) => reading.faults);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  await saveRegisters(db, {
    counties: counties.rows,
    municipalities: municipalities.rows,
    policeUnits: joinPoliceUnits(police.flatMap(({ rows }) => rows)),
    similar: registers.municipalities.flatMap(({ code }, index) =>
      neighbours(index).map((memberCode, place) => ({
        grouping: crowdedNames[0] ?? "",
        municipalityCode: code,
        memberCode,
        rank: place + 1,
      })),
    ),
  });
}

function neighbours(index: number): string[] {
  const { municipalities } = registers;
  return [1, 2, 3, 4, 5, 6, 7].flatMap((away) => municipalities[(index + away) % municipalities.length]?.code ?? []);
}

/** Gives each name that it is asked about the next one of others, and the same name always the same. */
function inTurn(others: readonly string[] = storable): (name: string) => string {
  const given = new Map<string, string>();
  return (name) => {
    const other = given.get(name) ?? others[given.size % others.length] ?? "";
    given.set(name, other);
    return other;
  };
}

/** A shipped file with other words in some of its columns. */
function renamed(path: string, columns: Readonly<Record<string, (name: string) => string>>): Uint8Array {
  const lines: Record<string, string>[] = parse(reference(path), { columns: true });
  const header = Object.keys(lines[0] ?? {});
  const rows = lines.map((line) => header.map((column) => columns[column]?.(line[column] ?? "") ?? line[column] ?? ""));
  return csvOf(header, rows);
}

export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return bytes(...[header, ...rows].map((cells) => cells.map(quoted).join(";")));
}

const COLUMNS_OF_A_GRID = 20;

/** In rows over the county, so that some names find room on the map. */
function exposedArea(name: string, index: number) {
  const [column, row] = [index % COLUMNS_OF_A_GRID, Math.floor(index / COLUMNS_OF_A_GRID)];
  const properties = { name, kategori: "Utsatt område", kommunkod: RICH };
  return featureOf(properties, [12.6 + column * 0.2, 60 + row * 0.15]);
}

function featureOf(properties: Readonly<Record<string, string>>, [west, south]: readonly [number, number]) {
  const [east, north] = [west + 0.01, south + 0.01];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: a ring
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

function collectionOf(features: readonly object[]): string {
  return JSON.stringify({ type: "FeatureCollection", features });
}
