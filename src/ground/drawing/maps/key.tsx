import type { Palette } from "../palette.ts";
import { LINE_HEIGHT, SMALL_FONT_SIZE, Text } from "../text.tsx";

interface KeyWords {
  readonly heading: string;
  readonly classes: readonly string[];
  readonly unknown?: string;
  readonly withheld?: string;
}

const ROW = 20;
const SWATCH = { width: 22, height: 13 };
const HEADING_GAP = 8;

export function keyHeight({ heading, ...words }: KeyWords): number {
  return heading.split("\n").length * LINE_HEIGHT + HEADING_GAP + rowsOf(words).length * ROW;
}

interface ClassKeyProps extends KeyWords {
  readonly x: number;
  readonly y: number;
  readonly hatching: string;
  readonly palette: Palette;
}

/** What the colours stand for, from many to few as the eye reads a scale, then what is not known and what is not shown. */
export function ClassKey({ heading, x, y, hatching, palette, ...words }: ClassKeyProps) {
  const lines = heading.split("\n");
  const top = y + lines.length * LINE_HEIGHT + HEADING_GAP;
  return (
    <g>
      {lines.map((line, index) => (
        <Text x={x} y={y + index * LINE_HEIGHT + LINE_HEIGHT * 0.78} size={SMALL_FONT_SIZE} fill={palette.mutedText}>
          {line}
        </Text>
      ))}
      {rowsOf(words).map(({ fill, label }, index) => {
        const colour =
          typeof fill === "number" ? palette.map[fill] : fill === "unknown" ? palette.unknown : `url(#${hatching})`;
        return (
          <>
            <rect
              x={x + 0.5}
              y={top + index * ROW + 0.5}
              {...SWATCH}
              fill={colour}
              stroke={typeof fill === "number" ? "none" : palette.outline}
              stroke-width="0.75"
            />
            <Text x={x + SWATCH.width + 8} y={top + index * ROW + 11.5} size={SMALL_FONT_SIZE} fill={palette.text}>
              {label}
            </Text>
          </>
        );
      })}
    </g>
  );
}

interface Row {
  readonly fill: 0 | 1 | 2 | 3 | 4 | "unknown" | "withheld";
  readonly label: string;
}

function rowsOf({ classes, unknown, withheld }: Omit<KeyWords, "heading">): Row[] {
  const known = ([4, 3, 2, 1, 0] as const).flatMap((fill) => {
    const label = classes[fill];
    return label === undefined ? [] : [{ fill, label }];
  });
  return [
    ...known,
    ...(unknown === undefined ? [] : [{ fill: "unknown" as const, label: unknown }]),
    ...(withheld === undefined ? [] : [{ fill: "withheld" as const, label: withheld }]),
  ];
}
