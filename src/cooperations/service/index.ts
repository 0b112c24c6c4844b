import type { ScopedDb } from "#access";
import type { Cooperation } from "../model/index.ts";
import { findCooperation as find } from "../queries/index.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** One that the actor's organisations have joined. Undefined for others', for one that only invites, and for no id at all. */
export async function findCooperation(db: ScopedDb, id: string): Promise<Cooperation | undefined> {
  return UUID.test(id) ? find(db, id) : undefined;
}
