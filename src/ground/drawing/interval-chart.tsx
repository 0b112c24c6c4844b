import { scaleLinear } from "d3-scale";
import type { Palette } from "./palette.ts";
import { type Described, NARROW_BELOW, Picture, WIDE } from "./picture.tsx";
import { FONT_SIZE, LINE_HEIGHT, round, SMALL_FONT_SIZE, Text, textWidth, widest, wrap } from "./text.tsx";
import type { Value } from "./value.ts";

export interface IntervalRow {
  readonly label: string;
  readonly ours: Value;
  /** What the country, or another whole, has. */
  readonly reference?: { readonly value: number };
  /** "attention" for a row where the difference is more than chance usually gives: the caller has counted, not the picture. */
  readonly standing?: "attention" | "ordinary";
}

export interface IntervalChartProps extends Described {
  readonly rows: readonly IntervalRow[];
  /** The name of the reference, printed once above its first mark. */
  readonly referenceLabel: string;
  readonly withheldLabel: string;
  readonly formatValue: (value: number) => string;
  /** Value and interval as printed to the right: "31 % (26–37)". */
  readonly formatInterval: (known: Extract<Value, { kind: "known" }>) => string;
}

const TOP = 26;
const BOTTOM = 26;
const TICKS = 4;
const AIR = 14;

/** Several shares side by side, each with how sure it is, on one axis from zero. */
export function IntervalChart(props: IntervalChartProps) {
  const { rows, palette, width = WIDE, formatValue, formatInterval, withheldLabel } = props;
  const narrow = width < NARROW_BELOW;
  const values = rows.map(({ ours }) => (ours.kind === "known" ? formatInterval(ours) : withheldLabel));
  const names = rows.map(({ label }) => wrap(label, narrow ? width : width * 0.38, FONT_SIZE, "semibold"));
  const left = narrow ? 8 : Math.ceil(widest(names.flat(), FONT_SIZE, "semibold")) + AIR;
  const right = Math.floor(width - widest(values, FONT_SIZE, "semibold") - AIR);
  const most = rows.flatMap(({ ours, reference }) => [
    ours.kind === "known" ? (ours.upper ?? ours.value) : 0,
    reference?.value ?? 0,
  ]);
  const x = scaleLinear([0, Math.max(0, ...most) || 1], [left, right]).nice(TICKS);
  const placed = placeRows(names, narrow ? "above" : "beside");
  const bottom = TOP + (placed.at(-1)?.bottom ?? 0);
  // Above the rows, names would be struck through by lines of full height.
  const gridLines: [number, number][] = narrow
    ? placed.map(({ middle }) => [TOP + middle - MARK_HEIGHT / 2, TOP + middle + MARK_HEIGHT / 2])
    : [[TOP - 6, bottom]];
  const firstReference = rows.findIndex(({ reference }) => reference);

  return (
    <Picture of={props} width={width} height={bottom + BOTTOM}>
      {x.ticks(TICKS).map((tick) => (
        <>
          <path
            d={gridLines.map(([from, to]) => `M${round(x(tick))},${from}V${to}`).join("")}
            stroke={tick === 0 ? palette.axis : palette.grid}
            stroke-width="1"
            fill="none"
          />
          <Text
            x={x(tick)}
            y={bottom + 16}
            anchor={narrow && tick === 0 ? "start" : "middle"}
            size={SMALL_FONT_SIZE}
            fill={palette.mutedText}
          >
            {formatValue(tick)}
          </Text>
        </>
      ))}
      {firstReference >= 0 && (
        <ReferenceName
          name={props.referenceLabel}
          x={x(rows[firstReference]?.reference?.value ?? 0)}
          limit={right}
          down={TOP + (placed[firstReference]?.middle ?? 0) - 9}
          palette={palette}
        />
      )}
      {rows.map((row, index) => {
        const { middle = 0, labelTop = 0 } = placed[index] ?? {};
        const weight = row.standing === "attention" ? "semibold" : "regular";
        return (
          <g>
            {(names[index] ?? []).map((line, at) => (
              <Text
                x={0}
                y={TOP + labelTop + at * LINE_HEIGHT + LINE_HEIGHT * 0.78}
                fill={palette.text}
                weight={weight}
                halo={palette.background}
              >
                {line}
              </Text>
            ))}
            <Mark row={row} x={x} y={TOP + middle} palette={palette} />
            <Text x={width} y={TOP + middle + 4.5} anchor="end" fill={palette.text} weight={weight}>
              {values[index] ?? ""}
            </Text>
          </g>
        );
      })}
    </Picture>
  );
}

interface MarkProps {
  readonly row: IntervalRow;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly palette: Palette;
}

function Mark({ row: { ours, reference, standing }, x, y, palette }: MarkProps) {
  const colour = standing === "attention" ? palette.attention : palette.ours;
  return (
    <g>
      {ours.kind === "known" && ours.lower !== undefined && ours.upper !== undefined && (
        <line
          x1={round(x(ours.lower))}
          x2={round(x(ours.upper))}
          y1={y}
          y2={y}
          stroke={colour}
          stroke-width="6"
          stroke-opacity="0.3"
        />
      )}
      {reference && (
        <line
          x1={round(x(reference.value))}
          x2={round(x(reference.value))}
          y1={y - 9}
          y2={y + 9}
          stroke={palette.nation}
          stroke-width="1.75"
        />
      )}
      {ours.kind === "known" ? (
        <circle cx={round(x(ours.value))} cy={y} r="5" fill={colour} />
      ) : (
        <circle cx={round(x(0))} cy={y} r="4" fill={palette.background} stroke={palette.ours} stroke-width="1.75" />
      )}
    </g>
  );
}

interface ReferenceNameProps {
  readonly name: string;
  readonly x: number;
  /** How far right the name may reach. */
  readonly limit: number;
  /** Where its first mark begins. */
  readonly down: number;
  readonly palette: Palette;
}

/** Above its first mark and tied to it, moved in when it would leave the axis. */
function ReferenceName({ name, x, limit, down, palette }: ReferenceNameProps) {
  const half = textWidth(name, SMALL_FONT_SIZE) / 2;
  return (
    <>
      <path d={`M${round(x)},17V${down}`} stroke={palette.nation} stroke-width="1" stroke-dasharray="1 3" fill="none" />
      <Text
        x={Math.max(half, Math.min(limit - half, x))}
        y={12}
        anchor="middle"
        size={SMALL_FONT_SIZE}
        fill={palette.mutedText}
      >
        {name}
      </Text>
    </>
  );
}

const ROW_PADDING = 8;
const MARK_HEIGHT = 20;

/** On a desk the name stands beside its mark, on a phone above it. */
function placeRows(names: readonly string[][], place: "above" | "beside") {
  let edge = 0;
  return names.map((lines) => {
    const labelHeight = lines.length * LINE_HEIGHT;
    const top = edge + ROW_PADDING;
    const content = place === "above" ? labelHeight + MARK_HEIGHT : Math.max(labelHeight, MARK_HEIGHT);
    const middle = place === "above" ? top + labelHeight + MARK_HEIGHT / 2 : top + content / 2;
    const labelTop = place === "above" ? top : top + (content - labelHeight) / 2;
    edge = top + content + ROW_PADDING / 2;
    return { middle, labelTop, bottom: edge };
  });
}
