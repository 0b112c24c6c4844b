import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeAs, type Person, type Role } from "#access";
import { type CanaryCooperation, fillCooperation } from "../../../tests/support/cooperations.ts";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import type { Question, Which } from "../model/index.ts";
import {
  comment,
  keepText,
  type OpenPicture,
  openPicture,
  putTogether,
  readHistory,
  readMaterial,
  restoreVersion,
  saveSource,
  saveText,
  settle,
  throwAway,
} from "./index.ts";

let here: TestDatabase;
let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let falun: CanaryOrganisation;
let outside: CanaryOrganisation;
let cooperation: CanaryCooperation;

beforeAll(async () => {
  here = await freshDatabase();
  municipality = await fillOrganisation(here, "Borlänge kommun");
  police = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  falun = await fillOrganisation(here, "Faluns kommun");
  outside = await fillOrganisation(here, "Malmö kommun");
  cooperation = await fillCooperation(here, [municipality, police, falun], "2081");
}, 60_000);

afterAll(() => here.drop());

function someone(organisation: CanaryOrganisation, role: Role): Person {
  const { account } = organisation.in(role);
  return { kind: "person", account, name: `Exempel ${role}`, assignments: [{ role, organisation: organisation.id }] };
}

const coordinator = () => someone(municipality, "coordinator");
const leader = () => someone(municipality, "municipal-leader");
const officer = () => someone(police, "coordinator");

/** Does something with a picture that somebody has before them, in one transaction as a request has. */
async function withOpen<Value>(
  person: Person,
  which: Which,
  work: (db: Parameters<typeof openPicture>[0], open: OpenPicture) => Promise<Value>,
  code = "2081",
): Promise<Value | "absent"> {
  return changeAs(here.database, person, async (db) => {
    const open = await openPicture(db, person, { cooperation: cooperation.id, municipality: code, which });
    return open === undefined || open === "not-begun" ? "absent" : work(db, open);
  });
}

const write = (person: Person, which: Which, question: Question, text: string, base: number, isReviewed = false) =>
  withOpen(person, which, (db, open) =>
    saveText(db, person, open, { question, kind: "open", text, base, mark: undefined, isReviewed }),
  );

const read = (person: Person, which: Which = "own") =>
  withOpen(person, which, (db, open) => readMaterial(db, person, open));

async function bodyOf(person: Person, which: Which, question: Question): Promise<string | undefined> {
  const material = await read(person, which);
  return material === "absent" ? undefined : material.parts.find((part) => part.question === question)?.body;
}

describe("a party's own picture", () => {
  test("is begun once from the figures, also when two colleagues come at once", async () => {
    await asOwner(
      here,
      `delete from hand_overs where organisation_id = '${municipality.id}';
       ${["picture_drafts", "picture_changes", "picture_parts", "picture_sources"]
         .map((table) => `delete from ${table} where picture_id = '${cooperation.of(municipality).picture}'`)
         .join(";")};
       delete from pictures where id = '${cooperation.of(municipality).picture}'`,
    );
    const opened = await Promise.all(
      [coordinator(), leader()].map((who) => withOpen(who, "own", async (_, o) => o.picture.id)),
    );
    expect(opened[0]).toBe(opened[1]);
    expect(await bodyOf(coordinator(), "own", "extent")).toMatch(
      /anmäldes omkring .* brott per 100\s000 invånare i Borlänge/,
    );
    const material = await read(coordinator());
    expect(material !== "absent" && material.sources.length).toBeGreaterThan(2);
  });

  test("is absent to the other parties' officials, to readers, and to everybody outside", async () => {
    for (const who of [someone(municipality, "reader"), someone(outside, "coordinator")]) {
      expect(await read(who)).toBe("absent");
    }
    const theirs = await read(officer());
    expect(JSON.stringify(theirs)).not.toContain("anmäldes omkring");
  });

  test("of one municipality is not another municipality's to write", async () => {
    expect(await read(someone(falun, "coordinator"))).toBe("absent");
    expect(await withOpen(coordinator(), "own", async () => "open", "1280")).toBe("absent");
  });
});

describe("two who write at once", () => {
  test("have one text saved, and the second is told, with nothing of theirs lost", async () => {
    expect(await write(coordinator(), "own", "why", "Coordinator var först", 0)).toMatchObject({ ok: true });
    expect(await write(leader(), "own", "why", "Ledaren kom sedan", 0)).toMatchObject({ ok: false, reason: "stale" });
    expect(await bodyOf(leader(), "own", "why")).toBe("Coordinator var först");
    const material = await read(leader());
    expect(material).toMatchObject({ drafts: [{ question: "why", body: "Ledaren kom sedan", base: 0 }] });
  });

  test("can have their texts put together, and saved when they say so", async () => {
    await withOpen(leader(), "own", (db, open) =>
      putTogether(db, leader(), open, { question: "why", kind: "open", text: "Ledaren kom sedan" }),
    );
    const both = "Coordinator var först\n\nLedaren kom sedan";
    expect(await read(leader())).toMatchObject({ drafts: [{ body: both, base: 1 }] });
    expect(await write(leader(), "own", "why", both, 1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await read(leader())).toMatchObject({ drafts: [] });
  });

  test("save one text of eight tries at the same moment", async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        write(index % 2 ? leader() : coordinator(), "own", "staff", `Text ${index}`, 0),
      ),
    );
    expect(tries.filter((each) => each !== "absent" && each.ok)).toHaveLength(1);
    expect(tries.filter((each) => each !== "absent" && !each.ok && each.reason === "stale")).toHaveLength(7);
  });
});

describe("the history of a text", () => {
  const versions = (person: Person, question: Question) =>
    withOpen(person, "own", (db, open) => readHistory(db, person, open, { question, kind: "open" }));
  const restore = (to: number, base: number) =>
    withOpen(coordinator(), "own", (db, open) =>
      restoreVersion(db, coordinator(), open, { question: "causes", kind: "open", to, base }),
    );

  test("has every version, and an undone one is still in it", async () => {
    await write(coordinator(), "own", "causes", "Ett", 0);
    await write(leader(), "own", "causes", "Två", 1);
    expect(await restore(1, 2)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await versions(coordinator(), "causes")).toMatchObject([
      { version: 3, body: "Ett" },
      { version: 2, body: "Två", by: { account: leader().account } },
      { version: 1, body: "Ett" },
    ]);
  });

  test("goes back to before anybody had written, not to what never was, and not over what another has saved", async () => {
    expect(await restore(0, 3)).toMatchObject({ ok: true });
    expect(await bodyOf(coordinator(), "own", "causes")).toBe("");
    expect(await restore(9, 4)).toMatchObject({ reason: "not-found" });
    expect(await restore(2, 3)).toMatchObject({ reason: "stale" });
  });

  test("has no version of a text that was saved as it was", async () => {
    await write(coordinator(), "own", "residents", "Samma", 0);
    expect(await write(coordinator(), "own", "residents", "Samma", 1)).toMatchObject({
      value: { version: 1, isNew: false },
    });
    expect(await versions(coordinator(), "residents")).toHaveLength(1);
  });
});

describe("a draft", () => {
  const part = { question: "consequences", kind: "open" } as const;
  const keep = (person: Person, text: string) =>
    withOpen(person, "joint", (db, open) => keepText(db, person, open, { ...part, text, base: 0 }));

  test("is its writer's alone, also before colleagues and before rows are asked for by themselves", async () => {
    expect(await keep(coordinator(), "Mitt halvfärdiga")).toMatchObject({ ok: true });
    expect(await read(leader(), "joint")).toMatchObject({ drafts: [] });
    const seen = await changeAs(here.database, leader(), async (db) => {
      const { rows } = await sql`select body from picture_drafts where body like 'Mitt%'`.execute(db);
      return rows;
    });
    expect(seen).toEqual([]);
  });

  test("is thrown away when its writer says so, and holds no personal number", async () => {
    await withOpen(coordinator(), "joint", (db, open) => throwAway(db, coordinator(), open, part));
    expect(await keep(coordinator(), "19900118-9811")).toMatchObject({ ok: false, reason: "personal-number" });
    const material = await read(coordinator(), "joint");
    expect(JSON.stringify(material)).not.toMatch(/Mitt halvfärdiga|19900118/);
  });
});

describe("what is saved", () => {
  test("holds no personal number, and a telephone number when somebody has looked: that is recorded by its kind", async () => {
    expect(await write(coordinator(), "own", "other-work", "Gäller 19900118-9811", 0, true)).toMatchObject({
      reason: "personal-number",
    });
    expect(await write(coordinator(), "own", "other-work", "Ring 0243-740 00", 0)).toMatchObject({
      reason: "personal-data",
    });
    expect(await write(coordinator(), "own", "other-work", "Ring 0243-740 00", 0, true)).toMatchObject({ ok: true });
    const rows = await asOwner<{ event: string; details: string }>(
      here,
      "select event, details::text from audit_events order by id desc limit 2",
    );
    expect(rows.map(({ event }) => event)).toEqual(["personal-data.reviewed", "picture.written"]);
    expect(rows[0]?.details).toContain("phone");
    expect(rows[0]?.details).not.toContain("740");
  });

  test("can have 100 000 characters, and is found again as it was", async () => {
    const text = "å".repeat(100_000);
    expect(await write(coordinator(), "own", "conclusions", text, 0)).toMatchObject({ ok: true });
    expect(await bodyOf(coordinator(), "own", "conclusions")).toBe(text);
  });

  test("is not saved in a picture that has been laid forward", async () => {
    await asOwner(
      here,
      `update pictures set state = 'proposed', content = '{}', content_hash = sha256('x'), proposed_at = now(),
         proposed_by = '${coordinator().account}' where id = '${cooperation.joint}'`,
    );
    expect(await write(coordinator(), "joint", "why", "För sent", 0)).toMatchObject({ reason: "closed" });
    await asOwner(
      here,
      `update pictures set state = 'draft', content = null, content_hash = null, proposed_at = null, proposed_by = null
       where id = '${cooperation.joint}'`,
    );
  });
});

describe("a secret text", () => {
  const secret = (text: string, base: number) =>
    withOpen(coordinator(), "own", (db, open) =>
      saveText(db, coordinator(), open, {
        question: "place-and-time",
        kind: "secret",
        text,
        base,
        mark: text === "" ? undefined : { provision: "18 kap. 1 § OSL", on: "2026-03-12", by: "Borlänge kommun" },
        isReviewed: false,
      }),
    );

  test("stands apart from the open one with its mark, and is emptied with its history kept", async () => {
    expect(await secret("Hemligt", 0)).toMatchObject({ ok: true });
    expect(await bodyOf(coordinator(), "own", "place-and-time")).not.toBe("Hemligt");
    expect(await secret("", 1)).toMatchObject({ ok: true });
    const material = await read(coordinator());
    expect(material !== "absent" && material.parts.find(({ kind }) => kind === "secret")).toMatchObject({
      body: "",
      version: 2,
      mark: { provision: "18 kap. 1 § OSL" },
    });
    const history = await withOpen(coordinator(), "own", (db, open) =>
      readHistory(db, coordinator(), open, { question: "place-and-time", kind: "secret" }),
    );
    expect(history).toMatchObject([{ body: "" }, { body: "Hemligt" }]);
  });
});

describe("the joint picture", () => {
  test("is written by both sides, and read by those who only read", async () => {
    expect(await write(officer(), "joint", "deviations", "Polisens mening", 0)).toMatchObject({ ok: true });
    expect(await bodyOf(someone(municipality, "reader"), "joint", "deviations")).toBe("Polisens mening");
    expect(await write(someone(municipality, "reader"), "joint", "deviations", "Nej", 1)).toMatchObject({
      reason: "closed",
    });
    expect(await read(someone(outside, "coordinator"), "joint")).toBe("absent");
  });

  test("has what the parties say to each other, with whose words they are, until it is settled", async () => {
    const say = (person: Person, text: string) =>
      withOpen(person, "joint", (db, open) => comment(db, person, open, { question: "why", text, isReviewed: false }));
    expect(await say(officer(), "Stämmer det här?")).toMatchObject({ ok: true });
    expect(await say(someone(municipality, "reader"), "Jag läser bara")).toMatchObject({ reason: "not-found" });
    expect(await say(officer(), "Han heter 19900118-9811")).toMatchObject({ reason: "personal-number" });
    const now = new Date();
    const settleIt = (isSettled: boolean) =>
      withOpen(coordinator(), "joint", async (db, open) => {
        const { comments } = await readMaterial(db, coordinator(), open);
        const id = comments.find(({ body }) => body === "Stämmer det här?")?.id ?? "";
        await settle(db, coordinator(), open, { id, isSettled, now });
        return (await readMaterial(db, coordinator(), open)).comments.find((each) => each.id === id);
      });
    expect(await settleIt(true)).toMatchObject({ organisation: "Lokalpolisområde Borlänge", settled: { at: now } });
    expect(await settleIt(false)).toMatchObject({ settled: null });
  });

  test("has sources of its own: one with each name, and none of another picture's", async () => {
    const source = { name: "Trygghetsvandring", kind: "dialogue", isUsed: true, limits: "Få deltog." } as const;
    const save = (id: string | undefined, name: string = source.name) =>
      withOpen(officer(), "joint", (db, open) => saveSource(db, officer(), open, { ...source, id, name }, false));
    expect(await save(undefined)).toMatchObject({ ok: true });
    expect(await save(undefined)).toMatchObject({ reason: "source-taken" });
    expect(await save(cooperation.of(falun).source, "Annat namn")).toMatchObject({ reason: "not-found" });
  });
});
