import { type Described, Picture } from "../picture.tsx";
import { round, SMALL_FONT_SIZE, Text } from "../text.tsx";
import { apart } from "./apart.ts";
import type { PlacedShape } from "./locator-map.tsx";

export interface NumberedMapProps extends Omit<Described, "width"> {
  readonly land: readonly PlacedShape[];
  /** What needs attention, with the numbers that a list beside the map explains. */
  readonly places: readonly (PlacedShape & { readonly number: number })[];
  readonly width: number;
  readonly height: number;
}

const RADIUS = 10;
const DISTANCE = 2 * RADIUS + 4;
/** A disc that stands off its place by more than this is tied to it. */
const LOOSE = 5;

/** Places too close for their names: each is filled, and a disc with its number stands on it or is tied to it. */
export function NumberedMap(props: NumberedMapProps) {
  const { land, places, palette, width, height } = props;
  const discs = apart(
    places.map(({ centre }) => centre),
    { width, height, distance: DISTANCE },
  );
  const numbered = places.map((place, index) => ({ ...place, disc: discs[index] ?? place.centre }));
  return (
    <Picture of={props} width={width} height={height}>
      <g fill={palette.map[0]} stroke={palette.outline} stroke-width="1" stroke-linejoin="round" fill-rule="evenodd">
        {land.map(({ path }) => (
          <path d={path} />
        ))}
      </g>
      <g fill={palette.attention} fill-rule="evenodd">
        {places.map(({ path }) => (
          <path d={path} />
        ))}
      </g>
      <g stroke={palette.text} stroke-width="1">
        {numbered
          .filter(({ centre, disc }) => Math.hypot(disc[0] - centre[0], disc[1] - centre[1]) > LOOSE)
          .map(({ centre, disc }) => (
            <line x1={round(centre[0])} y1={round(centre[1])} x2={round(disc[0])} y2={round(disc[1])} />
          ))}
      </g>
      {numbered.map(({ number, disc: [x, y] }) => (
        <>
          <circle
            cx={round(x)}
            cy={round(y)}
            r={RADIUS}
            fill={palette.background}
            stroke={palette.attention}
            stroke-width="2"
          />
          <Text x={x} y={y + 4} anchor="middle" size={SMALL_FONT_SIZE} weight="semibold" fill={palette.text}>
            {String(number)}
          </Text>
        </>
      ))}
    </Picture>
  );
}
