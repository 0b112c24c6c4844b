import type { ExpressionBuilder, OnConflictDatabase, OnConflictTables } from "kysely";
import type { ScopedDb } from "#access";
import type { DB } from "#platform/database";
import type { KnownOrganisation, Organisation, OrganisationKind } from "../model/index.ts";

export async function findOrganisation(db: ScopedDb, id: string): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom("organisations")
    .select(["id", "kind", "name"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toOrganisation(row);
}

/** Those whose municipality code or name is the one given, in any case of letters. */
export async function listOrganisationsCalled(db: ScopedDb, name: string): Promise<Organisation[]> {
  const rows = await db
    .selectFrom("organisations")
    .select(["id", "kind", "name"])
    .where((is) => is.or([is("municipality_code", "=", name), is(is.fn("lower", ["name"]), "=", name.toLowerCase())]))
    .where("valid_to", "is", null)
    .orderBy("name")
    .execute();
  return rows.map(toOrganisation);
}

function toOrganisation(row: { id: string; kind: string; name: string }): Organisation {
  return { ...row, kind: row.kind as OrganisationKind };
}

/** Adds those that are not there; the others get the name and the time that the registers have now. */
export async function saveOrganisations(db: ScopedDb, known: readonly KnownOrganisation[]): Promise<void> {
  const municipalities = known.filter(({ municipalityCode }) => municipalityCode !== null);
  const police = known.filter(({ policeUnitId }) => policeUnitId !== null);
  const others = known.filter(
    ({ municipalityCode, policeUnitId }) => municipalityCode === null && policeUnitId === null,
  );
  await adding(db, municipalities)
    .onConflict((is) => is.column("municipality_code").doUpdateSet(asRegistered))
    .execute();
  await adding(db, police)
    .onConflict((is) => is.column("police_unit_id").doUpdateSet(asRegistered))
    .execute();
  await adding(db, others)
    .onConflict((is) => is.doNothing())
    .execute();
}

function adding(db: ScopedDb, known: readonly KnownOrganisation[]) {
  return db.insertInto("organisations").values(
    known.map(({ kind, name, municipalityCode, countyCode, policeUnitId, validFrom, validTo }) => ({
      kind,
      name,
      municipality_code: municipalityCode,
      county_code: countyCode,
      police_unit_id: policeUnitId,
      valid_from: validFrom,
      valid_to: validTo,
    })),
  );
}

const asRegistered = (
  is: ExpressionBuilder<OnConflictDatabase<DB, "organisations">, OnConflictTables<"organisations">>,
) => ({
  name: is.ref("excluded.name"),
  valid_from: is.ref("excluded.valid_from"),
  valid_to: is.ref("excluded.valid_to"),
});

export async function hasOrganisations(db: ScopedDb): Promise<boolean> {
  return (await db.selectFrom("organisations").select("id").limit(1).executeTakeFirst()) !== undefined;
}
