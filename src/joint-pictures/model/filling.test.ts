import { describe, expect, test } from "vitest";
import { fillFrom } from "./index.ts";

const section = (id: string, rest: object = {}) => ({ id, paragraphs: [], exhibits: [], ...rest });

describe("a draft that is filled from the figures", () => {
  const filled = fillFrom(
    {
      findings: ["År 2025 anmäldes 6 424 brott."],
      sections: [
        section("totals", { paragraphs: ["Skillnaden är inte större än slumpen."] }),
        section("safety", {
          exhibits: [
            { heading: "Otrygghet", caption: "Ingen skillnad." },
            { heading: "Utsatthet", caption: "Ingen skillnad." },
          ],
        }),
        section("kinds", { exhibits: [{ caption: "Antal per år och brottstyp" }] }),
        section("bears", { points: ["Anmälda brott är inte alla brott."] }),
        section("sources", { points: ["SCB, folkmängd: 2025, hämtad 16 juni 2026.", "Brå"] }),
      ],
    },
    "Åren:",
  );

  test("has the sentences under the questions that they answer", () => {
    expect(filled.parts.get("extent")).toBe(
      "År 2025 anmäldes 6 424 brott.\n\nSkillnaden är inte större än slumpen.\n\n- Otrygghet: Ingen skillnad.\n- Utsatthet: Ingen skillnad.",
    );
    expect(filled.parts.get("limits")).toBe("- Anmälda brott är inte alla brott.");
    expect(filled.parts.get("period")).toBe("Åren:\n\n- SCB, folkmängd: 2025, hämtad 16 juni 2026.\n- Brå");
  });

  test("has nothing where the figures say nothing", () => {
    expect([...filled.parts.keys()]).toEqual(["extent", "period", "limits"]);
  });

  test("has the sources with what limits them", () => {
    expect(filled.sources).toEqual([
      { name: "SCB, folkmängd", kind: "official-statistics", isUsed: true, limits: "2025, hämtad 16 juni 2026." },
      { name: "Brå", kind: "official-statistics", isUsed: true, limits: "" },
    ]);
  });
});

test("nothing is made up of figures that say nothing", () => {
  expect(fillFrom({ findings: [], sections: [] }, "Åren:")).toEqual({ parts: new Map(), sources: [] });
});
