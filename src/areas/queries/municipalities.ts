import type { ScopedDb } from "#access";
import type { Municipality } from "../model.ts";
import { arriving } from "./arriving.ts";

/** By code, so in the order of the counties (290 rows, read whole). */
export async function listMunicipalities(db: ScopedDb): Promise<Municipality[]> {
  const rows = await db
    .selectFrom("municipalities")
    .select([
      "code",
      "name",
      "short_name",
      "county_code",
      "skr_group_code",
      "skr_group",
      "label_longitude",
      "label_latitude",
    ])
    .select(["valid_from", "valid_to"])
    .orderBy("code")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    countyCode: row.county_code,
    skrGroup: { code: row.skr_group_code, name: row.skr_group },
    labelPoint: { lon: row.label_longitude, lat: row.label_latitude },
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

export async function saveMunicipalities(db: ScopedDb, municipalities: readonly Municipality[]): Promise<void> {
  const rows = municipalities.map((municipality) => ({
    code: municipality.code,
    name: municipality.name,
    short_name: municipality.shortName,
    county_code: municipality.countyCode,
    skr_group_code: municipality.skrGroup.code,
    skr_group: municipality.skrGroup.name,
    label_longitude: municipality.labelPoint.lon,
    label_latitude: municipality.labelPoint.lat,
    valid_from: municipality.validFrom,
    valid_to: municipality.validTo,
  }));
  await db
    .insertInto("municipalities")
    .values(rows)
    .onConflict((known) => known.column("code").doUpdateSet(arriving(rows)))
    .execute();
}
