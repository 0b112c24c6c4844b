import { scaleLinear } from "d3-scale";
import { ValueGrid, YearAxis } from "../axis.tsx";
import { type Described, NARROW_BELOW, Picture, WIDE } from "../picture.tsx";
import { LINE_HEIGHT, SMALL_FONT_SIZE, Text, widest } from "../text.tsx";
import { EndLabels, endLabels, labelsWidth } from "./end-labels.tsx";
import { Band, Line, Withheld, WithheldLabel } from "./lines.tsx";
import { type Break, Breaks, type Event, Events } from "./marks.tsx";
import type { Series } from "./series.ts";

export interface LineChartProps extends Described {
  readonly series: readonly Series[];
  /** For the axis and, unless `formatLast` says otherwise, for the value printed at the end of the line. */
  readonly formatValue: (value: number) => string;
  readonly formatLast?: (value: number) => string;
  readonly formatX?: (x: number) => string;
  /** What stands beside an open ring. */
  readonly withheldLabel: string;
  /** What the values are, printed above the axis. */
  readonly unit?: string;
  /** The distance between two periods that follow each other: 1 for years (the default), 0.25 for quarters. */
  readonly step?: number;
  readonly breaks?: readonly Break[];
  readonly events?: readonly Event[];
  readonly height?: number;
}

const TICKS = 4;
const BOTTOM = 30;
const GAP_TO_LABEL = 12;

/**
 * Development over time. From zero, always: a curve that starts higher makes small changes look large. Whole numbers have
 * no ticks between them. Ours lies on top; every line is named at its end, so there is no legend.
 */
export function LineChart(props: LineChartProps) {
  const { series, palette, width = WIDE, step = 1, breaks = [], events = [], formatValue, unit } = props;
  const layout = width < NARROW_BELOW ? "narrow" : "wide";
  const height = props.height ?? Math.round(layout === "narrow" ? width * 0.85 : width * 0.5);
  const drawn = [...series].sort((a, b) => ORDER[a.role] - ORDER[b.role]);

  const labels = endLabels(drawn, { ...props, formatLast: props.formatLast ?? formatValue, layout });
  const values = valuesOf(series);
  const value = scaleLinear([0, Math.max(0, ...values) || 1], [0, 1]).nice(TICKS);
  const ticks = value.ticks(TICKS).filter((tick) => Number.isInteger(tick) || !values.every(Number.isInteger));
  const left = Math.ceil(widest(ticks.map(formatValue), SMALL_FONT_SIZE)) + 12;
  const right = Math.floor(width - labelsWidth(labels) - GAP_TO_LABEL - 2);
  const top = 10 + (unit === undefined ? 0 : LINE_HEIGHT + 6) + (breaks.length + events.length > 0 ? 22 : 0);
  const bottom = height - BOTTOM;
  const y = value.range([bottom, top]);
  const x = scaleLinear(extent(series.flatMap(({ points }) => points.map((point) => point.x))), [left + 6, right]);
  const joining = { step, breaks: breaks.map((each) => each.x) };
  const scales = { x, y, palette };

  return (
    <Picture of={props} width={width} height={height}>
      <ValueGrid scale={y} ticks={ticks} left={left} right={right} formatValue={formatValue} palette={palette} />
      <YearAxis scale={x} y={bottom} formatX={props.formatX ?? String} palette={palette} />
      {unit && (
        <Text x={0} y={13} size={SMALL_FONT_SIZE} fill={palette.mutedText}>
          {unit}
        </Text>
      )}
      <Breaks breaks={breaks} {...scales} top={top} bottom={bottom} step={step} />
      <Events events={events} {...scales} top={top} bottom={bottom} />
      {drawn.map((each) => each.role === "ours" && <Band points={each.points} joining={joining} {...scales} />)}
      {drawn.map((each) => (
        <Line series={each} joining={joining} {...scales} />
      ))}
      {drawn.map((each) => (
        <Withheld series={each} {...scales} />
      ))}
      <WithheldLabel drawn={drawn} label={props.withheldLabel} right={right} {...scales} />
      <EndLabels labels={labels} {...scales} left={right + GAP_TO_LABEL} limits={{ from: 0, to: bottom + 8 }} />
    </Picture>
  );
}

/** What is drawn later lies on top. */
const ORDER: Readonly<Record<Series["role"], number>> = { comparison: 0, nation: 1, ours: 2 };

/** What the axis must have room for: all values, and the intervals that are drawn. */
function valuesOf(series: readonly Series[]): number[] {
  return series.flatMap(({ points, role }) =>
    points.flatMap(({ value }) => {
      if (value.kind === "withheld") return [];
      return role === "ours" ? [value.value, value.upper ?? value.value] : [value.value];
    }),
  );
}

function extent(values: readonly number[]): [number, number] {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  if (least > most) return [0, 1];
  return least === most ? [least - 0.5, most + 0.5] : [least, most];
}
