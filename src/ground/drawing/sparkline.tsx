import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type Described, Picture } from "./picture.tsx";
import { round } from "./text.tsx";
import { type KnownPoint, knownPoint, type Point, runs } from "./value.ts";

export interface SparklineProps extends Described {
  readonly points: readonly Point[];
  readonly height?: number;
  readonly step?: number;
  readonly breaks?: readonly number[];
}

const MARGIN = 4;

/** A curve for a table cell: the shape from zero, the last point marked, gaps kept. The numbers stand in the table. */
export function Sparkline(props: SparklineProps) {
  const { points, palette, width = 120, height = 28, step = 1, breaks = [] } = props;
  const xs = points.map(({ x }) => x);
  const known = points.flatMap((point) => knownPoint(point) ?? []);
  const most = known.reduce((high, { y }) => Math.max(high, y), 0) || 1;
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [MARGIN, width - MARGIN]);
  const y = scaleLinear([0, most], [height - MARGIN, MARGIN]);
  const path = line<KnownPoint>(
    (point) => round(x(point.x)),
    (point) => round(y(point.y)),
  );
  const joined = runs(points, { step, breaks });
  const dots = joined.flatMap((run) => (run.length === 1 ? run : []));
  const last = [...points].sort((a, b) => a.x - b.x).at(-1);
  const end = last && knownPoint(last);
  return (
    <Picture of={props} width={width} height={height}>
      <line x1="0" x2={width} y1={height - MARGIN} y2={height - MARGIN} stroke={palette.grid} stroke-width="1" />
      {joined
        .filter((run) => run.length > 1)
        .map((run) => (
          <path d={path(run)} fill="none" stroke={palette.ours} stroke-width="1.5" stroke-linejoin="round" />
        ))}
      {dots.map((point) => (
        <circle cx={round(x(point.x))} cy={round(y(point.y))} r="1.5" fill={palette.ours} />
      ))}
      {points
        .filter(({ value }) => value.kind === "withheld")
        .map((point) => (
          <circle
            cx={round(x(point.x))}
            cy={height - MARGIN}
            r="2.5"
            fill={palette.background}
            stroke={palette.ours}
            stroke-width="1"
          />
        ))}
      {end && <circle cx={round(x(end.x))} cy={round(y(end.y))} r="3" fill={palette.ours} />}
    </Picture>
  );
}
