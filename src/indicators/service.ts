import { type Actor, isPermitted, type ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { type ImportReport, isWhole, type Reading, toReport } from "#ground/reading";
import { raiseEdition, takeTurn } from "#platform/database";
import { countUnchangedLines, type Figure, type Provenance } from "./model.ts";
import { findUnchanged, saveFigures } from "./queries.ts";

export { listAcross, listSeries, newestYearAcross } from "./queries.ts";

/** A file that has been read, and where it came from. */
export interface ReadFile extends Provenance {
  readonly kind: string;
  readonly name: string;
  readonly checksum: string;
  readonly reading: Reading<Figure>;
}

/**
 * Takes in a file's figures: all of them, or none when a single line is refused.
 * "rehearsal" reports what would happen and changes nothing.
 */
export async function importFigures(
  db: ScopedDb,
  actor: Actor,
  file: ReadFile,
  how: "for real" | "rehearsal",
): Promise<Outcome<ImportReport, "not-permitted">> {
  if (!isPermitted(actor, "figures.import")) return refuse("forbidden", "not-permitted");
  if (how === "for real") await takeTurn(db);
  const unchanged = await findUnchanged(db, file.reading.rows);
  const report = toReport(file.kind, file.reading, { unchanged: countUnchangedLines(file.reading.rows, unchanged) });
  if (how === "rehearsal" || !isWhole(report)) return done(report);

  const changed = file.reading.rows.filter((figure) => !unchanged.has(figure));
  if (changed.length > 0) {
    await saveFigures(db, changed, file);
    await raiseEdition(db);
  }
  const { read, accepted } = report;
  await record(db, actor, "figures.imported", {
    kind: file.kind,
    file: file.name,
    checksum: file.checksum,
    read,
    accepted,
  });
  return done(report);
}
