import { join } from "node:path";
import { changeAs, OPERATOR, readAs } from "#access";
import { importShapes, listCounties, listMunicipalities, readAreas } from "#areas";
import type { ImportReport } from "#ground/reading";
import { FIGURE_SOURCES, type FigureContext, type FigureSource, importFigures } from "#indicators";
import { type Database, getInstallation } from "#platform/database";
import { projectFolder, readBytes, sha256 } from "#platform/files";
import { asOwner, freshDatabase, type TestDatabase } from "./database.ts";

/** A file that comes with the program, of which a person could bring a copy. */
export interface ShippedFile {
  readonly kind: "areas" | "bra-indicators" | "bra-municipality" | "population";
  readonly path: string;
  /** Data lines or features in it. */
  readonly lines: number;
  readonly says?: Pick<FigureContext, "year" | "status">;
}

function shipped(path: string): string {
  return join(projectFolder, "database", "reference", path);
}

export const MUNICIPALITIES_2021: ShippedFile = {
  kind: "bra-municipality",
  path: shipped("crime/bra_kommun_total_2021_prel_raw.csv"),
  lines: 290,
  says: { year: 2021, status: "preliminary" },
};
export const DALARNA: ShippedFile = {
  kind: "bra-indicators",
  path: shipped("survey/bra_kommunindikatorer_dalarna_2017_2025.csv.gz"),
  lines: 9324,
};
export const POPULATION: ShippedFile = {
  kind: "population",
  path: shipped("population/population_municipality_year.csv"),
  lines: 3189,
};
export const EXPOSED_AREAS: ShippedFile = {
  kind: "areas",
  path: shipped("police/utsatta_omraden_2025_wgs84.geojson"),
  lines: 65,
};
export const SHIPPED_FILES = [MUNICIPALITIES_2021, DALARNA, POPULATION, EXPOSED_AREAS];

/** The words of the command line for a file. */
export function wordsFor({ kind, path, says }: ShippedFile): string[] {
  const year = says?.year === undefined ? [] : ["--year", String(says.year)];
  const status = says?.status === undefined ? [] : ["--status", says.status];
  return ["import", kind, path, ...year, ...status];
}

/** A database with the registers and neither figures nor borders, so that an import has something to add. */
export async function databaseWithoutFigures(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await asOwner(database, "truncate figures, series, area_shapes, exposed_area_listings");
  return database;
}

/** Imports a file as the command does; `bytes` stands in for what the file holds, `of` is the municipality it is about. */
export async function importFile(
  database: Database,
  file: ShippedFile,
  {
    bytes,
    name = "file",
    of,
    how = "for real",
  }: { bytes?: Uint8Array | string; name?: string; of?: string; how?: "for real" | "rehearsal" } = {},
): Promise<ImportReport> {
  const content = bytes === undefined ? await readBytes(file.path) : Buffer.from(bytes);
  const arrived = { name, checksum: sha256(content) };
  const outcome = await changeAs(database, OPERATOR, async (db) => {
    const municipalities = await listMunicipalities(db);
    if (file.kind === "areas") {
      const reading = readAreas(content, { municipalities, ...(of && { municipality: of }) });
      return importShapes(db, OPERATOR, { ...arrived, reading }, how);
    }
    const source: FigureSource = FIGURE_SOURCES[file.kind];
    const context = { municipalities, counties: await listCounties(db), ...file.says };
    return importFigures(db, OPERATOR, { ...arrived, kind: file.kind, reading: source.read(content, context) }, how);
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

export async function textOf({ path }: ShippedFile): Promise<string> {
  return Buffer.from(await readBytes(path)).toString("utf8");
}

/** How much there is of everything that an import may change. */
export interface Standing {
  readonly series: number;
  readonly figures: number;
  readonly shapes: number;
  readonly listings: number;
  readonly events: number;
  readonly edition: number;
}

export async function standingOf(here: TestDatabase): Promise<Standing> {
  const [row] = await asOwner<Omit<Standing, "edition"> & Record<string, unknown>>(
    here,
    `select (select count(*) from series) as series, (select count(*) from figures) as figures,
           (select count(*) from area_shapes) as shapes, (select count(*) from exposed_area_listings) as listings,
           (select count(*) from audit_events) as events`,
  );
  const { edition } = await readAs(here.database, OPERATOR, getInstallation);
  if (!row) throw new Error("no answer");
  return { ...row, edition };
}
