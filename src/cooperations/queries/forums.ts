import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ScopedDb } from "#access";
import type { Forum, ForumKind, ForumLevel, Frequency, Seat } from "../model/index.ts";

/** All of a cooperation's, ended ones too, by level and name. */
export async function listForums(db: ScopedDb, cooperation: string): Promise<Forum[]> {
  const rows = await db
    .selectFrom("forums")
    .select(["id", "parent_id", "name", "level", "kind", "mandate", "meets_least", "meets_most", "meets_per"])
    .select(["meets_when_needed", "since_year", "ended_at"])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom("forum_seats")
          .whereRef("forum_seats.forum_id", "=", "forums.id")
          .select(["function", "organisation", "leads"])
          .orderBy("place"),
      ).as("seats"),
    )
    .where("cooperation_id", "=", cooperation)
    .orderBy(sql`array_position('{strategic,preparatory,operative,informal}', level)`)
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parent: row.parent_id,
    name: row.name,
    level: row.level as ForumLevel,
    kind: row.kind as ForumKind,
    mandate: row.mandate,
    meets:
      row.meets_least === null || row.meets_per === null
        ? undefined
        : { least: row.meets_least, most: row.meets_most, per: row.meets_per as Frequency["per"] },
    meetsWhenNeeded: row.meets_when_needed,
    sinceYear: row.since_year,
    endedAt: row.ended_at,
    seats: row.seats,
  }));
}

export type ForumRow = Omit<Forum, "id" | "endedAt">;

/** False when another forum that goes on has the name. */
export async function addForum(
  db: ScopedDb,
  place: { readonly id: string; readonly cooperation: string },
  forum: ForumRow,
): Promise<boolean> {
  if (await isNamed(db, place, forum.name)) return false;
  await db
    .insertInto("forums")
    .values({ id: place.id, cooperation_id: place.cooperation, ...toColumns(forum) })
    .execute();
  await addSeats(db, place, forum.seats);
  return true;
}

export async function saveForum(
  db: ScopedDb,
  place: { readonly id: string; readonly cooperation: string },
  forum: ForumRow,
): Promise<boolean> {
  if (await isNamed(db, place, forum.name)) return false;
  await db
    .updateTable("forums")
    .set(toColumns(forum))
    .where("id", "=", place.id)
    .where("cooperation_id", "=", place.cooperation)
    .execute();
  await db
    .deleteFrom("forum_seats")
    .where("forum_id", "=", place.id)
    .where("cooperation_id", "=", place.cooperation)
    .execute();
  await addSeats(db, place, forum.seats);
  return true;
}

/** Null brings it back. False when another that goes on has its name. */
export async function endForum(
  db: ScopedDb,
  place: { readonly id: string; readonly cooperation: string; readonly name: string },
  at: Date | null,
): Promise<boolean> {
  if (at === null && (await isNamed(db, place, place.name))) return false;
  await db
    .updateTable("forums")
    .set({ ended_at: at })
    .where("id", "=", place.id)
    .where("cooperation_id", "=", place.cooperation)
    .execute();
  return true;
}

async function addSeats(
  db: ScopedDb,
  { id, cooperation }: { readonly id: string; readonly cooperation: string },
  seats: readonly Seat[],
): Promise<void> {
  if (seats.length === 0) return;
  await db
    .insertInto("forum_seats")
    .values(
      seats.map(({ function: name, organisation, leads }, index) => ({
        forum_id: id,
        cooperation_id: cooperation,
        place: index + 1,
        function: name,
        organisation,
        leads,
      })),
    )
    .execute();
}

/** Whether another that goes on has the name. */
async function isNamed(
  db: ScopedDb,
  { id, cooperation }: { readonly id: string; readonly cooperation: string },
  name: string,
): Promise<boolean> {
  const other = await db
    .selectFrom("forums")
    .select("id")
    .where("cooperation_id", "=", cooperation)
    .where((is) => is(is.fn("lower", ["name"]), "=", is.fn("lower", [is.val(name)])))
    .where("ended_at", "is", null)
    .where("id", "<>", id)
    .executeTakeFirst();
  return other !== undefined;
}

function toColumns({ parent, name, level, kind, mandate, meets, meetsWhenNeeded, sinceYear }: ForumRow) {
  return {
    parent_id: parent,
    name,
    level,
    kind,
    mandate,
    meets_least: meets?.least ?? null,
    meets_most: meets?.most ?? null,
    meets_per: meets?.per ?? null,
    meets_when_needed: meetsWhenNeeded,
    since_year: sinceYear,
  };
}
