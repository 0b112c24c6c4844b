import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatDate } from "#ground/language";
import { typeset } from "#platform/documents";
import { projectFolder } from "#platform/files";
import type { Picture } from "../model/index.ts";
import { documentText } from "../text/index.ts";
import { type Composition, compose } from "../views/index.ts";
import { toInputs } from "./inputs.ts";

const TEMPLATE = join(projectFolder, "src", "situation-pictures", "documents", "picture.typ");

/** As old as its figures, not as the moment when somebody asked for it: asked for twice, the document is the same. */
export function setPicture(picture: Picture): Promise<Uint8Array> {
  return setComposition(compose(picture, "sv"), footOf(picture));
}

/** How new what is printed is, in words and as a day. */
export interface Foot {
  readonly age: string | undefined;
  readonly date: string | undefined;
}

export function footOf(picture: Picture): Foot {
  const retrieved = newestRetrieval(picture);
  return { age: ageOf(picture, retrieved), date: retrieved };
}

export async function setComposition(composition: Composition, { age, date }: Foot): Promise<Uint8Array> {
  return typeset({ template: await readFile(TEMPLATE, "utf8"), ...toInputs(composition, { age }), date });
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
