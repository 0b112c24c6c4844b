import { describe, expect, test } from "vitest";
import { type Clock, toClocks } from "./clocks.ts";
import type { Cooperation } from "./cooperation.ts";
import { toDue } from "./due.ts";
import type { Confirmation, PictureEvidence } from "./evidence.ts";
import type { ClockGate } from "./gates.ts";
import type { StepState } from "./steps.ts";

const TODAY = "2026-11-23";

const cooperation: Cooperation = {
  ...{ id: "c", name: "Exempel", startedAt: new Date("2026-01-01") },
  parties: ["Kommunen", "Grannen", "Den som är bjuden"].map((name) => ({
    organisation: { id: name, name, kind: "municipality", municipalityCode: `code of ${name}` },
    invitedAt: new Date("2026-01-01"),
    joinedAt: name === "Den som är bjuden" ? null : new Date("2026-01-01"),
    decision: undefined,
    coordinator: undefined,
  })),
};

function said(gate: ClockGate, on: string, organisation = "Kommunen"): Confirmation {
  return {
    ...{ id: gate + on, gate, on, organisation: { id: organisation, name: organisation }, organ: "", reference: "" },
    ...{ note: "", by: "Exempel", at: new Date("2026-01-01"), withdrawnAt: null },
  };
}

const decided = (on: string): PictureEvidence => ({
  ...{ municipality: "code of Kommunen", handedOver: [], joint: "decided", decidedOn: on, publishedOn: null },
});

function clockOf(
  kind: Clock["kind"],
  confirmations: readonly Confirmation[],
  pictures: readonly PictureEvidence[] = [],
): Pick<Clock, "due" | "state"> | undefined {
  const clock = toClocks(cooperation, pictures, confirmations, TODAY).find((each) => each.kind === kind);
  return clock && { due: clock.due, state: clock.state };
}

describe("the law's two clocks", () => {
  test("are each municipality's that has joined, two for each", () => {
    const clocks = toClocks(cooperation, [], [], TODAY);
    expect(clocks.map(({ kind, municipality }) => `${kind} ${municipality.name}`)).toEqual([
      ...["picture Kommunen", "plan Kommunen", "picture Grannen", "plan Grannen"],
    ]);
  });

  test("that nobody has started were due with the first plan, 1 July 2024", () => {
    expect(clockOf("picture", [])).toEqual({ due: "2024-07-01", state: "not-started" });
    expect(clockOf("plan", [])).toEqual({ due: "2024-07-01", state: "not-started" });
  });

  test.each([
    ["2026-11-23", "2028-11-23", "running"],
    ["2025-05-24", "2027-05-24", "running"],
    ["2025-05-23", "2027-05-23", "near"],
    ["2024-11-23", "2026-11-23", "near"],
    ["2024-11-22", "2026-11-22", "overdue"],
  ])("a picture decided %s is due again %s: %s", (on, due, state) => {
    expect(clockOf("picture", [], [decided(on)])).toEqual({ due, state });
    expect(clockOf("picture", [said("picture-decided", on)])).toEqual({ due, state });
  });

  test("count from the latest, whether decided here or elsewhere", () => {
    expect(clockOf("picture", [said("picture-decided", "2026-05-01")], [decided("2025-01-01")])?.due).toBe(
      "2028-05-01",
    );
    expect(clockOf("picture", [said("picture-decided", "2024-05-01")], [decided("2025-01-01")])?.due).toBe(
      "2027-01-01",
    );
  });

  test("are two: a picture that is renewed is no plan that is followed up, and the neighbour's is not one's own", () => {
    expect(clockOf("plan", [said("picture-decided", "2026-05-01")], [decided("2026-05-01")])?.state).toBe(
      "not-started",
    );
    expect(clockOf("plan", [said("plan-decided", "2026-05-01", "Grannen")])?.state).toBe("not-started");
  });

  test("a plan counts from the day it was decided, then from each follow-up", () => {
    const plan = said("plan-decided", "2024-06-15");
    expect(clockOf("plan", [plan])).toEqual({ due: "2026-06-15", state: "overdue" });
    expect(clockOf("plan", [plan, said("plan-followed-up", "2026-06-01")])).toEqual({
      ...{ due: "2028-06-01", state: "running" },
    });
  });
});

describe("what is due", () => {
  const steps: readonly StepState[] = [
    {
      ...{ step: "initiate", state: "ongoing" },
      gates: (["preconditions", "communication"] as const).map((gate) => ({
        gate,
        met: "not",
        lacks: [],
        confirmations: [],
      })),
    },
  ];
  const namesOf = (clocks: readonly Clock[], of = steps) =>
    toDue(of, clocks).map((due) =>
      due.kind === "clock" ? `${due.clock.kind} ${due.clock.municipality.name}` : due.gate.gate,
    );

  test("is three things: what the law demands first, and always something of the step", () => {
    const clocks = toClocks(cooperation, [], [said("plan-decided", "2024-06-15")], TODAY);
    expect(namesOf(clocks)).toEqual(["picture Kommunen", "picture Grannen", "preconditions"]);
  });

  test("is the work alone while no clock is near", () => {
    const all = ["Kommunen", "Grannen"].flatMap((who) => [
      said("picture-decided", "2026-05-01", who),
      said("plan-decided", "2026-05-01", who),
    ]);
    expect(namesOf(toClocks(cooperation, [], all, TODAY))).toEqual(["preconditions", "communication"]);
  });
});
