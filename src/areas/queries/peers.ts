import type { ScopedDb } from "#access";
import type { Peers, SimilarMunicipality } from "../model.ts";

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

/** Replaces a grouping as a whole: peers of one year and of another are never mixed. */
export async function savePeers(db: ScopedDb, similar: readonly SimilarMunicipality[]): Promise<void> {
  const groupings = [...new Set(similar.map(({ grouping }) => grouping))];
  await db.deleteFrom("municipality_peers").where("grouping", "in", groupings).execute();
  const rows = similar.map(({ grouping, municipalityCode, memberCode, rank }) => ({
    grouping,
    municipality_code: municipalityCode,
    peer_code: memberCode,
    rank,
  }));
  await db.insertInto("municipality_peers").values(rows).execute();
}
