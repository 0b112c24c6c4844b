type Place = readonly [x: number, y: number];

interface Room {
  readonly width: number;
  readonly height: number;
  /** The least distance between two places, and twice the least distance to an edge. */
  readonly distance: number;
}

const MOST_ROUNDS = 200;

/**
 * Places moved as little as is needed for each to stand clear of the others, within the frame: two that are too near
 * push each other away until none is. Those that lie on the same spot part sideways.
 * @example apart([[50, 50], [90, 50]], { width: 100, height: 100, distance: 24 }) // the same: they stand clear
 */
export function apart(places: readonly Place[], { width, height, distance }: Room): Place[] {
  const inside = (value: number, most: number) => Math.max(distance / 2, Math.min(most - distance / 2, value));
  let moved: Place[] = places.map(([x, y]) => [inside(x, width), inside(y, height)]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const pushed = moved.map((place, index) => {
      let [x, y] = place;
      for (const [otherIndex, other] of moved.entries()) {
        if (otherIndex === index) continue;
        const [awayX, awayY] = [place[0] - other[0], place[1] - other[1]];
        const gap = Math.hypot(awayX, awayY);
        if (gap >= distance) continue;
        // A little more than half the way each, so that rounding never leaves them touching.
        const step = (distance - gap) / 2 + 0.1;
        const side = otherIndex < index ? 1 : -1;
        x += gap === 0 ? side * step : (awayX / gap) * step;
        y += gap === 0 ? 0 : (awayY / gap) * step;
      }
      return [inside(x, width), inside(y, height)] as const;
    });
    const isStill = pushed.every(([x, y], index) => x === moved[index]?.[0] && y === moved[index]?.[1]);
    moved = pushed;
    if (isStill) break;
  }
  return moved;
}
