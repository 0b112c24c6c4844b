import { describe, expect, test } from "vitest";
import { type Forum, formatSeats, parseSeats, possibleParents, toConcerns, toForumTree } from "./forums.ts";

function aForum(name: string, more: Partial<Forum> = {}): Forum {
  return {
    ...{ id: name, parent: null, name, level: "strategic", kind: "working-group", mandate: "Beslutar.", seats: [] },
    ...{ meets: undefined, meetsWhenNeeded: false, sinceYear: null, endedAt: null },
    ...more,
  };
}

const ended = new Date("2026-01-01");
const seats = (...functions: string[]) => functions.map((name) => ({ function: name, organisation: "", leads: false }));

describe("the tree of forums", () => {
  test("has each under its parent, and at the root what has none or one that has ended", () => {
    const forums = [
      aForum("råd"),
      aForum("grupp", { parent: "råd" }),
      aForum("lag", { parent: "grupp" }),
      aForum("borta", { endedAt: ended }),
      aForum("kvar", { parent: "borta" }),
    ];
    const names = (branches: ReturnType<typeof toForumTree>): unknown =>
      branches.map(({ forum, parts }) => (parts.length > 0 ? [forum.name, names(parts)] : forum.name));
    expect(names(toForumTree(forums))).toEqual([["råd", [["grupp", ["lag"]]]], "kvar"]);
  });

  test("grows no circles: a forum cannot stand under itself, or under what stands under it", () => {
    const forums = [
      aForum("a"),
      aForum("b", { parent: "a" }),
      aForum("c", { parent: "b" }),
      aForum("d"),
      aForum("e", { endedAt: ended }),
    ];
    expect(possibleParents(forums, "a").map(({ name }) => name)).toEqual(["d"]);
    expect(possibleParents(forums, "c").map(({ name }) => name)).toEqual(["a", "b", "d"]);
    expect(possibleParents(forums, undefined).map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("what is worth a second look", () => {
  const found = (...forums: Forum[]) =>
    toConcerns(forums).map((each) =>
      each.kind === "overlap" ? `overlap ${each.forum.name} ${each.other.name}` : `${each.kind} ${each.forum.name}`,
    );

  test("is a forum without mandate, but for what is informal or has ended", () => {
    expect(found(aForum("a", { mandate: "" }))).toEqual(["without-mandate a"]);
    expect(found(aForum("a", { mandate: "", level: "informal" }))).toEqual([]);
    expect(found(aForum("a", { mandate: "", endedAt: ended }))).toEqual([]);
  });

  test("is an operative one that belongs to nothing", () => {
    expect(found(aForum("råd"), aForum("a", { level: "operative", parent: "råd" }))).toEqual([]);
    expect(found(aForum("a", { level: "operative" }))).toEqual(["without-parent a"]);
  });

  test("is two councils at one level, unless the one is under the other or both are under the same", () => {
    const council = { kind: "council" } as const;
    expect(found(aForum("a", council), aForum("b", council))).toEqual(["overlap a b"]);
    expect(found(aForum("a", council), aForum("b", { ...council, parent: "a" }))).toEqual([]);
    const under = { ...council, parent: "r" };
    expect(found(aForum("r"), aForum("a", under), aForum("b", under))).toEqual([]);
    expect(found(aForum("a", council), aForum("b", { ...council, level: "preparatory" }))).toEqual([]);
  });

  test("is two of any kind with mostly the same members", () => {
    const one = aForum("a", { seats: seats("Rektor", "Kommunpolis", "Fältare") });
    expect(found(one, aForum("b", { seats: seats("rektor", "Kommunpolis") }))).toEqual(["overlap a b"]);
    expect(found(one, aForum("b", { seats: seats("Rektor", "Fastighetschef") }))).toEqual([]);
  });
});

describe("seats", () => {
  test("are a function and an organisation on each line; the last comma divides", () => {
    expect(parseSeats("Rektor, Borlänge kommun\n\n  Chef, social service, Kommunen \nKommunpolis", false)).toEqual([
      { function: "Rektor", organisation: "Borlänge kommun", leads: false },
      { function: "Chef, social service", organisation: "Kommunen", leads: false },
      { function: "Kommunpolis", organisation: "", leads: false },
    ]);
  });

  test("come back as they were written", () => {
    const text = "Rektor, Borlänge kommun\nKommunpolis";
    expect(formatSeats(parseSeats(text, true) ?? [], true)).toBe(text);
    expect(formatSeats(parseSeats(text, true) ?? [], false)).toBe("");
  });

  test.each([", Borlänge kommun", "x".repeat(121), `Rektor, ${"x".repeat(121)}`])(
    "refuse a line that is none: %s",
    (line) => {
      expect(parseSeats(line, false)).toBeUndefined();
    },
  );
});
