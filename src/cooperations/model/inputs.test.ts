import { describe, expect, test } from "vitest";
import { ConfirmInput, ForumInput, JoinInput, StartInput } from "./inputs.ts";

const organisation = "2f1e9a52-6f0c-4c3e-9a2e-0d3a4b5c6d7e";
const forum = {
  name: "Exempelrådet",
  level: "strategic",
  kind: "council",
  mandate: "Beslutar om gemensamma insatser.",
  parent: "",
  least: "4",
  most: "5",
  per: "year",
  since: "",
  leaders: "Kommunstyrelsens ordförande, Exempelkommunen",
  members: "Lokalpolisområdeschef, Polisen\nRektor",
};
const confirmation = { organisation, on: "2026-03-12", organ: "Styrgruppen", reference: "KS 2026/000123", note: "" };

/** The faults by the field that they are said at. */
function faultsIn(input: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] };
}) {
  return (input.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`);
}

describe("what is written of a cooperation", () => {
  test("is taken as it is when it tells of functions, organs and registry numbers", () => {
    expect(faultsIn(ForumInput.safeParse(forum))).toEqual([]);
    expect(faultsIn(ConfirmInput.safeParse(confirmation))).toEqual([]);
  });

  test.each([
    ["the name of a cooperation", () => StartInput.safeParse({ name: "Ring 070-123 45 67", organisation }), "name"],
    ["a mandate", () => ForumInput.safeParse({ ...forum, mandate: "Gäller 19900118-9811." }), "mandate"],
    ["a seat", () => ForumInput.safeParse({ ...forum, members: "Fältare, namn@kommun.example" }), "members"],
    ["a note", () => ConfirmInput.safeParse({ ...confirmation, note: "Bilen ABC 123 sågs." }), "note"],
    [
      "an organ",
      () => JoinInput.safeParse({ organisation, organ: "Nås på 0243-740 00", on: "2026-03-12", reference: "A 1" }),
      "organ",
    ],
  ])("is refused at its field when %s points at one person", (_, parse, field) => {
    expect(faultsIn(parse())).toEqual([`${field}: personal-data`]);
  });
});
