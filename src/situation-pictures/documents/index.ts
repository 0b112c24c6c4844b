import type { ScopedDb } from "#access";
import { findPicture } from "../service.ts";
import { setPicture } from "./set.ts";

/**
 * The picture of a municipality, ready to be set as PDF/UA in Swedish; undefined when there is no such municipality.
 * Setting waits its turn and takes a while, so it is done when the transaction that read the picture is over.
 */
export async function findPictureDocument(
  db: ScopedDb,
  code: string,
): Promise<(() => Promise<Uint8Array>) | undefined> {
  const picture = await findPicture(db, code);
  return picture && (() => setPicture(picture));
}
