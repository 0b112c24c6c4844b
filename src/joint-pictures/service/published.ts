import type { ScopedDb } from "#access";
import { listMunicipalities } from "#areas";
import { dayOf } from "#ground/language";
import { compareContents, decidedOn, type PublishedPicture, readingPaths } from "../model/index.ts";
import { findPublished, listPublishedNumbers } from "../queries/reading.ts";
import { bothOf, type ComparedVersions, chosenOf } from "./reading.ts";

export { listAddresses as listPublishedAddresses } from "../queries/reading.ts";

/** What everybody may read of a municipality's joint picture; undefined when there is none with that number. */
export async function getPublished(
  db: ScopedDb,
  code: string,
  number: number | undefined,
): Promise<{ readonly picture: PublishedPicture; readonly name: string } | undefined> {
  const picture = number === undefined ? undefined : await findPublished(db, code, number);
  const name = picture && (await nameOf(db, code));
  return picture && name !== undefined ? { picture, name } : undefined;
}

/** The newest that has been decided and published, for the municipality's own page. */
export async function findNewestPublished(
  db: ScopedDb,
  code: string,
): Promise<{ readonly path: string; readonly decidedOn: string } | undefined> {
  const [newest] = await listPublishedNumbers(db, code);
  const picture = newest === undefined ? undefined : await findPublished(db, code, newest);
  if (picture?.kind !== "published") return undefined;
  const { number, publishedAt, content } = picture;
  return { path: readingPaths.published(code, number), decidedOn: decidedOn(content.decisions) ?? dayOf(publishedAt) };
}

/** Two that everybody may read, side by side. */
export async function comparePublished(
  db: ScopedDb,
  code: string,
  asked: { readonly from: number | undefined; readonly to: number | undefined },
): Promise<ComparedVersions | undefined> {
  const numbers = await listPublishedNumbers(db, code);
  const municipality = await nameOf(db, code);
  if (municipality === undefined || numbers.length === 0) return undefined;
  const { from, to } = chosenOf(numbers, asked);
  const [earlier, later] = await bothOf(from, to, async (number) => {
    const found = await findPublished(db, code, number);
    return found?.kind === "published" ? found : undefined;
  });
  if ((from !== undefined && !earlier) || (to !== undefined && !later)) return undefined;
  const compared =
    earlier && later
      ? { from: earlier.number, to: later.number, comparison: compareContents(earlier.content, later.content) }
      : undefined;
  return { municipality, numbers, compared };
}

async function nameOf(db: ScopedDb, code: string): Promise<string | undefined> {
  return (await listMunicipalities(db)).find((municipality) => municipality.code === code)?.name;
}
