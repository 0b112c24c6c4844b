import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { OPERATOR, readAs } from "#access";
import { answered, type Command, CommandError, textOf } from "#platform/commands";
import { TypesettingFailed, TypesettingUnavailable } from "#platform/documents";
import { writeWhole } from "#platform/files";
import { findPictureDocument } from "#situation-pictures";

export const pictureCommand: Command = {
  name: "picture",
  usage: "<code> --out <file.pdf>",
  summary: "Skriver kommunens lägesbild som en tillgänglig PDF",
  options: { out: { type: "string" } },
  async run({ database, pathTo }, input) {
    const [code] = input.positionals;
    const out = textOf(input, "out");
    if (!code || input.positionals.length > 1)
      throw new CommandError("Ange en kommunkod: samverkan picture <code> --out <file.pdf>.");
    if (!out) throw new CommandError("Ange vart dokumentet ska skrivas: lägg till --out <file.pdf>.");
    const place = pathTo(out);
    await refuseUnwritable(out, place);
    const { database: db } = await database();
    const make = await readAs(db, OPERATOR, (scoped) => findPictureDocument(scoped, code));
    if (!make) throw new CommandError(`Det finns ingen kommun med koden ${code}.`);
    const pdf = await make().catch(explain);
    await writeWhole(place, pdf).catch((error: Error) => {
      throw new CommandError(`${out} gick inte att skriva: ${error.message}.`);
    });
    return answered(`${out}: ${pdf.byteLength} byte`);
  },
};

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
