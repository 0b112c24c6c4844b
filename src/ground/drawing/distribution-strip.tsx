import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type Box, overlap } from "./labels.ts";
import type { Palette } from "./palette.ts";
import { type Described, NARROW_BELOW, Picture, WIDE } from "./picture.tsx";
import { FONT_SIZE, LINE_HEIGHT, round, SMALL_FONT_SIZE, Text, textWidth, wrap } from "./text.tsx";

export interface Named {
  readonly label: string;
  readonly value: number;
}

export interface DistributionStripProps extends Described {
  /** Every municipality's value, ours included. */
  readonly values: readonly number[];
  readonly ours: Named;
  readonly similar?: readonly Named[];
  readonly median?: Named;
  readonly formatValue: (value: number) => string;
}

const OURS_TOP = 0;
const MEDIAN_TOP = 20;
const STRIP_TOP = 44;
const STRIP_HEIGHT = 28;
const NAMES_BELOW_STRIP = 10;
const LANES = 2;
const TICKS = 5;

/** Where the parts of a strip stand, from its scale down to its axis. */
interface Layout {
  readonly x: ScaleLinear<number, number>;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly namesTop: number;
  readonly axis: number;
  readonly palette: Palette;
}

const EDGE = 16;

/** Where one municipality lies among all. Every municipality is a tick and none has a place number: it is not a ranking. */
export function DistributionStrip(props: DistributionStripProps) {
  const { values, ours, similar = [], median, palette, width = WIDE, formatValue } = props;
  const all = [...values, ours.value, ...similar.map(({ value }) => value)];
  const x = scaleLinear([Math.min(...all), Math.max(...all)], [EDGE, width - EDGE]);
  const words = median && besideMedian(median, { ours, x, width });
  const top = STRIP_TOP + Math.max(0, (words?.lines.length ?? 0) - 1) * LINE_HEIGHT;
  const bottom = top + STRIP_HEIGHT;
  const namesTop = bottom + NAMES_BELOW_STRIP;
  const names = placeNames(similar, { x, width, lanes: width < NARROW_BELOW ? LANES + 1 : LANES });
  const lanes = names.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const axis = namesTop + lanes * LINE_HEIGHT + 6;
  const layout: Layout = { x, width, top, bottom, middle: (top + bottom) / 2, namesTop, axis, palette };

  return (
    <Picture of={props} width={width} height={axis + 26}>
      <path
        d={values.map((value) => `M${round(x(value))},${top}V${bottom}`).join("")}
        stroke={palette.nation}
        stroke-opacity="0.35"
        stroke-width="1"
        fill="none"
      />
      {median && words && <MedianMark at={median.value} words={words} layout={layout} />}
      {names.map((name) => (
        <SimilarMark name={name} layout={layout} />
      ))}
      <OurMark ours={ours} layout={layout} />
      <Axis layout={layout} formatValue={formatValue} />
    </Picture>
  );
}

function MedianMark({ at, words, layout }: { at: number; words: Words; layout: Layout }) {
  const { x, bottom, palette } = layout;
  return (
    <>
      <line
        x1={round(x(at))}
        x2={round(x(at))}
        y1={MEDIAN_TOP + 4}
        y2={bottom + 4}
        stroke={palette.text}
        stroke-width="1.25"
      />
      {words.lines.map((line, index) => (
        <Text
          x={words.x}
          y={MEDIAN_TOP + index * LINE_HEIGHT + LINE_HEIGHT * 0.9}
          anchor={words.anchor}
          size={SMALL_FONT_SIZE}
          fill={palette.mutedText}
        >
          {line}
        </Text>
      ))}
    </>
  );
}

function SimilarMark({ name: { value, label, at, lane }, layout }: { name: PlacedName; layout: Layout }) {
  const { x, middle, bottom, namesTop, palette } = layout;
  const nameTop = namesTop + lane * LINE_HEIGHT;
  return (
    <g>
      {at !== undefined && (
        <>
          <path
            d={`M${round(x(value))},${middle + 6}V${bottom + 4}L${round(at)},${nameTop}`}
            stroke={palette.axis}
            stroke-width="0.75"
            fill="none"
          />
          <Text
            x={at}
            y={nameTop + LINE_HEIGHT * 0.78}
            anchor="middle"
            size={SMALL_FONT_SIZE}
            fill={palette.mutedText}
            halo={palette.background}
          >
            {label}
          </Text>
        </>
      )}
      <circle
        cx={round(x(value))}
        cy={middle}
        r="5"
        fill={palette.comparison}
        stroke={palette.background}
        stroke-width="1.5"
      >
        <title>{label}</title>
      </circle>
    </g>
  );
}

function OurMark({ ours: { label, value }, layout }: { ours: Named; layout: Layout }) {
  const { x, middle, bottom, palette } = layout;
  return (
    <>
      <line
        x1={round(x(value))}
        x2={round(x(value))}
        y1={OURS_TOP + LINE_HEIGHT}
        y2={bottom + 4}
        stroke={palette.ours}
        stroke-width="3"
      />
      <circle
        cx={round(x(value))}
        cy={middle}
        r="7"
        fill={palette.ours}
        stroke={palette.background}
        stroke-width="1.5"
      />
      <Text
        x={inside(layout, label, x(value), "semibold")}
        y={OURS_TOP + LINE_HEIGHT * 0.75}
        anchor="middle"
        weight="semibold"
        fill={palette.text}
      >
        {label}
      </Text>
    </>
  );
}

function Axis({ layout, formatValue }: { layout: Layout; formatValue: (value: number) => string }) {
  const { x, width, axis, palette } = layout;
  return (
    <>
      <line x1={EDGE} x2={width - EDGE} y1={axis} y2={axis} stroke={palette.axis} stroke-width="1" />
      {x.ticks(width < NARROW_BELOW ? 3 : TICKS).map((tick) => (
        <>
          <line
            x1={round(x(tick))}
            x2={round(x(tick))}
            y1={axis}
            y2={axis + 4}
            stroke={palette.axis}
            stroke-width="1"
          />
          <Text
            x={inside(layout, formatValue(tick), x(tick), "regular")}
            y={axis + 19}
            anchor="middle"
            size={SMALL_FONT_SIZE}
            fill={palette.mutedText}
          >
            {formatValue(tick)}
          </Text>
        </>
      ))}
    </>
  );
}

/** The middle of a word, moved in when half of it would leave the picture. */
function inside({ width }: Layout, label: string, at: number, weight: "regular" | "semibold"): number {
  const half = textWidth(label, FONT_SIZE, weight) / 2;
  return Math.max(half, Math.min(width - half, at));
}

interface Words {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly lines: readonly string[];
}

/** On the side away from ours, over as many lines as it takes, so that the words do not cross our mark. */
function besideMedian(
  { label, value }: Named,
  { ours, x, width }: { ours: Named; x: (value: number) => number; width: number },
): Words {
  const at = x(value);
  if (ours.value >= value) return { x: at - 6, anchor: "end", lines: wrap(label, at - 6, SMALL_FONT_SIZE) };
  return { x: at + 6, anchor: "start", lines: wrap(label, width - at - 6, SMALL_FONT_SIZE) };
}

interface PlacedName extends Named {
  /** The middle of the word, or nothing when there is no room for it: the dot then stands alone. */
  readonly at: number | undefined;
  readonly lane: number;
}

/** Names below the strip, from left to right, each in the first lane where it touches no other. */
function placeNames(
  names: readonly Named[],
  { x, width, lanes }: { x: (value: number) => number; width: number; lanes: number },
): PlacedName[] {
  const taken: Box[] = [];
  return [...names]
    .sort((a, b) => a.value - b.value)
    .map((name) => {
      const half = textWidth(name.label, SMALL_FONT_SIZE) / 2 + 5;
      const at = Math.max(half, Math.min(width - half, x(name.value)));
      for (let lane = 0; lane < lanes; lane++) {
        const box = { left: at - half, right: at + half, top: lane, bottom: lane + 1 };
        const leader = { left: x(name.value) - 3, right: x(name.value) + 3, top: -1, bottom: lane };
        if (taken.some((other) => overlap(box, other) || overlap(leader, other))) continue;
        taken.push(box, leader);
        return { ...name, at, lane };
      }
      return { ...name, at: undefined, lane: 0 };
    });
}
