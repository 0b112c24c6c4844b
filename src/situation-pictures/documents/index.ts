import type { ScopedDb } from "#access";

/** The picture of a municipality as PDF/UA, in Swedish; undefined when there is no such municipality. */
export async function readPictureDocument(_db: ScopedDb, _code: string): Promise<Uint8Array | undefined> {
  return undefined;
}
