import { stat } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { OPERATOR, readAs, type ScopedDb } from "#access";
import { findPublishedDocument } from "#joint-pictures";
import { answered, type Command, CommandError, textOf } from "#platform/commands";
import { TypesettingFailed, TypesettingUnavailable } from "#platform/documents";
import { writeWhole } from "#platform/files";
import { findPictureDocument, findPictureForWord } from "#situation-pictures";

export const pictureCommand: Command = {
  name: "picture",
  usage: "<code> [--version <n>] --out <file.pdf>",
  summary: "Skriver kommunens lägesbild som en tillgänglig PDF eller, om filen heter .docx, för Word",
  options: { out: { type: "string" }, version: { type: "string" } },
  async run({ database, pathTo }, input) {
    const [code] = input.positionals;
    const out = textOf(input, "out");
    if (!code || input.positionals.length > 1)
      throw new CommandError("Ange en kommunkod: samverkan picture <code> --out <file.pdf>.");
    if (!out) throw new CommandError("Ange vart dokumentet ska skrivas: lägg till --out <file.pdf>.");
    const place = pathTo(out);
    await refuseUnwritable(out, place);
    const form = formOf(out);
    const { database: db } = await database();
    const version = textOf(input, "version");
    const make = await readAs(db, OPERATOR, (scoped) =>
      version === undefined ? findFigures(scoped, code, form) : findVersion(scoped, code, version, form),
    );
    const document = await make().catch(explain);
    await writeWhole(place, document).catch((error: Error) => {
      throw new CommandError(`${out} gick inte att skriva: ${error.message}.`);
    });
    return answered(`${out}: ${document.byteLength} byte`);
  },
};

type Form = "pdf" | "docx";

function formOf(out: string): Form {
  const ending = extname(out).toLowerCase();
  if (ending === ".pdf") return "pdf";
  if (ending === ".docx") return "docx";
  throw new CommandError(`${out} slutar varken på .pdf eller .docx.`);
}

type Make = () => Promise<Uint8Array>;

/** What the official figures say. */
async function findFigures(db: ScopedDb, code: string, form: Form): Promise<Make> {
  const make = await (form === "pdf" ? findPictureDocument(db, code) : findPictureForWord(db, code));
  if (!make) throw new CommandError(`Det finns ingen kommun med koden ${code}.`);
  return make;
}

/** What municipality and police have decided and published. */
async function findVersion(db: ScopedDb, code: string, version: string, form: Form): Promise<Make> {
  const found = await findPublishedDocument(db, code, version, form);
  if (found === "absent") throw new CommandError(`Ingen lägesbild för ${code} är publicerad som version ${version}.`);
  if (found === "withdrawn") throw new CommandError(`Version ${version} för ${code} är återtagen från publicering.`);
  return found;
}

/** A wrong address is told before the work, and a folder is never made by mistake. */
async function refuseUnwritable(out: string, place: string): Promise<void> {
  const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (await isFolder(place)) throw new CommandError(`${out} är en mapp; ange en fil.`);
  const folder = dirname(place);
  if (!(await isFolder(folder))) throw new CommandError(`Mappen ${folder} finns inte.`);
}

function explain(error: unknown): never {
  if (error instanceof TypesettingUnavailable)
    throw new CommandError(`PDF-filer går inte att göra här. ${error.message}`);
  if (error instanceof TypesettingFailed) throw new CommandError(`Dokumentet gick inte att göra. ${error.message}`);
  throw error;
}
