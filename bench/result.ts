export interface Result {
  readonly what: string;
  readonly ratio: number;
  /** What the ratio should be, and against what it was taken. */
  readonly bound: string;
  readonly detail: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of each of several runs, after a few that are not counted. */
export async function timed(runs: number, work: () => unknown): Promise<number[]> {
  for (let warm = 0; warm < Math.ceil(runs / 3); warm++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}
