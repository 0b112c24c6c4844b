import type { Position } from "geojson";

/** The work one file's rings may cost together. The shipped borders of all municipalities need some hundred thousand. */
export interface Effort {
  left: number;
}

export const fullEffort = (): Effort => ({ left: 50_000_000 });

export const TOO_MANY_POINTS = "Gränserna har för många punkter; förenkla dem först.";

/** What keeps a ring from being the border of an area, or undefined. */
export function ringFault(ring: readonly Position[], effort: Effort): string | undefined {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 4) return "En gräns har färre än fyra punkter.";
  if (first[0] !== last[0] || first[1] !== last[1])
    return "En gräns är inte sluten: första och sista punkten ska vara samma.";
  if (doubleArea(ring) === 0) return "En gräns omsluter ingen yta.";
  switch (crossing(ring, effort)) {
    case "none":
      return undefined;
    case "crosses":
      return "En gräns korsar sig själv.";
    case "too-much":
      return TOO_MANY_POINTS;
  }
}

function doubleArea(ring: readonly Position[]): number {
  const [[x0, y0]] = [point(ring[0])];
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = point(ring[index - 1]);
    const [bx, by] = point(ring[index]);
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

interface Side {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly west: number;
  readonly east: number;
}

/** Two sides that cut through each other. Sides that only touch are let be: simplified borders often do. */
function crossing(ring: readonly Position[], effort: Effort): "none" | "crosses" | "too-much" {
  const sides: Side[] = [];
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [point(ring[index - 1]), point(ring[index])];
    sides.push({ a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) });
  }
  sides.sort((one, other) => one.west - other.west);

  // From west to east: a side can only meet those that begin before it ends.
  let open: Side[] = [];
  for (const side of sides) {
    effort.left -= open.length + 1;
    if (effort.left < 0) return "too-much";
    open = open.filter((other) => other.east >= side.west);
    if (open.some((other) => cuts(side, other))) return "crosses";
    open.push(side);
  }
  return "none";
}

function cuts(one: Side, other: Side): boolean {
  return (
    turn(one.a, one.b, other.a) * turn(one.a, one.b, other.b) < 0 &&
    turn(other.a, other.b, one.a) * turn(other.a, other.b, one.b) < 0
  );
}

function turn(a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function point(position: Position | undefined): readonly [number, number] {
  return [position?.[0] ?? 0, position?.[1] ?? 0];
}
