import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type { AreaShape, Outline } from "../model.ts";

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
