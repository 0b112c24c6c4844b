import { describe, expect, test } from "vitest";
import type { Cooperation, Party } from "./cooperation.ts";
import type { Confirmation, Evidence, PictureEvidence } from "./evidence.ts";
import type { Forum } from "./forums.ts";
import { GATE_RULES, type Gate, STEP_GATES, STEPS } from "./gates.ts";
import { toGate, toSteps } from "./steps.ts";

const TODAY = "2026-11-23";

const decision = { organ: "Exempelnämnden", on: "2026-02-01", reference: "Exempel 1" };
const coordinator = { account: "a", name: "Exempel" };

function aParty(name: string, kind: "municipality" | "local-police-area", more: Partial<Party> = {}): Party {
  return {
    organisation: { id: name, name, kind, municipalityCode: kind === "municipality" ? `code of ${name}` : null },
    invitedAt: new Date("2026-01-01"),
    joinedAt: new Date("2026-01-02"),
    decision: undefined,
    coordinator: undefined,
    ...more,
  };
}

const municipality = (more?: Partial<Party>) => aParty("Kommunen", "municipality", more);
const police = (more?: Partial<Party>) => aParty("Polisen", "local-police-area", more);

function evidenceOf(more: Partial<Evidence> & { readonly parties?: readonly Party[] } = {}): Evidence {
  const { parties = [municipality(), police()], ...rest } = more;
  const cooperation: Cooperation = { id: "c", name: "Exempel", startedAt: new Date("2026-01-01"), parties };
  return { cooperation, forums: [], pictures: [], ...rest };
}

function confirmed(gate: Gate, organisation: string, more: Partial<Confirmation> = {}): Confirmation {
  return {
    ...{ id: `${gate} ${organisation}`, gate, organisation: { id: organisation, name: organisation } },
    ...{ on: "2026-03-01", organ: "", reference: "", note: "", by: "Exempel", at: new Date("2026-03-01") },
    withdrawnAt: null,
    ...more,
  };
}

const steeringGroup: Forum = {
  ...{ id: "s", parent: null, name: "Styrgruppen", level: "strategic", kind: "steering-group", mandate: "Beslutar." },
  ...{ meets: undefined, meetsWhenNeeded: false, sinceYear: null, endedAt: null },
  seats: [{ function: "Kommundirektör", organisation: "", leads: true }],
};

const picture = (more: Partial<PictureEvidence> = {}): PictureEvidence => ({
  ...{ municipality: "code of Kommunen", handedOver: [], joint: "none", decidedOn: null, publishedOn: null },
  ...more,
});

function lacking(gate: (typeof STEP_GATES)[number], evidence: Evidence, confirmations: readonly Confirmation[] = []) {
  const { met, lacks } = toGate(gate, evidence, confirmations, TODAY);
  return met === "not" ? lacks.map(({ what, who }) => `${what} ${who}`.trim()) : met;
}

describe("the steps", () => {
  test("are the handbook's five, and every gate of them has its rule, once", () => {
    expect(STEPS.map(({ step }) => step)).toEqual([
      ...["initiate", "own-preparations", "joint-preparations", "carry-out", "follow-up"],
    ]);
    expect([...STEP_GATES].sort()).toEqual(Object.keys(GATE_RULES).sort());
    expect(new Set(STEP_GATES).size).toBe(STEP_GATES.length);
  });

  test("begin with the first, and nothing is done in a cooperation that has just started", () => {
    const steps = toSteps(evidenceOf(), [], TODAY);
    expect(steps.map(({ state }) => state)).toEqual(["ongoing", "ahead", "ahead", "ahead", "ahead"]);
    expect(steps.flatMap(({ gates }) => gates).filter(({ met }) => met !== "not")).toEqual([]);
  });

  test("go on to the first that has something left, and what is done further on counts", () => {
    const all = (gates: readonly Gate[]) =>
      gates.flatMap((gate) => [confirmed(gate, "Kommunen"), confirmed(gate, "Polisen")]);
    const first = all([...(STEPS[0]?.gates ?? [])]);
    const third = all([...(STEPS[2]?.gates ?? [])]);
    const steps = toSteps(evidenceOf(), [...first, ...third], TODAY);
    expect(steps.map(({ state }) => state)).toEqual(["done", "ongoing", "done", "ahead", "ahead"]);
  });

  test("are all done when every gate is met", () => {
    const all = STEP_GATES.flatMap((gate) => [confirmed(gate, "Kommunen"), confirmed(gate, "Polisen")]);
    expect(toSteps(evidenceOf(), all, TODAY).every(({ state }) => state === "done")).toBe(true);
  });
});

describe("a gate that the program sees", () => {
  test("the joint decision is met when the municipality and the police have each decided, from the day they did", () => {
    expect(lacking("joint-decision", evidenceOf())).toEqual(["decision Kommunen", "police-decision Polisen"]);
    const one = evidenceOf({ parties: [municipality({ decision }), police()] });
    expect(lacking("joint-decision", one)).toEqual(["police-decision Polisen"]);
    const later = evidenceOf({
      parties: [municipality({ decision }), police({ decision: { ...decision, on: "2026-11-24" } })],
    });
    expect(lacking("joint-decision", later)).toEqual(["police-decision Polisen"]);
    const both = evidenceOf({ parties: [municipality({ decision }), police({ decision })] });
    expect(lacking("joint-decision", both)).toBe("seen");
  });

  test("a party that has only been asked counts as little as one that is not there", () => {
    const asked = evidenceOf({ parties: [municipality({ decision }), police({ decision, joinedAt: null })] });
    expect(lacking("joint-decision", asked)).toEqual(["no-police"]);
    const alone = evidenceOf({ parties: [police({ decision, coordinator })] });
    expect(lacking("coordinators", alone)).toEqual(["no-municipality"]);
  });

  test("every municipality decides for itself; of several units of the police one is enough", () => {
    const parties = [
      municipality({ coordinator }),
      aParty("Grannen", "municipality"),
      police(),
      aParty("Polisen norr", "local-police-area", { coordinator }),
    ];
    expect(lacking("coordinators", evidenceOf({ parties }))).toEqual(["coordinator Grannen"]);
  });

  test("a steering group needs a mandate and somebody who leads, and must go on", () => {
    expect(lacking("steering-group", evidenceOf())).toEqual(["steering-group"]);
    const bare = evidenceOf({ forums: [{ ...steeringGroup, mandate: "", seats: [] }] });
    expect(lacking("steering-group", bare)).toEqual(["mandate Styrgruppen", "leader Styrgruppen"]);
    const ended = evidenceOf({ forums: [{ ...steeringGroup, endedAt: new Date("2026-05-01") }] });
    expect(lacking("steering-group", ended)).toEqual(["steering-group"]);
    expect(lacking("steering-group", evidenceOf({ forums: [steeringGroup] }))).toBe("seen");
  });

  test("own pictures: in each municipality its own and one of the police", () => {
    const at = new Date("2026-04-01");
    expect(lacking("own-pictures", evidenceOf())).toEqual(["own-picture Kommunen", "police-picture Kommunen"]);
    const one = evidenceOf({ pictures: [picture({ handedOver: [{ organisation: "Polisen", at }] })] });
    expect(lacking("own-pictures", one)).toEqual(["own-picture Kommunen"]);
    const handedOver = ["Polisen", "Kommunen"].map((organisation) => ({ organisation, at }));
    expect(lacking("own-pictures", evidenceOf({ pictures: [picture({ handedOver })] }))).toBe("seen");
  });

  test.each([
    ["none", ["joint-picture Kommunen"]],
    ["draft", ["proposed-picture Kommunen"]],
    ["proposed", "seen"],
    ["decided", "seen"],
    ["published", "seen"],
  ] as const)("a joint picture that is %s", (joint, found) => {
    expect(lacking("merged-picture", evidenceOf({ pictures: [picture({ joint })] }))).toEqual(found);
  });

  test("an earlier decided picture stays merged while the next is drafted", () => {
    const pictures = [picture({ joint: "draft", decidedOn: "2025-01-01" })];
    expect(lacking("merged-picture", evidenceOf({ pictures }))).toBe("seen");
  });
});

describe("a confirmation", () => {
  test("of one party opens a gate that any of them may speak for", () => {
    expect(lacking("priorities", evidenceOf())).toEqual([]);
    expect(lacking("priorities", evidenceOf(), [confirmed("priorities", "Polisen")])).toBe("confirmed");
  });

  test("of one side alone does not open a gate of both, and it is said who is left", () => {
    const one = [confirmed("staff-dialogues", "Kommunen")];
    expect(lacking("staff-dialogues", evidenceOf(), one)).toEqual(["police-confirmation Polisen"]);
    expect(lacking("staff-dialogues", evidenceOf(), [...one, confirmed("staff-dialogues", "Polisen")])).toBe(
      "confirmed",
    );
  });

  test("opens what the program does not see, and what it sees stands before what is confirmed", () => {
    const confirmations = [confirmed("steering-group", "Kommunen")];
    expect(lacking("steering-group", evidenceOf(), confirmations)).toBe("confirmed");
    expect(lacking("steering-group", evidenceOf({ forums: [steeringGroup] }), confirmations)).toBe("seen");
  });

  test("that is taken back, or of a day to come, does not hold", () => {
    const back = confirmed("priorities", "Kommunen", { withdrawnAt: new Date("2026-04-01") });
    const ahead = confirmed("priorities", "Kommunen", { on: "2026-11-24" });
    expect(lacking("priorities", evidenceOf(), [back, ahead])).toEqual([]);
  });

  test("of a party that has left opens nothing", () => {
    const confirmations = [confirmed("staff-dialogues", "Kommunen"), confirmed("staff-dialogues", "En som har lämnat")];
    expect(lacking("staff-dialogues", evidenceOf(), confirmations)).toEqual(["police-confirmation Polisen"]);
  });
});
