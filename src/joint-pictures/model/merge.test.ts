import { describe, expect, test } from "vitest";
import type { PictureContent } from "./content.ts";
import { textsUnder } from "./merge.ts";

describe("what the parties have written under a question", () => {
  test("is each party's own", () => {
    expect(textsUnder("causes", [handOver("Kommunen", "Få vuxna."), handOver("Polisen", "Dåligt ljus.")])).toEqual([
      { parties: ["Kommunen"], body: "Få vuxna." },
      { parties: ["Polisen"], body: "Dåligt ljus." },
    ]);
  });

  test("is there once where it stands alike, as what the figures began with", () => {
    const alike = textsUnder("causes", [handOver("Kommunen", "Siffrorna.\n"), handOver("Polisen", "Siffrorna.")]);
    expect(alike).toEqual([{ parties: ["Kommunen", "Polisen"], body: "Siffrorna." }]);
  });

  test("is nothing under another question, and nothing that is secret", () => {
    expect(textsUnder("why", [handOver("Kommunen", "Få vuxna.")])).toEqual([]);
    expect(textsUnder("causes", [handOver("Kommunen", "Bara för oss.", "secret")])).toEqual([]);
  });
});

function handOver(name: string, body: string, kind: "open" | "secret" = "open") {
  const content: PictureContent = {
    form: "picture-content/1",
    municipality: { code: "2081", name: "Borlänge kommun" },
    parts: [{ question: "causes", kind, body }],
    sources: [],
    mergedFrom: [],
  };
  return { organisation: { id: name, name }, content };
}
