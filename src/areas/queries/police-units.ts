import { sql } from "kysely";
import type { ScopedDb } from "#access";
import { identityOf, type PoliceUnit, type PoliceUnitKind, type PoliceUnitRef } from "../model.ts";

/** The local police areas that are known to cover a municipality, with their police area and region (index on municipality). */
export async function listPoliceUnitsOf(db: ScopedDb, code: string): Promise<PoliceUnit[]> {
  const rows = await db
    .withRecursive("within", (recursive) =>
      recursive
        .selectFrom("police_units")
        .innerJoin("police_unit_municipalities", "police_unit_municipalities.unit_id", "police_units.id")
        .where("municipality_code", "=", code)
        .select(["police_units.id", "parent_id"])
        .union(
          recursive
            .selectFrom("police_units as above")
            .innerJoin("within", "within.parent_id", "above.id")
            .select(["above.id", "above.parent_id"]),
        ),
    )
    .selectFrom("within")
    .innerJoin("police_units as unit", "unit.id", "within.id")
    .leftJoin("police_units as parent", "parent.id", "unit.parent_id")
    .select(["unit.kind", "unit.code", "unit.name", "unit.valid_from", "unit.valid_to", "unit.observed_from"])
    .select(["unit.observed_to", "unit.municipalities_complete"])
    .select(["parent.kind as parent_kind", "parent.code as parent_code", "parent.name as parent_name"])
    .select((is) =>
      is
        .selectFrom("police_unit_municipalities")
        .whereRef("unit_id", "=", "unit.id")
        .select(sql<string[]>`coalesce(array_agg(municipality_code order by municipality_code), '{}')`.as("codes"))
        .as("codes"),
    )
    .orderBy("unit.kind")
    .orderBy("unit.name")
    .execute();
  return rows.map((row) => ({
    kind: row.kind as PoliceUnitKind,
    code: row.code,
    name: row.name,
    parent: toParent(row),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    observedFrom: row.observed_from,
    observedTo: row.observed_to,
    municipalityCodes: row.codes ?? [],
    municipalitiesComplete: row.municipalities_complete,
  }));
}

function toParent(row: {
  parent_kind: string | null;
  parent_code: string | null;
  parent_name: string | null;
}): PoliceUnitRef | null {
  if (row.parent_kind === null || row.parent_name === null) return null;
  return { kind: row.parent_kind as PoliceUnitKind, code: row.parent_code, name: row.parent_name };
}

/** Replaces the register as a whole. Parents come first, so that a parent is there when its part arrives. */
export async function savePoliceUnits(db: ScopedDb, units: readonly PoliceUnit[]): Promise<void> {
  await db.deleteFrom("police_unit_municipalities").execute();
  await db.deleteFrom("police_units").execute();
  const order: readonly PoliceUnitKind[] = ["region", "area", "local"];
  for (const kind of order) {
    const ofKind = units.filter((unit) => unit.kind === kind);
    if (ofKind.length === 0) continue;
    await db
      .insertInto("police_units")
      .values(
        ofKind.map((unit) => ({
          id: identityOf(unit),
          kind,
          code: unit.code,
          name: unit.name,
          parent_id: unit.parent && idOfParent(unit.parent, units),
          valid_from: unit.validFrom,
          valid_to: unit.validTo,
          observed_from: unit.observedFrom,
          observed_to: unit.observedTo,
          municipalities_complete: unit.municipalitiesComplete,
        })),
      )
      .execute();
  }
  const links = units.flatMap((unit) =>
    unit.municipalityCodes.map((code) => ({ unit_id: identityOf(unit), municipality_code: code })),
  );
  if (links.length === 0) return;
  await db.insertInto("police_unit_municipalities").values(links).execute();
}

function idOfParent(parent: PoliceUnitRef, units: readonly PoliceUnit[]): string | null {
  const found = units.find(
    ({ kind, name, code }) =>
      kind === parent.kind && name === parent.name && (code === parent.code || code === null || parent.code === null),
  );
  return found ? identityOf(found) : null;
}
