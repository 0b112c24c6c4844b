import { join } from "node:path";
import { z } from "zod";
import { OPERATOR, type ScopedDb } from "#access";
import { registerOrganisations } from "#accounts";
import {
  type AreaShape,
  importShapes,
  joinPoliceUnits,
  listCounties,
  listMunicipalities,
  listShapes,
  readAreas,
  readCounties,
  readLandOutlines,
  readLocalPoliceAreas,
  readMunicipalities,
  readPoliceRegions,
  readSimilarMunicipalities,
  saveRegisters,
} from "#areas";
import { isDoneByHand, isRecorded, record } from "#audit";
import type { Reading } from "#ground/reading";
import { isDay } from "#ground/time";
import {
  FIGURE_SOURCES,
  type FigureContext,
  type FigureSource,
  type FigureSourceKind,
  importFigures,
} from "#indicators";
import { takeTurn } from "#platform/database";
import { projectFolder, readBytes, sha256 } from "#platform/files";

const folder = join(projectFolder, "database", "reference");

/** The figures that are shipped, with what their files do not say themselves. */
const FIGURE_FILES: readonly { path: string; kind: FigureSourceKind; says?: Pick<FigureContext, "year" | "status"> }[] =
  [
    { path: "population/population_municipality_year.csv", kind: "population" },
    { path: "crime/bra_national_yearly_2000_2016.csv", kind: "national-yearly" },
    { path: "crime/bra_sol_yearly_1996_2025_2kommuner.csv", kind: "sol-yearly" },
    { path: "crime/bra_sol_quarterly_2014_2026_total.csv", kind: "sol-quarterly" },
    { path: "crime/bra_sol_month_2026-08_boden.csv", kind: "sol-month" },
    { path: "crime/sol_export_2021_per100k_raw_latin1.csv", kind: "sol-export", says: { year: 2021 } },
    {
      path: "crime/bra_kommun_total_2021_prel_raw.csv",
      kind: "bra-municipality",
      says: { year: 2021, status: "preliminary" },
    },
    { path: "crime/kolada_N07540_reported_crimes_per_100k.csv", kind: "kolada-rates" },
    { path: "survey/bra_kommunindikatorer_dalarna_2017_2025.csv.gz", kind: "bra-indicators" },
  ];

const SHAPE_FILES = [
  "geo/kommuner.geojson",
  "police/utsatta_omraden_2025_wgs84.geojson",
  "geo/deso2025_dalarna.geojson",
];

/** What the list says of a file that its series carry on: see `database/reference/README.md` for the rest. */
const Sources = z.array(z.object({ path: z.string(), retrieved: z.string(), note: z.string().optional() }));

/** Whether what is shipped has been loaded in its present state. */
export async function hasReference(db: ScopedDb): Promise<boolean> {
  return isLoaded(db, await read("sources.json"));
}

/** Loads what is shipped, once for each state of it. */
export async function loadReference(db: ScopedDb): Promise<"loaded" | "already there"> {
  const list = await read("sources.json");
  if (await isLoaded(db, list)) return "already there";
  await takeTurn(db);
  // Another process may have loaded it while this one waited for its turn.
  if (await isLoaded(db, list)) return "already there";
  const sources = Sources.parse(JSON.parse(new TextDecoder().decode(list)));
  await loadRegisters(db);
  await registerOrganisations(db);
  await loadShapes(db);
  await loadFigures(db, sources);
  await record(db, OPERATOR, "reference.loaded", { checksum: sha256(list) });
  return "loaded";
}

/** The list of files with their checksums is the name of their state. */
function isLoaded(db: ScopedDb, list: Uint8Array): Promise<boolean> {
  return isRecorded(db, "reference.loaded", sha256(list));
}

async function loadRegisters(db: ScopedDb): Promise<void> {
  const counties = await rowsOf("geo/counties.csv", readCounties);
  const municipalities = await rowsOf("geo/municipalities.csv", readMunicipalities);
  const registers = { counties, municipalities };
  const localPoliceAreas = (bytes: Uint8Array) => readLocalPoliceAreas(bytes, registers);
  const policeUnits = joinPoliceUnits([
    ...(await rowsOf("police/police_regions.csv", (bytes) => readPoliceRegions(bytes, registers))),
    ...(await rowsOf("police/lokalpolisomraden_partial.csv", localPoliceAreas)),
    ...(await rowsOf("police/local_police_areas_ost.csv", localPoliceAreas)),
  ]);
  const similar = await rowsOf("kolada/similar_municipalities.csv", readSimilarMunicipalities);
  await saveRegisters(db, { ...registers, policeUnits, similar });
}

async function loadShapes(db: ScopedDb): Promise<void> {
  const municipalities = await listMunicipalities(db);
  await loadShapeFile(db, "geo/kommuner_light.topojson", readLandOutlines);
  for (const path of SHAPE_FILES) {
    const municipalityShapes = await listShapes(db, { kind: "municipality", outline: "legal" });
    await loadShapeFile(db, path, (bytes) => readAreas(bytes, { municipalities, municipalityShapes }));
  }
}

async function loadShapeFile(db: ScopedDb, path: string, toReading: (bytes: Uint8Array) => Reading<AreaShape>) {
  const bytes = await read(path);
  const reading = whole(path, toReading(bytes));
  await importShapes(db, OPERATOR, { name: path, checksum: sha256(bytes), reading }, "for real");
}

async function loadFigures(db: ScopedDb, sources: z.infer<typeof Sources>): Promise<void> {
  const context = { municipalities: await listMunicipalities(db), counties: await listCounties(db) };
  for (const { path, kind, says } of FIGURE_FILES) {
    const bytes = await read(path);
    // What was loaded before may have been revised by the operator since, and is not put back.
    if (await isRecorded(db, "figures.imported", sha256(bytes))) continue;
    const source: FigureSource = FIGURE_SOURCES[kind];
    const reading = whole(path, source.read(bytes, { ...context, ...says }));
    const listed = sources.find((one) => one.path === path);
    const file = {
      kind,
      name: path,
      checksum: sha256(bytes),
      retrievedOn: listed && isDay(listed.retrieved) ? listed.retrieved : undefined,
      qualityNote: listed?.note,
      reading,
    };
    // Who has taken in a file of this kind answers for those figures: ours then fill gaps and revise nothing.
    const how = (await isDoneByHand(db, "figures.imported", kind)) ? "only adding" : "for real";
    await importFigures(db, OPERATOR, file, how);
  }
}

function read(path: string): Promise<Uint8Array> {
  return readBytes(join(folder, path));
}

async function rowsOf<Row>(path: string, toReading: (bytes: Uint8Array) => Reading<Row>): Promise<readonly Row[]> {
  return whole(path, toReading(await read(path))).rows;
}

/** What we ship is read without a single fault, or not at all. */
function whole<Row>(path: string, reading: Reading<Row>): Reading<Row> {
  const [first] = reading.faults;
  if (first) throw new Error(`database/reference/${path}, row ${first.row}: ${first.message}`);
  return reading;
}
