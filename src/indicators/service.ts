import { type Actor, isPermitted, type ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { type ImportReport, isWhole, type Reading, toReport } from "#ground/reading";
import { raiseEdition, takeTurn } from "#platform/database";
import { countUnchangedLines, type Figure, type Provenance } from "./model.ts";
import { findStanding, saveFigures } from "./queries.ts";

export { findShortfalls, listAcross, listRetrievals, listSeries, newestYearAcross } from "./queries.ts";

/** A file that has been read, and where it came from. */
export interface ReadFile extends Provenance {
  readonly kind: string;
  readonly name: string;
  readonly checksum: string;
  readonly reading: Reading<Figure>;
}

/**
 * Takes in a file's figures: all of them, or none when a single line is refused. "rehearsal" reports what would happen
 * and changes nothing; "only adding" leaves every figure that stands as it is.
 */
export async function importFigures(
  db: ScopedDb,
  actor: Actor,
  file: ReadFile,
  how: "for real" | "rehearsal" | "only adding",
): Promise<Outcome<ImportReport, "not-permitted">> {
  if (!isPermitted(actor, "figures.import")) return refuse("forbidden", "not-permitted");
  if (how !== "rehearsal") await takeTurn(db);
  const { rows } = file.reading;
  const standing = await findStanding(db, rows);
  const isLeft = (figure: Figure) =>
    standing.get(figure) === "the same" || (how === "only adding" && standing.has(figure));
  const left = new Set(rows.filter(isLeft));
  const report = toReport(file.kind, file.reading, { unchanged: countUnchangedLines(rows, left) });
  if (how === "rehearsal" || !isWhole(report)) return done(report);

  const changed = rows.filter((figure) => !left.has(figure));
  if (changed.length > 0) {
    await saveFigures(db, changed, file, how === "for real" ? "revising" : "only adding");
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
