import { dayOf } from "#ground/language";
import { setComposition, writeWord } from "#situation-pictures";
import { composePicture, type Read } from "../views/index.ts";

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
