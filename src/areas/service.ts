import { type Actor, isPermitted, type ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { type ImportReport, isWhole, type Reading, toReport } from "#ground/reading";
import { raiseEdition, takeTurn } from "#platform/database";
import type { AreaShape, County, Municipality, PoliceUnit, SimilarMunicipality } from "./model.ts";
import {
  findUnchangedShapes,
  saveCounties,
  saveMunicipalities,
  savePeers,
  savePoliceUnits,
  saveShapes,
} from "./queries/index.ts";

export {
  findPeers,
  listCounties,
  listExposedAreas,
  listMunicipalities,
  listPoliceUnitsOf,
  listShapes,
  newestExposedList,
  type ShapeRow,
} from "./queries/index.ts";

/** A file of borders that has been read, and where it came from. */
export interface ShapeFile {
  readonly name: string;
  readonly checksum: string;
  readonly reading: Reading<AreaShape>;
}

/**
 * Takes in a file's areas: all of them, or none when a single one is refused. An area that is no longer in a newer
 * file stays: it held once, and lists of another date stand beside each other.
 */
export async function importShapes(
  db: ScopedDb,
  actor: Actor,
  file: ShapeFile,
  how: "for real" | "rehearsal",
): Promise<Outcome<ImportReport, "not-permitted">> {
  if (!isPermitted(actor, "areas.import")) return refuse("forbidden", "not-permitted");
  if (how === "for real") await takeTurn(db);
  const unchanged = await findUnchangedShapes(db, file.reading.rows);
  const report = toReport("areas", file.reading, { unchanged: unchanged.size });
  if (how === "rehearsal" || !isWhole(report)) return done(report);

  const changed = file.reading.rows.filter((shape) => !unchanged.has(shape));
  if (changed.length > 0) {
    await saveShapes(db, changed);
    await raiseEdition(db);
  }
  const { read, accepted } = report;
  await record(db, actor, "areas.imported", { file: file.name, checksum: file.checksum, read, accepted });
  return done(report);
}

/** The registers that everything else refers to. */
export interface Registers {
  readonly counties: readonly County[];
  readonly municipalities: readonly Municipality[];
  readonly policeUnits: readonly PoliceUnit[];
  readonly similar: readonly SimilarMunicipality[];
}

export async function saveRegisters(db: ScopedDb, registers: Registers): Promise<void> {
  await saveCounties(db, registers.counties);
  await saveMunicipalities(db, registers.municipalities);
  await savePoliceUnits(db, registers.policeUnits);
  await savePeers(db, registers.similar);
}
