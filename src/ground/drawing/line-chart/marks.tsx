import { round, SMALL_FONT_SIZE, Text, textWidth } from "../text.tsx";
import type { Scales } from "./lines.tsx";

/** The way of counting changed here: figures before and after are not comparable. */
export interface Break {
  readonly x: number;
  readonly note: string;
}

/** Something that happened, told in a numbered list below the picture. */
export interface Event {
  readonly x: number;
  readonly number: number;
}

interface Span extends Scales {
  readonly top: number;
  readonly bottom: number;
}

export function Breaks({ breaks, step, x, palette, top, bottom }: Span & { breaks: readonly Break[]; step: number }) {
  const [start = 0, end = 0] = x.range();
  return (
    <g>
      {breaks.map(({ x: at, note }) => {
        const middle = x(at - step / 2);
        const half = textWidth(note, SMALL_FONT_SIZE) / 2;
        const centred = Math.max(start + half - 6, Math.min(end - half + 6, middle));
        return (
          <>
            <line
              x1={round(middle)}
              x2={round(middle)}
              y1={top - 4}
              y2={bottom}
              stroke={palette.axis}
              stroke-width="1"
              stroke-dasharray="1 4"
            />
            <Text x={centred} y={top - 10} anchor="middle" size={SMALL_FONT_SIZE} fill={palette.mutedText}>
              {note}
            </Text>
          </>
        );
      })}
    </g>
  );
}

const DISC = 9;

export function Events({ events, x, palette, top, bottom }: Span & { events: readonly Event[] }) {
  return (
    <g>
      {events.map(({ x: at, number }) => (
        <>
          <line
            x1={round(x(at))}
            x2={round(x(at))}
            y1={top - 4}
            y2={bottom}
            stroke={palette.axis}
            stroke-width="0.75"
          />
          <circle
            cx={round(x(at))}
            cy={top - 4 - DISC}
            r={DISC}
            fill={palette.background}
            stroke={palette.axis}
            stroke-width="1"
          />
          <Text x={x(at)} y={top - DISC} anchor="middle" size={SMALL_FONT_SIZE} fill={palette.text}>
            {String(number)}
          </Text>
        </>
      ))}
    </g>
  );
}
