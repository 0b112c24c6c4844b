type Point = readonly [number, number];

const SCAN_LINES = 24;
/** Half the height of a word, in pixels: the stretch must be free that far above and below. */
const HALF_WORD = 7;

/**
 * Where a name lies best in a shape: the middle of the widest level stretch inside it, preferring stretches near the
 * middle. The centre of gravity will not do, it may lie in a lake or in the neighbour.
 * @example labelPoint([[[[0, 0], [100, 0], [100, 40], [0, 40]]]]) // { x: 50, y: 20, room: 100 }
 */
export function labelPoint(polygons: readonly (readonly (readonly Point[])[])[]): {
  x: number;
  y: number;
  room: number;
} {
  const rings = polygons.flat();
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const [top, bottom] = [least(ys), -least(ys.map((y) => -y))];
  let best = { x: 0, y: (top + bottom) / 2, room: 0, score: -1 };
  for (let line = 1; line < SCAN_LINES; line++) {
    const y = top + ((bottom - top) * line) / SCAN_LINES;
    const centrality = 1 - Math.abs(line / SCAN_LINES - 0.5);
    for (const [from, to] of wordStretches(rings, y)) {
      const score = (to - from) * centrality;
      if (score > best.score) best = { x: (from + to) / 2, y, room: to - from, score };
    }
  }
  return { x: tenth(best.x), y: tenth(best.y), room: tenth(best.room) };
}

/** Stretches that are inside for the height of a word; in a shape lower than a word, those at y itself. */
function wordStretches(rings: readonly (readonly Point[])[], y: number): [number, number][] {
  const here = stretches(rings, y);
  const tall = [y - HALF_WORD, y + HALF_WORD].reduce((common, at) => both(common, stretches(rings, at)), here);
  return tall.length > 0 ? tall : here.map(([from, to]) => [(from + to) / 2, (from + to) / 2]);
}

function both(these: readonly [number, number][], those: readonly [number, number][]): [number, number][] {
  return these.flatMap(([from, to]) =>
    those.flatMap(([start, end]): [number, number][] => {
      const [left, right] = [Math.max(from, start), Math.min(to, end)];
      return left < right ? [[left, right]] : [];
    }),
  );
}

/** The level stretches at height y that lie inside, by the even-odd rule: holes count as outside. */
function stretches(rings: readonly (readonly Point[])[], y: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], index) => {
        const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
        return y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
      }),
    )
    .sort((a, b) => a - b);
  const pairs: [number, number][] = [];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    pairs.push([crossings[index] ?? 0, crossings[index + 1] ?? 0]);
  }
  return pairs;
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
