/** A value to draw. "withheld" is neither zero nor missing: the publisher has it and will not show it. */
export type Value =
  | { readonly kind: "known"; readonly value: number; readonly lower?: number; readonly upper?: number }
  | { readonly kind: "withheld" };

export interface Point {
  /** The year; a quarter is a fraction of it. */
  readonly x: number;
  readonly value: Value;
  readonly preliminary?: boolean;
}

export interface KnownPoint {
  readonly x: number;
  readonly y: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly preliminary: boolean;
}

export function knownPoint({ x, value, preliminary = false }: Point): KnownPoint | undefined {
  if (value.kind === "withheld") return undefined;
  return { x, y: value.value, lower: value.lower, upper: value.upper, preliminary };
}

/**
 * Points that may be joined by a line: neighbours in time, all known, with no break between them. A missing or withheld
 * period ends a run, so that no line claims to know what nobody knows.
 */
export function runs(points: readonly Point[], { step, breaks }: Joining): KnownPoint[][] {
  const found: KnownPoint[][] = [];
  let previous: KnownPoint | undefined;
  for (const point of [...points].sort((a, b) => a.x - b.x)) {
    const known = knownPoint(point);
    if (known) {
      const last = found.at(-1);
      if (last && previous && isNext(previous.x, known.x, { step, breaks })) last.push(known);
      else found.push([known]);
    }
    previous = known;
  }
  return found;
}

export interface Joining {
  /** The distance between two periods that follow each other: 1 for years, 0.25 for quarters. */
  readonly step: number;
  /** Where the way of counting changed. */
  readonly breaks: readonly number[];
}

function isNext(from: number, to: number, { step, breaks }: Joining): boolean {
  if (to - from > step * 1.5) return false;
  return !breaks.some((at) => from < at && at <= to);
}
