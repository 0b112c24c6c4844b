import type { ScopedDb } from "#access";
import { listCounties, listMunicipalities, listPoliceUnits } from "#areas";
import type { KnownOrganisation, OrganisationKind } from "../model/index.ts";
import { hasOrganisations, saveOrganisations } from "../queries/index.ts";
import { sv } from "../text/index.ts";

const POLICE_KINDS = { region: "police-region", area: "police-area", local: "local-police-area" } as const;

/** Makes sure that there are organisations, whatever loaded the registers. */
export async function ensureOrganisations(db: ScopedDb): Promise<void> {
  if (!(await hasOrganisations(db))) await registerOrganisations(db);
}

/** Makes an organisation of each municipality, unit of the police and county board that the registers know. */
export async function registerOrganisations(db: ScopedDb): Promise<void> {
  const nothing = { municipalityCode: null, countyCode: null, policeUnitId: null, validFrom: null, validTo: null };
  const municipalities = (await listMunicipalities(db)).map(
    ({ code, name, validFrom, validTo }): KnownOrganisation => ({
      ...nothing,
      kind: "municipality",
      name,
      municipalityCode: code,
      validFrom,
      validTo,
    }),
  );
  const police = (await listPoliceUnits(db)).map(({ id, kind, name, validFrom, validTo }): KnownOrganisation => {
    const organisation: OrganisationKind = POLICE_KINDS[kind];
    return { ...nothing, kind: organisation, name: sv.policeUnit[kind](name), policeUnitId: id, validFrom, validTo };
  });
  const boards = (await listCounties(db)).map(
    ({ code, name }): KnownOrganisation => ({
      ...nothing,
      kind: "county-board",
      name: sv.countyBoard(name),
      countyCode: code,
    }),
  );
  const national = sv.nationalBodies.map((name): KnownOrganisation => ({ ...nothing, kind: "national", name }));
  await saveOrganisations(db, [...municipalities, ...police, ...boards, ...national]);
}
