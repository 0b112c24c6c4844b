import { describe, expect, test } from "vitest";
import { type Counted, judgeLatest } from "./history.ts";

const series = (first: number, counts: readonly number[]): Counted[] =>
  counts.map((count, index) => ({ year: first + index, count, exposure: 50_000 }));
const judge = (counts: readonly number[]) => judgeLatest([series(2010, counts)])[0];

describe("a change from one year to the next", () => {
  test("is clear in a series that seldom varies", () => {
    expect(judge([1000, 1005, 998, 1003, 1001, 1200])).toMatchObject({
      direction: "more",
      sureness: "certain",
      earlierChanges: 4,
    });
  });

  test("is not clear in a series that often varies as much", () => {
    expect(judge([1000, 1200, 1000, 1190, 1010, 1200])).toMatchObject({
      direction: "no-clear-difference",
      sureness: "unclear",
    });
  });

  test("is judged by chance alone where there are fewer than four earlier changes, and says so", () => {
    expect(judge([1000, 1200, 1000, 1200])).toMatchObject({ direction: "more", earlierChanges: 0 });
  });

  test("never gets a narrower interval from a quiet history", () => {
    const quiet = judge([1000, 1000, 1000, 1000, 1000, 1080]);
    const without = judge([1000, 1080]);
    expect(quiet?.lower).toBeLessThanOrEqual(without?.lower ?? 0);
    expect(quiet?.upper).toBeGreaterThanOrEqual(without?.upper ?? 0);
  });

  test("is not made over a gap, nor from one year", () => {
    expect(judgeLatest([[...series(2010, [100]), ...series(2014, [200])], series(2020, [5])])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("can be told of a year without any", () => {
    expect(judge([30, 30, 30, 30, 30, 0])).toMatchObject({ direction: "fewer" });
  });
});

test("series shown together are judged together: what is certain alone may be only likely among many", () => {
  const one = series(2023, [100, 132]);
  expect(judgeLatest([one])[0]?.sureness).toBe("certain");
  const many = judgeLatest([one, ...Array.from({ length: 14 }, () => series(2023, [100, 101]))]);
  expect(many[0]?.sureness).toBe("likely");
});
