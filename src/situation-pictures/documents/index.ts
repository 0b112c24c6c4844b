import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ScopedDb } from "#access";
import { formatDate } from "#ground/language";
import { typeset } from "#platform/documents";
import { projectFolder } from "#platform/files";
import type { Picture } from "../model/index.ts";
import { findPicture } from "../service.ts";
import { compose } from "../views/index.ts";
import { toInputs } from "./inputs.ts";

const TEMPLATE = join(projectFolder, "src", "situation-pictures", "documents", "picture.typ");

/** The picture of a municipality as PDF/UA, in Swedish; undefined when there is no such municipality. */
export async function readPictureDocument(db: ScopedDb, code: string): Promise<Uint8Array | undefined> {
  const picture = await findPicture(db, code);
  if (!picture) return undefined;
  // The document is as old as its figures, not as the moment when somebody asked for it: asked twice, it is the same.
  const date = newestRetrieval(picture);
  const material = toInputs(compose(picture, "sv"), { retrieved: date && formatDate(date, "sv") });
  return typeset({ template: await readFile(TEMPLATE, "utf8"), ...material, date });
}

function newestRetrieval({ sources }: Picture): string | undefined {
  return sources
    .flatMap(({ retrievedOn }) => retrievedOn ?? [])
    .sort()
    .at(-1);
}
