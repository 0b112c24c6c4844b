/**
 * Makes `database/reference/kolada/similar_municipalities.csv` out of Kolada's catalogue of groups:
 *
 *   npx tsx scripts/reference/similar-municipalities.ts <municipality_groups.json or .json.gz>
 *
 * Only "Liknande kommuner, övergripande, X, 2025" is kept: seven municipalities for each of the 290.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { municipalityNamed } from "#areas";
import { readMunicipalities } from "../../src/areas/sources/registers.ts";

const REFERENCE = new URL("../../database/reference/", import.meta.url);

const Catalogue = z.object({
  values: z.array(
    z.object({ id: z.string(), title: z.string(), members: z.array(z.object({ id: z.string(), title: z.string() })) }),
  ),
});

const TITLE = /^Liknande kommuner, övergripande, (?<municipality>.+), 2025$/;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("give the path of Kolada's catalogue of groups");
const file = readFileSync(path);
const catalogue = Catalogue.parse(JSON.parse((path.endsWith(".gz") ? gunzipSync(file) : file).toString("utf8")));

const named = municipalityNamed(readMunicipalities(readFileSync(new URL("geo/municipalities.csv", REFERENCE))).rows);
const groups = catalogue.values
  .flatMap(({ id, title, members }) => {
    const name = TITLE.exec(title)?.groups?.municipality;
    if (name === undefined) return [];
    const municipality = named(name);
    if (!municipality) throw new Error(`no municipality is called ${name}`);
    return [{ id, title, code: municipality.code, members }];
  })
  .sort((one, other) => one.code.localeCompare(other.code));

const lines = groups.flatMap(({ id, title, code, members }) =>
  members.map((member, index) => [id, `"${title}"`, code, member.id, index + 1].join(",")),
);
const header = "group_id,title,municipality_code,member_code,rank";
writeFileSync(new URL("kolada/similar_municipalities.csv", REFERENCE), `${[header, ...lines].join("\n")}\n`);
process.stdout.write(`${groups.length} groups, ${lines.length} lines\n`);
