import type { ScaleLinear } from "d3-scale";
import type { Palette } from "./palette.ts";
import { LINE_HEIGHT, round, SMALL_FONT_SIZE, Text, textWidth } from "./text.tsx";

const AIR_BETWEEN_YEARS = 18;
const STEPS_IN_YEARS = [1, 2, 5, 10, 20, 50, 100];

/**
 * The years to print below a line: counted back from the last one, which is what readers look for, as many as have
 * air, and the first one when there is room for it.
 * @example yearTicks({ from: 2017, to: 2024, pixelsPerYear: 20, label: String }) // [2019, 2024]
 */
function yearTicks(years: { from: number; to: number; pixelsPerYear: number; label: (x: number) => string }): number[] {
  const first = Math.ceil(years.from);
  const last = Math.floor(years.to);
  const room = textWidth(years.label(last), SMALL_FONT_SIZE) + AIR_BETWEEN_YEARS;
  const step = STEPS_IN_YEARS.find((each) => each * years.pixelsPerYear >= room) ?? last - first + 1;
  const ticks: number[] = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  const [earliest = first] = ticks;
  return (earliest - first) * years.pixelsPerYear >= room ? [first, ...ticks] : ticks;
}

interface YearAxisProps {
  readonly scale: ScaleLinear<number, number>;
  readonly y: number;
  readonly formatX: (x: number) => string;
  readonly palette: Palette;
}

export function YearAxis({ scale, y, formatX, palette }: YearAxisProps) {
  const [from = 0, to = 1] = scale.domain();
  const [left = 0, right = 1] = scale.range();
  const pixelsPerYear = to > from ? (right - left) / (to - from) : right - left;
  return (
    <g>
      {yearTicks({ from, to, pixelsPerYear, label: formatX }).map((year) => (
        <>
          <line
            x1={round(scale(year))}
            x2={round(scale(year))}
            y1={y}
            y2={y + 4}
            stroke={palette.axis}
            stroke-width="1"
          />
          <Text
            x={scale(year)}
            y={y + 6 + LINE_HEIGHT * 0.75}
            anchor="middle"
            size={SMALL_FONT_SIZE}
            fill={palette.mutedText}
          >
            {formatX(year)}
          </Text>
        </>
      ))}
    </g>
  );
}

interface ValueGridProps {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly formatValue: (value: number) => string;
  readonly palette: Palette;
}

/** Thin level lines with their values to the left; the zero line is the only strong one. */
export function ValueGrid({ scale, ticks, left, right, formatValue, palette }: ValueGridProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <>
          <line
            x1={left}
            x2={right}
            y1={round(scale(tick))}
            y2={round(scale(tick))}
            stroke={tick === 0 ? palette.axis : palette.grid}
            stroke-width="1"
          />
          <Text x={left - 8} y={scale(tick) + 4} anchor="end" size={SMALL_FONT_SIZE} fill={palette.mutedText}>
            {formatValue(tick)}
          </Text>
        </>
      ))}
    </g>
  );
}
