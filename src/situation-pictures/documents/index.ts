import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ScopedDb } from "#access";
import { formatDate } from "#ground/language";
import { typeset } from "#platform/documents";
import { projectFolder } from "#platform/files";
import type { Picture } from "../model/index.ts";
import { findPicture } from "../service.ts";
import { documentText } from "../text/index.ts";
import { compose } from "../views/index.ts";
import { toInputs } from "./inputs.ts";

const TEMPLATE = join(projectFolder, "src", "situation-pictures", "documents", "picture.typ");

/** The picture of a municipality as PDF/UA, in Swedish; undefined when there is no such municipality. */
export async function readPictureDocument(db: ScopedDb, code: string): Promise<Uint8Array | undefined> {
  const picture = await findPicture(db, code);
  if (!picture) return undefined;
  const composition = compose(picture, "sv");
  const retrieved = newestRetrieval(picture);
  const material = toInputs(composition, { age: ageOf(picture, retrieved) });
  // As old as its figures, not as the moment when somebody asked for it: asked for twice, the document is the same.
  return typeset({ template: await readFile(TEMPLATE, "utf8"), ...material, date: retrieved });
}

/** Undefined when nobody has said when the files were fetched. */
function newestRetrieval({ sources }: Picture): string | undefined {
  return sources
    .flatMap(({ retrievedOn }) => retrievedOn ?? [])
    .sort()
    .at(-1);
}

function ageOf({ sources }: Picture, retrieved: string | undefined): string | undefined {
  if (sources.length === 0) return undefined;
  const until = documentText.until(String(Math.max(...sources.map(({ years: [, last] }) => last))));
  return retrieved === undefined ? until : `${until}, ${documentText.retrieved(formatDate(retrieved, "sv"))}`;
}
