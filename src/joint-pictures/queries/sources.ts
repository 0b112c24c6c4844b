import type { ScopedDb } from "#access";
import type { PictureSource } from "../model/index.ts";

type Source = Omit<PictureSource, "id">;

/** False when the picture has a source with that name. */
export async function addSource(db: ScopedDb, picture: string, source: Source): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("picture_sources")
    .values({ id: crypto.randomUUID(), picture_id: picture, ...toRow(source) })
    .onConflict((is) => is.columns(["picture_id", "name"]).doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** False when the picture has no such source. Its name must be free. */
export async function changeSource(db: ScopedDb, picture: string, { id, ...source }: PictureSource): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("picture_sources")
    .set(toRow(source))
    .where("id", "=", id)
    .where("picture_id", "=", picture)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when the picture has no such source. */
export async function removeSource(db: ScopedDb, picture: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("picture_sources")
    .where("id", "=", id)
    .where("picture_id", "=", picture)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function toRow({ name, kind, isUsed, limits }: Source) {
  return { name, kind, is_used: isUsed, limits };
}
