import type { ScopedDb } from "#access";
import { dayOf } from "#ground/language";
import { setComposition, writeWord } from "#situation-pictures";
import { numberIn } from "../model/index.ts";
import { getPublished } from "../service/published.ts";
import { composePicture, type Read, toRead } from "../views/index.ts";

/** What a picture can be fetched as. */
export type DocumentForm = "pdf" | "docx";

/** As old as what was laid forward: asked for twice, the document says the same. */
export function makeDocument(read: Read, form: DocumentForm): Promise<Uint8Array> {
  const { figures, proposedAt } = read.picture.content;
  const age = figures?.age ?? undefined;
  if (form === "docx") return writeWord(composePicture(read), { age });
  const date = proposedAt === undefined ? (figures?.date ?? undefined) : dayOf(new Date(proposedAt));
  return setComposition(composePicture(read), { age, date });
}

/** A published picture as a document; why not, where it has been withdrawn or never was. */
export async function findPublishedDocument(
  db: ScopedDb,
  code: string,
  version: string,
  form: DocumentForm,
): Promise<(() => Promise<Uint8Array>) | "absent" | "withdrawn"> {
  const picture = (await getPublished(db, code, numberIn(version)))?.picture;
  if (!picture) return "absent";
  if (picture.kind === "withdrawn") return "withdrawn";
  return () => makeDocument({ by: "everybody", picture: toRead(picture) }, form);
}
