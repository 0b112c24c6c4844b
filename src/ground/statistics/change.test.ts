import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BeforeAndAfter, describeChange, describeChanges } from "./change.ts";
import { poissonMde } from "./power.ts";

function change(before: number, after: number, exposure = { before: 1, after: 1 }): BeforeAndAfter {
  return {
    before: { count: before, exposure: exposure.before, label: "2024" },
    after: { count: after, exposure: exposure.after, label: "2025" },
  };
}

describe("one change", () => {
  test("142 after 98 is certainly more, between 11 and 89 percent", () => {
    const found = describeChange(change(98, 142));
    expect(found).toMatchObject({ direction: "more", sureness: "certain", evidence: 1 });
    expect(Math.round(100 * (found.lower - 1))).toBe(11);
    expect(Math.round(100 * (found.upper - 1))).toBe(89);
    expect(found.percentChange).toBeCloseTo(44.9, 1);
  });

  test("118 after 142 is unclear: a decrease by 32 percent would have been seen", () => {
    const found = describeChange(change(142, 118));
    expect(found).toMatchObject({ direction: "no-clear-difference", sureness: "unclear" });
    expect(Math.round(found.smallestDetectableDecreasePercent ?? Number.NaN)).toBe(32);
  });

  test("4 after 6 is too little, and nothing would have been enough", () => {
    expect(describeChange(change(6, 4))).toMatchObject({
      sureness: "too-little",
      smallestDetectableDecreasePercent: undefined,
    });
  });

  test("1 after 14 is clear, though few", () => {
    expect(describeChange(change(14, 1))).toMatchObject({ direction: "fewer", sureness: "certain" });
  });

  test("no percentage when either count is below 20", () => {
    expect(describeChange(change(19, 40)).percentChange).toBeUndefined();
    expect(describeChange(change(40, 19)).percentChange).toBeUndefined();
    expect(describeChange(change(20, 40)).percentChange).toBeCloseTo(100, 9);
  });

  test("none after none has no ratio, and is too little", () => {
    expect(describeChange(change(0, 0))).toMatchObject({
      ratio: undefined,
      lower: 0,
      upper: Infinity,
      percentChange: undefined,
      direction: "no-clear-difference",
      sureness: "too-little",
      smallestDetectableDecreasePercent: undefined,
    });
  });

  test("more offences among many more residents can be a fall", () => {
    const found = describeChange(change(400, 440, { before: 20_000, after: 30_000 }));
    expect(found.direction).toBe("fewer");
    expect(found.percentChange).toBeCloseTo(-26.7, 1);
  });

  test("what would have been seen depends on how long each period was", () => {
    const found = describeChange(change(400, 100, { before: 4, after: 1 }));
    const planned = poissonMde({ expectedBefore: 400, exposureRatio: 0.25 }) ?? Number.NaN;
    expect(found.smallestDetectableDecreasePercent).toBeCloseTo(100 * (1 - planned), 9);
  });

  test("a direction is given exactly when it is certain or likely", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (before, after) => {
        const found = describeChange(change(before, after));
        expect(found.direction !== "no-clear-difference").toBe(["certain", "likely"].includes(found.sureness));
        if (found.direction === "more") expect(after).toBeGreaterThan(before);
        if (found.direction === "fewer") expect(after).toBeLessThan(before);
      }),
    );
  });

  test("the two counts come back as they were", () => {
    expect(describeChange(change(98, 142))).toMatchObject(change(98, 142));
  });

  test("a withheld figure does not come in", () => {
    const withheld = { kind: "withheld" } as const;
    // @ts-expect-error A withheld figure has no count.
    expect(() => describeChange({ ...change(1, 2), after: { count: withheld, exposure: 1, label: "2025" } })).toThrow(
      RangeError,
    );
  });
});

describe("changes shown together", () => {
  test("what is clear alone is only likely among many", () => {
    const alone = change(100, 132);
    expect(describeChange(alone).sureness).toBe("certain");
    const family = [alone, ...Array.from({ length: 16 }, () => change(100, 101))];
    expect(describeChanges(family)[0]).toMatchObject({ sureness: "likely", direction: "more" });
  });

  test("each keeps its place, its ratio and its p, and no q is below its p", () => {
    const changes = [change(98, 142), change(142, 118), change(6, 4)];
    describeChanges(changes).forEach((found, i) => {
      const one = changes[i];
      if (one === undefined) throw new Error("more answers than questions");
      const { q, sureness, ...same } = describeChange(one);
      expect(found).toMatchObject(same);
      expect(found.q).toBeGreaterThanOrEqual(q);
    });
  });

  test("no changes give none", () => {
    expect(describeChanges([])).toEqual([]);
  });
});
