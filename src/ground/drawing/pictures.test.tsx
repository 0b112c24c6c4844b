import { expect, test } from "vitest";
import {
  AtBothWidths,
  Choropleth,
  type ChoroplethProps,
  DistributionStrip,
  IntervalChart,
  LocatorMap,
  NumberedMap,
  print,
  Sparkline,
} from "./index.ts";

const described = { id: "bild", title: "Bild", description: "Vad den visar.", palette: print };
const percent = (value: number) => `${value} %`;
const square = (x: number, size = 100) => `M${x},0l${size},0 0,${size} -${size},0z`;

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}

test("a share is printed with its interval, and a withheld one is an open ring with words", () => {
  const svg = String(
    <IntervalChart
      {...described}
      referenceLabel="Hela landet"
      withheldLabel="visas inte"
      formatValue={percent}
      formatInterval={({ value, lower, upper }) => `${value} % (${lower}–${upper})`}
      rows={[
        { label: "Otrygg", ours: { kind: "known", value: 31, lower: 26, upper: 37 }, reference: { value: 28 } },
        { label: "Utsatt", ours: { kind: "withheld" }, reference: { value: 3 } },
      ]}
    />,
  );
  expect(texts(svg)).toEqual(expect.arrayContaining(["31 % (26–37)", "visas inte", "Hela landet", "0 %"]));
  expect(svg.match(/<circle[^>]*fill="#ffffff"/g)).toHaveLength(1);
});

test("what needs attention differs by weight as well as by colour", () => {
  const rows = (standing: "attention" | "ordinary") => [
    { label: "Otrygg", ours: { kind: "known" as const, value: 31, lower: 29, upper: 33 }, standing },
  ];
  const svg = (standing: "attention" | "ordinary") =>
    String(
      <IntervalChart
        {...described}
        referenceLabel="Hela landet"
        withheldLabel="visas inte"
        formatValue={percent}
        formatInterval={({ value }) => percent(value)}
        rows={rows(standing)}
      />,
    );
  expect(svg("attention")).toMatch(/font-weight="600"[^>]*>Otrygg/);
  expect(svg("ordinary")).not.toContain('font-weight="600"');
});

test("on a phone the name stands above its row", () => {
  const heightAt = (width: number) => {
    const svg = String(
      <IntervalChart
        {...described}
        width={width}
        referenceLabel="Hela landet"
        withheldLabel="visas inte"
        formatValue={percent}
        formatInterval={({ value }) => percent(value)}
        rows={[{ label: "Otrygg ute sent på kvällen", ours: { kind: "known", value: 31 } }]}
      />,
    );
    return Number(/height="(\d+)"/.exec(svg)?.[1]);
  };
  expect(heightAt(360)).toBeGreaterThan(heightAt(720));
});

test("a strip shows every municipality and gives none a place number", () => {
  const values = Array.from({ length: 290 }, (_, index) => 50 + index);
  const svg = String(
    <DistributionStrip
      {...described}
      values={values}
      ours={{ label: "Borlänge 114", value: 114 }}
      median={{ label: "Median 194", value: 194.5 }}
      similar={[
        { label: "Gävle", value: 128 },
        { label: "Falun", value: 75 },
      ]}
      formatValue={String}
    />,
  );
  expect(svg.match(/M[\d.]+,\d+V\d+/g)?.length).toBeGreaterThanOrEqual(290);
  expect(texts(svg)).toEqual(expect.arrayContaining(["Borlänge 114", "Median 194", "Gävle", "Falun"]));
  expect(texts(svg).join(" ")).not.toMatch(/\bplats\b|\bav 290\b/);
});

test("names that have no room are left out, and their dots stay", () => {
  const crowd = Array.from({ length: 8 }, (_, index) => ({ label: `Kommun nummer ${index}`, value: 100 + index / 10 }));
  const svg = String(
    <DistributionStrip
      {...described}
      values={[50, 150]}
      ours={{ label: "Vi", value: 60 }}
      similar={crowd}
      formatValue={String}
    />,
  );
  expect(texts(svg).filter((text) => text.startsWith("Kommun")).length).toBeLessThan(8);
  expect(svg.match(/<circle/g)).toHaveLength(9);
});

test("a small curve keeps its gaps and marks its last point", () => {
  const known = (x: number, value: number) => ({ x, value: { kind: "known" as const, value } });
  const svg = String(
    <Sparkline {...described} points={[known(2018, 4), known(2019, 5), known(2021, 6), known(2022, 7)]} />,
  );
  expect(svg.match(/<path/g)).toHaveLength(2);
  expect(svg.match(/<circle[^>]*r="3"/g)).toHaveLength(1);
  expect(String(<Sparkline {...described} points={[]} />)).not.toMatch(/NaN|Infinity/);
});

function map(props: Partial<ChoroplethProps> = {}): string {
  return String(
    <Choropleth
      {...described}
      width={300}
      height={100}
      shapes={[
        { code: "2080", name: "Falun", path: square(0) },
        { code: "2081", name: "Borlänge", path: square(100) },
        { code: "2082", name: "Säter", path: square(200) },
      ]}
      classOf={(code) => ({ "2080": 4 as const, "2081": "unknown" as const })[code] ?? "withheld"}
      mapKey={{
        heading: "Anmälda brott",
        classes: ["under 70", "70–89", "90–99", "100–129", "130 och fler"],
        unknown: "ingen uppgift",
        withheld: "visas inte",
        place: "below",
      }}
      {...props}
    />,
  );
}

test("unknown is white with an outline, withheld is hatched, and both stand in the key", () => {
  const svg = map();
  expect(svg).toMatch(/<g fill="#ffffff" stroke="#6b7371"[^>]*><path[^>]*><title>Borlänge/);
  expect(svg).toMatch(/<g fill="url\(#bild-hatching\)"[^>]*><path[^>]*><title>Säter/);
  expect(texts(svg)).toEqual(expect.arrayContaining(["ingen uppgift", "visas inte", "130 och fler"]));
});

test("a map with links is a group, and the links are not stops for the keyboard", () => {
  expect(map()).toContain('role="img"');
  const svg = map({ shapes: [{ code: "2080", name: "Falun", path: square(0), href: "/kommuner/2080" }] });
  expect(svg).toContain('role="group"');
  expect(svg).toMatch(/<a href="\/kommuner\/2080" tabindex="-1"><path/);
});

test("two maps on a page do not share a hatching", () => {
  expect(map({ id: "en" })).toContain('id="en-hatching"');
  expect(map({ id: "en" })).not.toContain("bild-hatching");
});

test("a locator names what needs attention first, and drops a neighbour's name that has no room", () => {
  const shape = (name: string, x: number, room: number) => ({
    code: name,
    name,
    path: square(x),
    centre: [x + 50, 50] as const,
    room,
  });
  const svg = String(
    <LocatorMap
      {...described}
      width={400}
      height={100}
      ours="Borlänge"
      shapes={[shape("Falun", 0, 90), shape("Borlänge", 100, 90), shape("Smedjebacken", 300, 20)]}
      overlays={[{ ...shape("Tjärna Ängar", 130, 4), path: "M150,50l4,0 0,4z" }]}
    />,
  );
  expect(texts(svg)).toEqual(["Tjärna Ängar", "Borlänge", "Falun"]);
  expect(svg).toContain(`fill="${print.attention}"`);
});

test("places too close for names have numbers that stand clear, tied to them when they have been moved", () => {
  const shape = { code: "1", name: "A", path: square(0), centre: [50, 50] as const, room: 90 };
  const places = [1, 2, 3].map((number) => ({ ...shape, centre: [50 + number, 50] as const, number }));
  const svg = String(<NumberedMap {...described} width={200} height={100} land={[shape]} places={places} />);
  expect(texts(svg)).toEqual(["1", "2", "3"]);
  const centres = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x)).sort((a, b) => a - b);
  expect((centres[2] ?? 0) - (centres[0] ?? 0)).toBeGreaterThan(20);
  expect(svg.match(/<line/g)?.length).toBeGreaterThanOrEqual(1);
});

test("a picture for both widths has different ids, so that a page stays valid", () => {
  const html = String(<AtBothWidths id="kurva" draw={({ id, width }) => <i id={id} data-width={width} />} />);
  expect(html).toContain('<div class="drawing-wide"><i id="kurva-wide" data-width="720"');
  expect(html).toContain('<div class="drawing-narrow"><i id="kurva-narrow" data-width="340"');
});
