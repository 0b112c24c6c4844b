import { spread } from "../labels.ts";
import { FONT_SIZE, LINE_HEIGHT, round, Text, type Weight, widest, wrap } from "../text.tsx";
import { knownPoint } from "../value.ts";
import type { Scales } from "./lines.tsx";
import type { Series } from "./series.ts";

interface EndLabel {
  readonly role: Series["role"];
  readonly lines: readonly string[];
  /** Where the line ends: the last known point, or zero when the last one is withheld. */
  readonly end: { readonly x: number; readonly y: number };
}

const LABEL_WIDTH = { narrow: 116, wide: 200 };
const AIR = 4;

/** Name and last value of every line. On a phone they are broken over lines so that the curve keeps its room. */
export function endLabels(
  series: readonly Series[],
  props: {
    readonly withheldLabel: string;
    readonly formatLast: (value: number) => string;
    readonly layout: "narrow" | "wide";
  },
): EndLabel[] {
  return series.flatMap(({ label, role, points }) => {
    const last = [...points].sort((a, b) => a.x - b.x).at(-1);
    if (!last) return [];
    const known = knownPoint(last);
    const value = known ? props.formatLast(known.y) : props.withheldLabel;
    const whole = value.replaceAll(" ", "\u00a0");
    const lines = wrap(`${label} ${whole}`, LABEL_WIDTH[props.layout], FONT_SIZE, weightOf(role));
    return [{ role, lines, end: { x: last.x, y: known?.y ?? 0 } }];
  });
}

export function labelsWidth(labels: readonly EndLabel[]): number {
  return labels.reduce((most, { role, lines }) => Math.max(most, widest(lines, FONT_SIZE, weightOf(role))), 0);
}

function weightOf(role: Series["role"]): Weight {
  return role === "ours" ? "semibold" : "regular";
}

interface EndLabelsProps extends Scales {
  readonly labels: readonly EndLabel[];
  readonly left: number;
  readonly limits: { readonly from: number; readonly to: number };
}

export function EndLabels({ labels, left, limits, x, y, palette }: EndLabelsProps) {
  const middles = spread(
    labels.map(({ end, lines }) => ({ wanted: y(end.y), height: lines.length * LINE_HEIGHT + AIR })),
    limits,
  );
  return (
    <g>
      {labels.map(({ role, lines, end }, index) => {
        const middle = middles[index] ?? y(end.y);
        const top = middle - (lines.length * LINE_HEIGHT) / 2;
        const moved = Math.abs(middle - y(end.y)) > LINE_HEIGHT / 2 || left - x(end.x) > LINE_HEIGHT;
        return (
          <g>
            {moved && (
              <path
                d={`M${round(x(end.x) + 5)},${round(y(end.y))}L${round(left - 3)},${round(middle)}`}
                fill="none"
                stroke={palette.axis}
                stroke-width="0.75"
              />
            )}
            {lines.map((line, row) => (
              <Text
                x={left}
                y={top + row * LINE_HEIGHT + LINE_HEIGHT * 0.78}
                fill={role === "ours" ? palette.text : palette.mutedText}
                weight={weightOf(role)}
              >
                {line}
              </Text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
