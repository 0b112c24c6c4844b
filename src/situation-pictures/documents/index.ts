import type { ScopedDb } from "#access";
import { findPicture } from "../service.ts";
import { compose, type FrozenComposition } from "../views/index.ts";
import { freeze } from "./freeze.ts";
import { footOf, setPicture } from "./set.ts";
import { writeWord } from "./word.ts";

export { setComposition } from "./set.ts";
export { writeWord } from "./word.ts";

export const PDF = "application/pdf";
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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

/** The same for a word processor. */
export async function findPictureForWord(db: ScopedDb, code: string): Promise<(() => Promise<Uint8Array>) | undefined> {
  const picture = await findPicture(db, code);
  return picture && (() => writeWord(compose(picture, "sv"), footOf(picture)));
}

/** What the figures say of a municipality at this moment, in Swedish, to be kept with what is decided on them. */
export async function freezeFigures(db: ScopedDb, code: string): Promise<FrozenComposition | undefined> {
  const picture = await findPicture(db, code);
  return picture && freeze(compose(picture, "sv", "with-texts"), footOf(picture));
}
