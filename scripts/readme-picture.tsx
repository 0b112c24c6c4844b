/**
 * Draws `docs/images/municipality.svg`, the picture of the README, from the shipped figures: what a page says first,
 * its curve and the map it is found on. Run when the look changes: npx tsx scripts/readme-picture.tsx
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PUBLIC, readAs } from "#access";
import { Choropleth, classBreaks, classIndex, type MapClass, print } from "#ground/drawing";
import { frameFor, projectShapes } from "#ground/geometry";
import { openDatabase } from "#platform/database";
import { projectFolder, writeWhole } from "#platform/files";
import { compose, findPicture, getOverview, listNationalBorders } from "#situation-pictures";
import { prepareDatabase } from "../src/app/prepare.ts";

const CODE = "2081";
const WIDTH = 1200;
const HEIGHT = 700;
const MAP_WIDTH = 290;
const LETTERS_A_LINE = 76;

const folder = mkdtempSync(join(tmpdir(), "samverkan-picture-"));
const opened = await openDatabase({
  mode: "demonstration",
  host: "127.0.0.1",
  port: 0,
  folder,
  url: "",
  databaseUrl: undefined,
  migrateUrl: undefined,
  secret: undefined,
  mail: undefined,
});
await prepareDatabase(opened.database, "demonstration");
const material = await readAs(opened.database, PUBLIC, async (db) => ({
  picture: await findPicture(db, CODE),
  overview: await getOverview(db),
  borders: await listNationalBorders(db),
}));
await opened.close();
rmSync(folder, { recursive: true, force: true });

const { picture, overview, borders } = material;
if (!picture || !overview.across) throw new Error("the shipped figures are not there");
const composition = compose(picture, "sv");
const curve = composition.sections[0]?.exhibits[0]?.drawings[0];
const { rates } = overview.across;
const breaks = classBreaks(
  [...rates.values()].flatMap(({ value }) => (value.kind === "known" ? [value.value] : [])),
  5,
);
const frame = frameFor(borders, { width: MAP_WIDTH, padding: 2 });

const SCALE = Math.min(1, (HEIGHT - 32) / frame.height);

function classOf(code: string): MapClass {
  const value = rates.get(code)?.value;
  return value?.kind === "known" ? (classIndex(value.value, breaks) as MapClass) : "unknown";
}

function lines(text: string): string[] {
  const found: string[] = [""];
  for (const word of text.split(" ")) {
    const line = `${found.at(-1)} ${word}`.trim();
    if (line.length > LETTERS_A_LINE) found.push(word);
    else found[found.length - 1] = line;
  }
  return found;
}

const findings = composition.findings.flatMap((finding) => [...lines(finding), ""]);
const image = (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    font-family="Inter, Arial, Helvetica, sans-serif"
  >
    <title>{composition.title}</title>
    <rect width={WIDTH} height={HEIGHT} fill={print.background} />
    <text x="48" y="72" font-size="36" font-weight="600" fill={print.text}>
      {composition.title}
    </text>
    <text x="48" y="102" font-size="16" fill={print.mutedText}>
      {composition.status}
    </text>
    {findings.map((line, index) => (
      <text x="48" y={142 + index * 25} font-size="18" fill={print.text}>
        {line}
      </text>
    ))}
    <g transform={`translate(48 ${HEIGHT - 372})`}>{curve?.draw({ id: "curve", width: 720, palette: print })}</g>
    <g transform={`translate(${WIDTH - MAP_WIDTH - 48} 16) scale(${SCALE})`}>
      <Choropleth
        id="sweden"
        title=""
        description=""
        palette={print}
        {...frame}
        shapes={projectShapes(borders, frame)}
        classOf={classOf}
        mapKey={{ heading: "", classes: [], place: "upper-left" }}
      />
    </g>
  </svg>
);
await writeWhole(join(projectFolder, "docs", "images", "municipality.svg"), `${image}\n`);
