import { type Box, overlap } from "../labels.ts";
import { type Described, Picture } from "../picture.tsx";
import { FONT_SIZE, round, SMALL_FONT_SIZE, Text, textWidth, type Weight } from "../text.tsx";

export interface PlacedShape {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly centre: readonly [number, number];
  /** How wide a word may be at the centre without leaving the shape. */
  readonly room: number;
}

export interface LocatorMapProps extends Omit<Described, "width"> {
  /** Our municipality and its neighbours, all of the county. */
  readonly shapes: readonly PlacedShape[];
  readonly width: number;
  readonly height: number;
  readonly ours: string;
  /** Areas that the police call exposed, or other places that need attention. */
  readonly overlays?: readonly PlacedShape[];
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: Weight;
  readonly kind: "overlay" | "ours" | "neighbour";
}

/** Where we are: our municipality strong, the neighbours pale, what needs attention in the warm colour and by name. */
export function LocatorMap(props: LocatorMapProps) {
  const { shapes, ours, overlays = [], palette, width, height } = props;
  const our = shapes.filter(({ code }) => code === ours);
  const neighbours = shapes.filter(({ code }) => code !== ours);
  const labels = placeLabels({ our, neighbours, overlays }, { width, height });
  return (
    <Picture of={props} width={width} height={height}>
      <g fill={palette.map[0]} stroke={palette.border} stroke-width="1" stroke-linejoin="round" fill-rule="evenodd">
        {neighbours.map(({ path }) => (
          <path d={path} />
        ))}
      </g>
      <g fill={palette.map[2]} stroke={palette.ours} stroke-width="1.5" stroke-linejoin="round" fill-rule="evenodd">
        {our.map(({ path }) => (
          <path d={path} />
        ))}
      </g>
      <g
        fill={palette.attention}
        stroke={palette.attention}
        stroke-width="2"
        stroke-linejoin="round"
        fill-rule="evenodd"
      >
        {overlays.map(({ path, centre }) => (
          <>
            <circle
              cx={round(centre[0])}
              cy={round(centre[1])}
              r="9"
              fill="none"
              stroke={palette.background}
              stroke-width="5"
            />
            <circle cx={round(centre[0])} cy={round(centre[1])} r="9" fill="none" stroke-width="2" />
            <path d={path} />
          </>
        ))}
      </g>
      {labels.map((label) => (
        <Text
          x={label.x}
          y={label.y}
          anchor={label.anchor}
          size={label.size}
          weight={label.weight}
          fill={label.kind === "neighbour" ? palette.mutedText : palette.text}
          {...(label.kind === "neighbour" ? {} : { halo: palette.background })}
        >
          {label.text}
        </Text>
      ))}
    </Picture>
  );
}

interface Layers {
  readonly our: readonly PlacedShape[];
  readonly neighbours: readonly PlacedShape[];
  readonly overlays: readonly PlacedShape[];
}

/** What needs attention is named first, then ours, then neighbours with room for their name. A name without a free place is left out. */
function placeLabels({ our, neighbours, overlays }: Layers, size: { width: number; height: number }): Label[] {
  const placed: Label[] = [];
  const marks = overlays.map(({ centre: [x, y] }) => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }));
  const place = (candidates: readonly Label[]) => {
    const taken = [...marks, ...placed.map(boxOf)];
    const free = candidates.find((label) => {
      const box = boxOf(label);
      const within = box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height;
      return within && !taken.some((other) => overlap(box, other));
    });
    if (free) placed.push(free);
  };
  for (const overlay of overlays) place(beside(overlay));
  for (const shape of our) place(around(shape, OUR_PLACES, { size: FONT_SIZE + 2, weight: "semibold", kind: "ours" }));
  const bySpace = [...neighbours].sort((a, b) => b.room - a.room);
  for (const shape of bySpace) {
    if (textWidth(shape.name, SMALL_FONT_SIZE) > shape.room) continue;
    place(around(shape, [0], { size: SMALL_FONT_SIZE, weight: "regular", kind: "neighbour" }));
  }
  return placed;
}

function beside({ name, centre: [x, y] }: PlacedShape): Label[] {
  const look = { text: name, size: FONT_SIZE, weight: "semibold", kind: "overlay" } as const;
  return [
    { ...look, x: x + 14, y: y + 4, anchor: "start" },
    { ...look, x: x - 14, y: y + 4, anchor: "end" },
    { ...look, x, y: y - 15, anchor: "middle" },
    { ...look, x, y: y + 25, anchor: "middle" },
  ];
}

/** Our name may move away from what needs attention; a neighbour's must lie in the neighbour or not at all. */
const OUR_PLACES = [0, -20, 22, -38, 40];

function around(
  { name, centre: [x, y] }: PlacedShape,
  places: readonly number[],
  look: Pick<Label, "size" | "weight" | "kind">,
): Label[] {
  return places.map((away) => ({ ...look, text: name, x, y: round(y + 4 + away), anchor: "middle" }));
}

function boxOf({ text, x, y, anchor, size, weight }: Label): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left: left - 2, right: left + width + 2, top: y - size, bottom: y + 4 };
}
