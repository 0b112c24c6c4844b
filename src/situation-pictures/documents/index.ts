import type { ScopedDb } from "#access";
import { findPicture } from "../service.ts";
import { setPicture } from "./set.ts";

/** The picture of a municipality as PDF/UA, in Swedish; undefined when there is no such municipality. */
export async function readPictureDocument(db: ScopedDb, code: string): Promise<Uint8Array | undefined> {
  const picture = await findPicture(db, code);
  return picture && setPicture(picture);
}
