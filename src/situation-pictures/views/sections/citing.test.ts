import { describe, expect, test } from "vitest";
import { municipality, NATION } from "#areas";
import type { Series } from "#indicators";
import { aMaterial, aSeries } from "../../../../tests/support/pictures.ts";
import { toPicture } from "../../model/index.ts";
import { compose } from "../compose.ts";
import type { Exhibit, Section } from "../composition.ts";

function compositionOf(own: readonly Series[], nation: readonly Series[] = []) {
  const picture = toPicture(aMaterial({ own, nation }));
  const sections = new Map(compose(picture, "sv").sections.map((section): [string, Section] => [section.id, section]));
  const exhibit = (id: string): Exhibit | undefined =>
    [...sections.values()].flatMap(({ exhibits }) => exhibits).find((one) => one.id === id);
  return { sections, exhibit };
}

const KINDS = ["vandalism", "theft", "burglary", "drug-offences"] as const;
const estimate = (value: number) => ({ value, lower: value - 4, upper: value + 4 });
const quarter = (value: number, status: "preliminary" | "final") => ({
  period: { kind: "quarter", year: 2025, quarter: 1 } as const,
  status,
  value: { kind: "known", value } as const,
});

describe("two sources that disagree are both told under the figure", () => {
  test("for totals, in one sentence for all the years in which they do", () => {
    const { exhibit } = compositionOf([
      aSeries({ years: { 2021: 6162, 2022: 6200, 2023: 6300 } }),
      aSeries({ source: "bra-municipality", status: "preliminary", years: { 2021: 6113, 2022: 6190 } }),
    ]);
    expect(exhibit("totals-curve")?.disagreements).toEqual([
      "Källorna ger olika uppgift om anmälda brott, totalt (antal): 6\u00a0162 för 2021 och 6\u00a0200 för 2022 enligt Brå, Indikatorer för kommuners lägesbild (slutlig), 6\u00a0113 för 2021 och 6\u00a0190 för 2022 enligt Brå, anmälda brott per kommun (preliminär). Här visas den första uppgiften. Båda finns kvar.",
    ]);
  });

  test("for the nation that the curve is drawn beside", () => {
    const nation = (source: "bra-indicators" | "bra-national", rate: number) =>
      aSeries({ area: NATION, source, unit: "per-100k", years: { 2016: rate } });
    const { exhibit } = compositionOf(
      [aSeries({ unit: "per-100k", years: { 2016: 9000 } })],
      [nation("bra-indicators", 15000), nation("bra-national", 15200)],
    );
    expect(exhibit("totals-curve")?.disagreements?.join()).toMatch(
      /\(per 100\s000 invånare, hela landet\): 15\s000 för 2016 enligt .*, 15\s200 för 2016 enligt /,
    );
  });

  test("for counts and rates of kinds of offences", () => {
    const { exhibit } = compositionOf([
      ...KINDS.map((indicator) => aSeries({ indicator, years: { 2023: 100, 2024: 110 } })),
      ...KINDS.map((indicator) => aSeries({ indicator, unit: "per-100k", years: { 2024: 1100 } })),
      aSeries({ indicator: "theft", source: "bra-sol", years: { 2023: 99, 2024: 110 } }),
      aSeries({ indicator: "theft", unit: "per-100k", source: "bra-sol", years: { 2024: 1090 } }),
    ]);
    expect(exhibit("kinds-years")?.disagreements).toEqual([
      expect.stringMatching(
        /^Källorna ger olika uppgift om stöld och tillgrepp \(antal\): 100 för 2023 .* 99 för 2023 /,
      ),
    ]);
    expect(exhibit("kinds-table")?.disagreements).toEqual([
      expect.stringMatching(/\(per 100\s000 invånare\): 1\s100 för 2024 enligt .*, 1\s090 för 2024 enligt /),
    ]);
  });

  test("for a kind that is told in a sentence alone", () => {
    const kind = (source: "bra-indicators" | "bra-sol", rate: number) =>
      aSeries({ indicator: "theft", unit: "per-100k", source, years: { 2024: rate } });
    const { sections } = compositionOf([kind("bra-indicators", 1100), kind("bra-sol", 1200)]);
    expect(sections.get("kinds")?.notes).toEqual([
      "Källa: Brå, Indikatorer för kommuners lägesbild.",
      expect.stringMatching(/1\s100 för 2024 enligt .*, 1\s200 för 2024 enligt /),
    ]);
  });

  test("for what people answered, ours and the nation's", () => {
    const answers = (source: "bra-indicators" | "bra-sol", value: number, area = municipality("9901")) =>
      aSeries({ indicator: "unsafe-late-evening", unit: "percent", source, area, years: { 2024: estimate(value) } });
    const { exhibit } = compositionOf(
      [answers("bra-indicators", 31), answers("bra-sol", 33)],
      [answers("bra-indicators", 25, NATION), answers("bra-sol", 26, NATION)],
    );
    for (const id of ["safety-safety", "together-curves"]) {
      expect(exhibit(id)?.disagreements).toEqual([
        expect.stringMatching(/\(procent\): 31 för 2024 enligt .*, 33 för 2024 enligt /),
        expect.stringMatching(/\(procent, hela landet\): 25 för 2024 enligt .*, 26 för 2024 enligt /),
      ]);
    }
  });

  test("for quarters, of which the final one is drawn", () => {
    const figures = [quarter(1500, "preliminary"), quarter(1510, "final")];
    const { exhibit } = compositionOf([
      aSeries({ years: { 2024: 6000 } }),
      { ...aSeries({ source: "bra-sol", years: {} }), figures },
    ]);
    expect(exhibit("quarters")?.table?.rows).toHaveLength(1);
    expect(exhibit("quarters")?.disagreements).toEqual([
      expect.stringMatching(
        / 1\s510 för 2025.kv.1 enligt .* \(slutlig\), 1\s500 för 2025.kv.1 enligt .* \(preliminär\)/,
      ),
    ]);
  });

  test("and nothing is said where they agree", () => {
    const { exhibit } = compositionOf([
      aSeries({ years: { 2021: 6162 } }),
      aSeries({ source: "bra-municipality", years: { 2021: 6162 } }),
    ]);
    expect(exhibit("totals-curve")?.disagreements).toEqual([]);
  });
});

describe("the source of a figure", () => {
  test("is told with the day it was fetched, and what is to be known of it lies with the table", () => {
    const { exhibit } = compositionOf([
      aSeries({ years: { 2023: 6100 }, retrievedOn: "2026-06-16", qualityNote: "Avskrivna tal." }),
      aSeries({ source: "bra-municipality", years: { 2021: 6000 } }),
    ]);
    expect(exhibit("totals-curve")).toMatchObject({
      source: "Källa: Brå, anmälda brott per kommun; Brå, Indikatorer för kommuners lägesbild (hämtad 16 juni 2026).",
      remarks: ["Avskrivna tal."],
    });
  });

  test("is one source with one day, however many series it is made of", () => {
    const { exhibit } = compositionOf(
      KINDS.map((indicator, index) =>
        aSeries({ indicator, years: { 2024: 100 }, retrievedOn: `2026-06-0${index + 1}`, qualityNote: "En not." }),
      ),
    );
    expect(exhibit("kinds-table")).toMatchObject({
      source: "Källa: Brå, Indikatorer för kommuners lägesbild (hämtad 4 juni 2026), 2024.",
      remarks: ["En not."],
    });
  });
});
