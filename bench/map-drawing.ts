import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { jsx } from "hono/jsx";
import { Choropleth, screen } from "#ground/drawing";
import { frameFor, fromFeatures, projectShapes } from "#ground/geometry";
import { projectFolder } from "#platform/files";
import { median, type Result, timed } from "./result.ts";

const BOUND_MS = 5;

/** The map of 290 municipalities from paths that are ready: what a page costs once the land is projected. */
export async function mapDrawing(): Promise<Result> {
  const file = join(projectFolder, "database", "reference", "geo", "kommuner.geojson");
  const areas = fromFeatures(JSON.parse(await readFile(file, "utf8")), ({ properties }) => ({
    code: properties?.id,
    name: properties?.kom_namn,
  }));
  const frame = frameFor(areas, { width: 480 });
  const shapes = projectShapes(areas, frame);
  const mapKey = { heading: "", classes: ["1", "2", "3", "4", "5"], place: "upper-left" as const };
  const times = await timed(60, () =>
    String(
      jsx(Choropleth, {
        id: "map",
        title: "",
        description: "",
        palette: screen,
        ...frame,
        shapes,
        classOf: (code: string) => (Number(code) % 5) as 0 | 1 | 2 | 3 | 4,
        mapKey,
      }),
    ),
  );
  return {
    what: "map of 290 municipalities",
    ratio: median(times) / BOUND_MS,
    bound: `at most 1 of ${BOUND_MS} ms`,
    detail: `Median ${median(times).toFixed(1)} ms of ${times.length}, slowest ${Math.max(...times).toFixed(1)} ms.`,
  };
}
