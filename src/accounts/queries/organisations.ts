import type { ScopedDb } from "#access";
import type { KnownOrganisation, Organisation, OrganisationKind } from "../model/index.ts";

export async function findOrganisation(db: ScopedDb, id: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom("organisations").select(["id", "kind", "name"]).where("id", "=", id).executeTakeFirst();
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
  for (const organisation of known) {
    const { kind, name, municipalityCode, countyCode, policeUnitId, validFrom, validTo } = organisation;
    const values = {
      kind,
      name,
      municipality_code: municipalityCode,
      county_code: countyCode,
      police_unit_id: policeUnitId,
      valid_from: validFrom,
      valid_to: validTo,
    };
    const adding = db.insertInto("organisations").values(values);
    const changed = { name, valid_from: validFrom, valid_to: validTo };
    if (municipalityCode) await adding.onConflict((is) => is.column("municipality_code").doUpdateSet(changed)).execute();
    else if (policeUnitId) await adding.onConflict((is) => is.column("police_unit_id").doUpdateSet(changed)).execute();
    else await adding.onConflict((is) => is.doNothing()).execute();
  }
}
