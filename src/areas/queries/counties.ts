import type { ScopedDb } from "#access";
import type { County } from "../model.ts";
import { arriving } from "./arriving.ts";

export async function listCounties(db: ScopedDb): Promise<County[]> {
  const rows = await db
    .selectFrom("counties")
    .select(["code", "name", "short_name", "letter", "police_region"])
    .orderBy("code")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    letter: row.letter,
    policeRegion: row.police_region,
  }));
}

export async function saveCounties(db: ScopedDb, counties: readonly County[]): Promise<void> {
  const rows = counties.map((county) => ({
    code: county.code,
    name: county.name,
    short_name: county.shortName,
    letter: county.letter,
    police_region: county.policeRegion,
  }));
  await db
    .insertInto("counties")
    .values(rows)
    .onConflict((known) => known.column("code").doUpdateSet(arriving(rows)))
    .execute();
}
