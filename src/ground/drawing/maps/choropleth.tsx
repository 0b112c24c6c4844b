import type { Palette } from "../palette.ts";
import { type Described, Picture } from "../picture.tsx";
import { FONT_SIZE, round, Text } from "../text.tsx";
import { Hatching, hatchingOf } from "./hatching.tsx";
import { ClassKey, keyHeight } from "./key.tsx";

export interface MapShape {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly href?: string;
}

export type MapClass = 0 | 1 | 2 | 3 | 4 | "unknown" | "withheld";

export interface ChoroplethProps extends Omit<Described, "width"> {
  readonly shapes: readonly MapShape[];
  /** The size that the shapes were projected to. */
  readonly width: number;
  readonly height: number;
  readonly classOf: (code: string) => MapClass;
  /** What a pointer that rests on a shape is told: name and value. The name alone when it is left out. */
  readonly wordsOf?: (shape: MapShape) => string;
  readonly mapKey: {
    readonly heading: string;
    /** From few to many, one for each class in use. */
    readonly classes: readonly string[];
    readonly unknown?: string;
    readonly withheld?: string;
    /** Sweden leaves its upper left corner free; other shapes have the key below. */
    readonly place: "upper-left" | "below";
  };
  /** One area that the page is about, outlined and named. */
  readonly focus?: { readonly code: string; readonly centre: readonly [number, number] };
}

/** Outlined areas come last, or their neighbours would cover the outline. */
const CLASSES: readonly MapClass[] = [0, 1, 2, 3, 4, "unknown", "withheld"];

/**
 * One hue in five classes. Links are for the pointer only: two hundred and ninety stops on the way through a page help
 * nobody, so the page has a list beside the map that does the same for keyboard and screen reader.
 */
export function Choropleth(props: ChoroplethProps) {
  const { shapes, width, height, palette, classOf, mapKey, focus, wordsOf = ({ name }) => name } = props;
  const classed = shapes.map((shape) => ({ shape, class: classOf(shape.code) }));
  const focused = shapes.find(({ code }) => code === focus?.code);
  const keyTop = mapKey.place === "below" ? height + 12 : 0;
  const total = mapKey.place === "below" ? keyTop + keyHeight(mapKey) : height;
  return (
    <Picture of={props} width={width} height={total} holds={shapes.some(({ href }) => href) ? "links" : "drawing"}>
      <Hatching id={props.id} palette={palette} />
      {CLASSES.map((each) => {
        const members = classed.filter((one) => one.class === each);
        if (members.length === 0) return null;
        return (
          <g
            fill={fillOf(each, props.id, palette)}
            {...edgeOf(each, palette)}
            stroke-linejoin="round"
            fill-rule="evenodd"
          >
            {members.map(({ shape }) => mapArea(shape, wordsOf(shape)))}
          </g>
        );
      })}
      {focused && focus && (
        <>
          <path d={focused.path} fill="none" stroke={palette.text} stroke-width="2" stroke-linejoin="round" />
          <FocusName name={focused.name} centre={focus.centre} width={width} palette={palette} />
        </>
      )}
      <ClassKey {...mapKey} x={0} y={keyTop} hatching={hatchingOf(props.id)} palette={palette} />
    </Picture>
  );
}

/** A plain call and not a component: two hundred and ninety of them are drawn at a time. */
function mapArea(shape: MapShape, words: string) {
  const area = (
    <path d={shape.path}>
      <title>{words}</title>
    </path>
  );
  if (shape.href === undefined) return area;
  return (
    <a href={shape.href} tabindex={-1}>
      {area}
    </a>
  );
}

function FocusName(props: { name: string; centre: readonly [number, number]; width: number; palette: Palette }) {
  const [x, y] = props.centre;
  const side = x > props.width / 2 ? "start" : "end";
  const far = side === "start" ? Math.min(x + 36, props.width) : x - 36;
  return (
    <>
      <path d={`M${x},${y}L${round(far)},${round(y)}`} stroke={props.palette.text} stroke-width="1" />
      <Text
        x={side === "start" ? far + 4 : far - 4}
        y={y + 4}
        anchor={side}
        size={FONT_SIZE}
        weight="semibold"
        fill={props.palette.text}
        halo={props.palette.background}
      >
        {props.name}
      </Text>
    </>
  );
}

function fillOf(each: MapClass, id: string, palette: Palette): string {
  if (each === "unknown") return palette.unknown;
  if (each === "withheld") return `url(#${hatchingOf(id)})`;
  return palette.map[each];
}

/** An area without a colour of its own needs an outline to be seen. */
function edgeOf(each: MapClass, palette: Palette) {
  if (each === "unknown" || each === "withheld") return { stroke: palette.outline, "stroke-width": 0.6 };
  return { stroke: palette.border, "stroke-width": 0.5 };
}
