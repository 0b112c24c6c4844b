import type { ScaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { Palette } from "../palette.ts";
import { round, SMALL_FONT_SIZE, Text } from "../text.tsx";
import { type Joining, type KnownPoint, type Point, runs } from "../value.ts";
import type { Series } from "./series.ts";

export interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly palette: Palette;
}

const STROKE_WIDTH: Readonly<Record<Series["role"], number>> = { ours: 3, comparison: 2, nation: 1.25 };

export function Line({ series, joining, x, y, palette }: Scales & { series: Series; joining: Joining }) {
  const path = line<KnownPoint>(
    (point) => round(x(point.x)),
    (point) => round(y(point.y)),
  );
  const style = {
    fill: "none",
    stroke: palette[series.role],
    "stroke-width": STROKE_WIDTH[series.role],
    "stroke-linejoin": "round",
    "stroke-linecap": "butt",
  };
  const radius = series.role === "ours" ? 4 : 2.5;
  const joined = runs(series.points, joining);
  const last = joined.at(-1)?.at(-1);
  const alone = joined.flatMap((run) => (run.length === 1 ? run : [])).filter((point) => point !== last);
  return (
    <g>
      {joined
        .flatMap((run) => stretches(run))
        .map(({ points, sureness }) =>
          sureness === "preliminary" ? (
            <path d={path(points)} {...style} stroke-dasharray="5 4" />
          ) : (
            <path d={path(points)} {...style} />
          ),
        )}
      {[...alone, ...(last ? [last] : [])].map((point) => (
        <circle
          cx={round(x(point.x))}
          cy={round(y(point.y))}
          r={point === last ? radius : radius - 1}
          fill={style.stroke}
        />
      ))}
    </g>
  );
}

/** A run cut where figures turn preliminary: the way to a preliminary point is dashed. */
function stretches(run: readonly KnownPoint[]): { points: KnownPoint[]; sureness: "final" | "preliminary" }[] {
  const found: { points: KnownPoint[]; sureness: "final" | "preliminary" }[] = [];
  run.slice(1).forEach((point, index) => {
    const from = run[index];
    if (!from) return;
    const sureness = point.preliminary || from.preliminary ? "preliminary" : "final";
    const last = found.at(-1);
    if (last?.sureness === sureness) last.points.push(point);
    else found.push({ points: [from, point], sureness });
  });
  return found;
}

/** How sure we are, drawn for our own line only: two bands on top of each other cannot be read. */
export function Band({ points, joining, x, y, palette }: Scales & { points: readonly Point[]; joining: Joining }) {
  const shape = area<KnownPoint>(
    (point) => round(x(point.x)),
    (point) => round(y(point.lower ?? point.y)),
    (point) => round(y(point.upper ?? point.y)),
  );
  return (
    <g fill={palette.band}>
      {runs(points, joining)
        .filter((run) => run.length > 1 && run.every(({ lower, upper }) => lower !== undefined && upper !== undefined))
        .map((run) => (
          <path d={shape(run)} />
        ))}
    </g>
  );
}

const RING = 4;

/** Open rings on the zero line: there is a figure, and it is not shown. */
export function Withheld({ series, x, y, palette }: Scales & { series: Series }) {
  return (
    <g fill={palette.background} stroke={palette[series.role]} stroke-width="1.75">
      {withheldIn(series).map((point) => (
        <circle cx={round(x(point.x))} cy={round(y(0))} r={RING} />
      ))}
    </g>
  );
}

/** The words for the rings, once for the whole picture, at the line that lies on top. */
export function WithheldLabel(props: Scales & { drawn: readonly Series[]; label: string; right: number }) {
  const { drawn, label, right, x, y, palette } = props;
  const first = drawn.flatMap((series) => withheldIn(series).slice(0, 1)).at(-1);
  if (!first) return null;
  const anchor = x(first.x) > right * 0.7 ? "end" : "start";
  return (
    <Text
      x={x(first.x) + (anchor === "end" ? RING : -RING)}
      y={y(0) - 10}
      anchor={anchor}
      size={SMALL_FONT_SIZE}
      fill={palette.mutedText}
      halo={palette.background}
    >
      {label}
    </Text>
  );
}

function withheldIn({ points }: Series): Point[] {
  return points.filter(({ value }) => value.kind === "withheld").sort((a, b) => a.x - b.x);
}
