import { expect, test } from "vitest";
import { print, screen } from "../palette.ts";
import type { Point } from "../value.ts";
import { LineChart, type LineChartProps } from "./index.tsx";

const known = (x: number, value: number): Point => ({ x, value: { kind: "known", value } });
const withheld = (x: number): Point => ({ x, value: { kind: "withheld" } });

function drawn(points: readonly Point[], props: Partial<LineChartProps> = {}): string {
  const chart = (
    <LineChart
      id="anmalda"
      title="Anmälda brott"
      description="Brotten minskar."
      palette={print}
      series={[{ label: "Borlänge", role: "ours", points }]}
      formatValue={(value) => `${value} st`}
      withheldLabel="färre än 5"
      {...props}
    />
  );
  return String(chart);
}

/** The lines of data: paths with our colour and no filling. */
function curves(svg: string): string[] {
  return [...svg.matchAll(/<path d="(M[^"]+)" fill="none" stroke="#0b4638"/g)].map(([, path = ""]) => path);
}

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}

test("a picture says what it is of and what it shows", () => {
  const svg = drawn([known(2020, 10), known(2021, 12)]);
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-labelledby="anmalda-title"');
  expect(svg).toContain('<title id="anmalda-title">Anmälda brott</title>');
  expect(svg).toContain('<desc id="anmalda-description">Brotten minskar.</desc>');
});

test("counts start at zero, also when all of them are high", () => {
  expect(texts(drawn([known(2020, 980), known(2021, 990)]))).toContain("0 st");
});

test("whole numbers have no ticks between them, shares do", () => {
  const ticks = (points: readonly Point[]) =>
    texts(drawn(points)).filter((text) => / st$/.test(text) && !/Borl/.test(text));
  expect(ticks([known(2020, 1), known(2021, 2)])).toEqual(["0 st", "1 st", "2 st"]);
  expect(ticks([known(2020, 0.3), known(2021, 0.4)])).toContain("0.2 st");
});

test("a missing year is a gap", () => {
  expect(curves(drawn([known(2018, 10), known(2019, 12), known(2021, 9), known(2022, 8)]))).toHaveLength(2);
  expect(curves(drawn([known(2018, 10), known(2019, 12), known(2020, 9), known(2021, 8)]))).toHaveLength(1);
});

test("quarters follow each other when the step says so", () => {
  const quarters = [known(2020, 10), known(2020.25, 12), known(2020.75, 9), known(2021, 8)];
  expect(curves(drawn(quarters, { step: 0.25 }))).toHaveLength(2);
});

test("a withheld value is an open ring and never a number", () => {
  const svg = drawn([known(2019, 12), known(2020, 11), withheld(2021)]);
  expect(svg.match(/<g fill="#ffffff" stroke="#0b4638"[^>]*><circle[^>]*>/g)).toHaveLength(1);
  expect(texts(svg).filter((text) => text === "färre än 5")).toHaveLength(1);
  expect(texts(svg).join(" ")).toMatch(/Borlänge färre\u00a0än\u00a05/);
});

test("a withheld value is not bridged", () => {
  expect(curves(drawn([known(2018, 9), known(2019, 12), withheld(2020), known(2021, 8), known(2022, 8)]))).toHaveLength(
    2,
  );
});

test("the way to a preliminary value is dashed", () => {
  const svg = drawn([known(2019, 12), known(2020, 11), { ...known(2021, 10), preliminary: true }]);
  expect(svg.match(/<path[^>]*stroke-dasharray="5 4"/g)).toHaveLength(1);
  expect(curves(svg)).toHaveLength(2);
});

test("a break in the series is a gap with a note", () => {
  const points = [known(2018, 9), known(2019, 12), known(2020, 11), known(2021, 8)];
  const svg = drawn(points, { breaks: [{ x: 2020, note: "nytt räknesätt" }] });
  expect(curves(svg)).toHaveLength(2);
  expect(texts(svg)).toContain("nytt räknesätt");
});

test("the interval is a band, for our own line only", () => {
  const sure = (x: number): Point => ({ x, value: { kind: "known", value: 30, lower: 26, upper: 34 } });
  const points = [sure(2020), sure(2021)];
  const svg = drawn(points, {
    series: [
      { label: "Borlänge", role: "ours", points },
      { label: "Dalarna", role: "comparison", points },
    ],
  });
  expect(svg.match(/<g fill="#d3e3dd"><path/g)).toHaveLength(1);
});

test("every line is named at its end with its last value, and the names do not cover each other", () => {
  const svg = drawn([], {
    series: [
      { label: "Borlänge", role: "ours", points: [known(2020, 10), known(2021, 100)] },
      { label: "Dalarna", role: "comparison", points: [known(2020, 10), known(2021, 101)] },
      { label: "Hela landet", role: "nation", points: [known(2020, 10), known(2021, 99)] },
    ],
  });
  const ends = [...svg.matchAll(/y="([\d.]+)"[^>]*>(?:Borlänge|Dalarna|Hela landet) [^<]+</g)].map(([, y]) =>
    Number(y),
  );
  expect(ends).toHaveLength(3);
  const [first = 0, second = 0, third = 0] = ends.sort((a, b) => a - b);
  expect(second - first).toBeGreaterThanOrEqual(16);
  expect(third - second).toBeGreaterThanOrEqual(16);
});

test("events are numbered, and explained by the page", () => {
  const svg = drawn([known(2019, 12), known(2020, 11)], { events: [{ x: 2019.5, number: 1 }] });
  expect(texts(svg)).toContain("1");
});

test("years are printed without crowding, and the last one always", () => {
  const points = Array.from({ length: 30 }, (_, index) => known(1996 + index, 10));
  const years = (width: number) => texts(drawn(points, { width })).filter((text) => /^(19|20)\d\d$/.test(text));
  expect(years(720)).toContain("2025");
  expect(years(360)).toContain("2025");
  expect(years(360).length).toBeLessThan(years(720).length);
});

test("no text is smaller than twelve pixels", () => {
  const svg = drawn([known(2019, 12), withheld(2020)], { width: 360, unit: "antal", events: [{ x: 2019, number: 1 }] });
  for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(12);
});

test("on paper nothing depends on a style sheet, on the screen every colour does", () => {
  const points = [known(2019, 12), withheld(2020), known(2021, 3)];
  expect(drawn(points)).not.toContain("var(");
  expect(drawn(points)).not.toMatch(/(class|style)=/);
  expect(drawn(points, { palette: screen })).not.toMatch(/(fill|stroke)="#/);
});

test("a series without figures is an empty picture and not a fault", () => {
  expect(drawn([])).toContain("<svg");
  expect(drawn([withheld(2020)])).toContain("<svg");
  expect(drawn([])).not.toContain("NaN");
});
