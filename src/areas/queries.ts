import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type {
  AreaShape,
  County,
  ExposedArea,
  ExposedCategory,
  Municipality,
  Outline,
  Peers,
  PoliceUnit,
  PoliceUnitKind,
  PoliceUnitRef,
} from "./model.ts";
import { identityOf } from "./model.ts";

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

/** The municipalities that a named grouping calls similar to this one, as its publisher lists them (primary key). */
export async function findPeers(db: ScopedDb, code: string): Promise<Peers | undefined> {
  const rows = await db
    .selectFrom("municipality_peers")
    .select(["grouping", "peer_code"])
    .where("municipality_code", "=", code)
    .orderBy("grouping")
    .orderBy("rank")
    .execute();
  const grouping = rows[0]?.grouping;
  if (!grouping) return undefined;
  return { grouping, codes: rows.filter((row) => row.grouping === grouping).map((row) => row.peer_code) };
}

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

/** Borders of a kind, of one municipality, of a county's or of all, in the newest version there is. */
export async function listShapes(
  db: ScopedDb,
  wanted: { kind: AreaShape["kind"]; outline?: Outline; municipalityCode?: string; countyCode?: string },
): Promise<ShapeRow[]> {
  let query = db
    .selectFrom("area_shapes")
    .distinctOn("code")
    .select(["code", "name", "geometry"])
    .where("kind", "=", wanted.kind)
    .orderBy("code")
    .orderBy("version", "desc");
  if (wanted.municipalityCode) query = query.where("municipality_code", "=", wanted.municipalityCode);
  if (wanted.outline) query = query.where("version", "=", wanted.outline);
  if (wanted.countyCode) query = query.where("municipality_code", "like", `${wanted.countyCode}%`);
  const rows = await query.execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    geometry: row.geometry as unknown as AreaShape["geometry"],
  }));
}

/** A border as it is drawn. */
export type ShapeRow = Pick<AreaShape, "code" | "name" | "geometry">;

export async function saveCounties(db: ScopedDb, counties: readonly County[]): Promise<void> {
  await db
    .insertInto("counties")
    .values(
      counties.map((county) => ({
        code: county.code,
        name: county.name,
        short_name: county.shortName,
        letter: county.letter,
        police_region: county.policeRegion,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((is) => ({
        name: is.ref("excluded.name"),
        short_name: is.ref("excluded.short_name"),
        letter: is.ref("excluded.letter"),
        police_region: is.ref("excluded.police_region"),
      })),
    )
    .execute();
}

export async function saveMunicipalities(db: ScopedDb, municipalities: readonly Municipality[]): Promise<void> {
  await db
    .insertInto("municipalities")
    .values(
      municipalities.map((municipality) => ({
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
      })),
    )
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((is) => ({
        name: is.ref("excluded.name"),
        short_name: is.ref("excluded.short_name"),
        skr_group_code: is.ref("excluded.skr_group_code"),
        skr_group: is.ref("excluded.skr_group"),
        label_longitude: is.ref("excluded.label_longitude"),
        label_latitude: is.ref("excluded.label_latitude"),
        valid_from: is.ref("excluded.valid_from"),
        valid_to: is.ref("excluded.valid_to"),
      })),
    )
    .execute();
}

/** Replaces a grouping as a whole: peers of one year and of another are never mixed. */
export async function savePeers(
  db: ScopedDb,
  grouping: string,
  peers: readonly { municipalityCode: string; codes: readonly string[] }[],
): Promise<void> {
  await db.deleteFrom("municipality_peers").where("grouping", "=", grouping).execute();
  await db
    .insertInto("municipality_peers")
    .values(
      peers.flatMap(({ municipalityCode, codes }) =>
        codes.map((code, index) => ({
          grouping,
          municipality_code: municipalityCode,
          peer_code: code,
          rank: index + 1,
        })),
      ),
    )
    .execute();
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

/** Those of the shapes that already stand in the database with the same borders and listings (primary key). */
export async function findUnchangedShapes(db: ScopedDb, shapes: readonly AreaShape[]): Promise<Set<AreaShape>> {
  const { rows } = await sql<{ position: number }>`
    select incoming.position
    from ${incoming(shapes)}
    join area_shapes using (kind, code, version)
    where (area_shapes.name, area_shapes.municipality_code, area_shapes.geometry)
        is not distinct from (incoming.name, incoming.municipality_code, incoming.geometry)
      and incoming.listings = (
        select coalesce(jsonb_agg(jsonb_build_object('listDate', list_date, 'category', category) order by list_date), '[]')
        from exposed_area_listings where area_code = incoming.code and incoming.kind = 'exposed-area')`.execute(db);
  return new Set(rows.flatMap(({ position }) => shapes[position] ?? []));
}

/** Adds shapes, and replaces those of the same version that the publisher has corrected. */
export async function saveShapes(db: ScopedDb, shapes: readonly AreaShape[]): Promise<void> {
  await sql`
    insert into area_shapes (kind, code, version, name, municipality_code, geometry)
    select kind, code, version, name, municipality_code, geometry from ${incoming(shapes)}
    on conflict (kind, code, version) do update
      set name = excluded.name, municipality_code = excluded.municipality_code, geometry = excluded.geometry`.execute(
    db,
  );
  await sql`
    insert into exposed_area_listings (area_code, list_date, category)
    select code, (listing.value ->> 'listDate')::date, listing.value ->> 'category'
    from ${incoming(shapes)}, jsonb_array_elements(listings) listing
    on conflict (area_code, list_date) do update set category = excluded.category`.execute(db);
}

function incoming(shapes: readonly AreaShape[]) {
  const rows = shapes.map((shape, position) => ({
    position,
    kind: shape.kind,
    code: shape.code,
    version: versionOf(shape),
    name: shape.name,
    municipality_code: "municipalityCode" in shape ? shape.municipalityCode : shape.code,
    geometry: shape.geometry,
    listings:
      shape.kind === "exposed-area" ? [...shape.listings].sort((a, b) => a.listDate.localeCompare(b.listDate)) : [],
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as incoming(
    position integer, kind text, code text, version text, name text, municipality_code text, geometry jsonb, listings jsonb)`;
}

/** What tells two drawings of the same area apart. */
function versionOf(shape: AreaShape): string {
  switch (shape.kind) {
    case "small-area":
      return shape.version;
    case "exposed-area":
      return shape.validFrom ?? "";
    case "municipality":
      return shape.outline;
    case "district":
      return "";
  }
}
