import type { ScopedDb } from "#access";
import type { ExposedArea, ExposedCategory } from "../model.ts";

/** Exposed areas of a municipality with their category on each list, latest list first (index on municipality and kind). */
export async function listExposedAreas(
  db: ScopedDb,
  code: string,
): Promise<(ExposedArea & { readonly code: string })[]> {
  const rows = await db
    .selectFrom("area_shapes")
    .innerJoin("exposed_area_listings", "exposed_area_listings.area_code", "area_shapes.code")
    .select(["area_shapes.code", "name", "municipality_code", "list_date", "category"])
    .where("kind", "=", "exposed-area")
    .where("municipality_code", "=", code)
    .orderBy("name")
    .orderBy("list_date", "desc")
    .execute();
  const areas = new Map<
    string,
    ExposedArea & { readonly code: string; listings: { listDate: string; category: ExposedCategory }[] }
  >();
  for (const row of rows) {
    const area = areas.get(row.code) ?? { code: row.code, name: row.name, municipalityCode: code, listings: [] };
    area.listings.push({ listDate: row.list_date, category: row.category as ExposedCategory });
    areas.set(row.code, area);
  }
  return [...areas.values()];
}

/** The date of the police's newest list of exposed areas; undefined before any has been read. */
export async function newestExposedList(db: ScopedDb): Promise<string | undefined> {
  const row = await db
    .selectFrom("exposed_area_listings")
    .select((is) => is.fn.max("list_date").as("newest"))
    .executeTakeFirst();
  return row?.newest ?? undefined;
}
