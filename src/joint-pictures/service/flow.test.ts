import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeAs, type Person, type Role, type ScopedDb } from "#access";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import type { PictureSetting, Question } from "../model/index.ts";
import { decide, findDeciding, giveBack, propose } from "./decide.ts";
import { handOver, previewHandOver, readHandOver } from "./hand-over.ts";
import { beginJoint, findMerging, takeInAll } from "./merge.ts";
import { getProgress } from "./overview.ts";
import { findVersion, publishVersion, registerVersion, withdrawVersion } from "./publish.ts";
import { findSetting, hashOf } from "./setting.ts";

let here: TestDatabase;
let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let neighbour: CanaryOrganisation;
let stranger: CanaryOrganisation;
let cooperation: string;

const now = new Date();
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(now);
const site = { url: "https://exempel.invalid", demonstration: false, sendsLetters: true };
const occasion = { site, now };

beforeEach(async () => {
  here = await freshDatabase();
  municipality = await fillOrganisation(here, "Borlänge kommun");
  police = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  neighbour = await fillOrganisation(here, "Faluns kommun");
  stranger = await fillOrganisation(here, "Malmö kommun");
  cooperation = await cooperationOf(municipality, police, neighbour);
  await write(municipality, { why: "Kommunens skäl", residents: "Dialog", conclusions: "Slutsats" });
  await write(police, { why: "Polisens skäl" });
});

afterEach(() => here.drop());

async function cooperationOf(...parties: readonly CanaryOrganisation[]): Promise<string> {
  const id = randomUUID();
  await asOwner(
    here,
    [
      `insert into cooperations (id, name) values ('${id}', 'Exempel')`,
      ...parties.map(
        (party) =>
          `insert into cooperation_parties (cooperation_id, organisation_id, joined_at)
             values ('${id}', '${party.id}', now() - interval '1 hour')`,
      ),
    ].join(";"),
  );
  return id;
}

/** A party's own picture of Borlänge. */
async function write(party: CanaryOrganisation, texts: Partial<Record<Question, string>>, more = ""): Promise<void> {
  const by = party.in("coordinator").account;
  const id = randomUUID();
  await asOwner(
    here,
    `insert into pictures (id, cooperation_id, municipality_code, organisation_id, number, started_by)
       values ('${id}', '${cooperation}', '2081', '${party.id}', 1, '${by}');
     ${Object.entries(texts)
       .map(
         ([question, body]) => `insert into picture_parts (picture_id, question, kind, body, version, changed_by)
           values ('${id}', '${question}', 'open', '${body}', 1, '${by}');`,
       )
       .join("")}${more}`,
  );
}

function as(organisation: CanaryOrganisation, role: Role): Person {
  const assignments = [{ role, organisation: organisation.id }];
  return { kind: "person", account: organisation.in(role).account, name: "Exempel", assignments };
}

/** Does something as somebody, where they have a part in it. */
async function doing<Value>(
  person: Person,
  work: (db: ScopedDb, setting: PictureSetting, person: Person) => Promise<Value>,
): Promise<Value | "absent"> {
  return changeAs(here.database, person, async (db) => {
    const setting = await findSetting(db, person, { id: cooperation, code: "2081" });
    return setting ? work(db, setting, person) : "absent";
  });
}

const coordinator = () => as(municipality, "coordinator");
const officer = () => as(police, "liaison-officer");
const leader = () => as(municipality, "municipal-leader");
const chief = () => as(police, "local-police-chief");

async function handsOver(person: Person) {
  return doing(person, async (db, setting) => {
    const preview = await previewHandOver(db, person, setting);
    const hash = preview?.hash ?? "";
    return handOver(db, person, setting, {
      hash,
      class: "internal",
      ground: "not-secret",
      groundWords: "",
      agreed: "ja",
    });
  });
}

const begins = (person: Person) => doing(person, (db, setting) => beginJoint(db, person, setting));
const proposes = (person: Person) => doing(person, (db, setting) => propose(db, person, setting, occasion));

/** What lies before a leader: its checksum. */
async function laidBefore(person: Person): Promise<string> {
  const deciding = await doing(person, (db, setting) => findDeciding(db, person, setting));
  return deciding === "absent" ? "" : (deciding?.hash ?? "");
}

const decides = (person: Person, hash: string, on = today) =>
  doing(person, (db, setting) =>
    decide(db, person, setting, { hash, organ: "Exempelnämnden", on, reference: "§ 12" }, occasion),
  );

/** From two own pictures to a joint one that holds what the law demands. */
async function uptoDraft(): Promise<void> {
  await handsOver(coordinator());
  await handsOver(officer());
  await begins(coordinator());
  for (const question of ["why", "residents", "conclusions"] as const) {
    await doing(coordinator(), (db, setting) => takeInAll(db, coordinator(), setting, question));
  }
}

async function uptoProposed(): Promise<string> {
  await uptoDraft();
  await proposes(coordinator());
  return laidBefore(leader());
}

async function uptoDecided(): Promise<void> {
  const hash = await uptoProposed();
  await decides(leader(), hash);
  await decides(chief(), hash);
}

const stateNow = async () => {
  const progress = await doing(coordinator(), (db, setting) => getProgress(db, setting));
  if (progress === "absent") throw new Error("no progress");
  return progress;
};

const rows = (statement: string) => asOwner<Record<string, unknown>>(here, statement);

describe("a hand-over", () => {
  test("is exactly what was previewed, and stays so when the picture is written further", async () => {
    const id = await handsOver(coordinator());
    await asOwner(here, "update picture_parts set body = 'Något annat' where body = 'Kommunens skäl'");
    const read = await doing(officer(), (db, setting) =>
      readHandOver(db, officer(), setting, id !== "absent" && id.ok ? id.value : ""),
    );
    expect(read).toMatchObject({ class: "internal", ground: "Uppgifterna är inte sekretessbelagda" });
    if (read === "absent" || !read) throw new Error("not read");
    expect(read.content.parts[0]?.body).toBe("Kommunens skäl");
    expect(hashOf(read.content)).toBe(read.hash);
  });

  test("is refused when the text has changed since it was previewed", async () => {
    const outcome = await doing(coordinator(), async (db, setting, person) => {
      const preview = await previewHandOver(db, person, setting);
      await db
        .updateTable("picture_parts")
        .set({ body: "Nytt", changed_by: person.account })
        .where("question", "=", "why")
        .execute();
      return handOver(db, person, setting, {
        hash: preview?.hash ?? "",
        class: "open",
        ground: "not-secret",
        groundWords: "",
        agreed: "ja",
      });
    });
    expect(outcome).toMatchObject({ kind: "conflict", reason: "changed-since" });
  });

  test("is made once by two presses at the same time, and again when something is new", async () => {
    const outcomes = await Promise.all([handsOver(coordinator()), handsOver(coordinator())]);
    expect(outcomes.filter((outcome) => outcome !== "absent" && outcome.ok)).toHaveLength(1);
    await asOwner(here, "update picture_parts set body = 'Nytt skäl' where body = 'Kommunens skäl'");
    expect(await handsOver(coordinator())).toMatchObject({ ok: true });
    expect(await rows("select id from hand_overs")).toHaveLength(2);
  });

  test("of what a party has not written is none", async () => {
    await asOwner(here, "update picture_parts set body = ' ' where body = 'Polisens skäl'");
    expect(await handsOver(officer())).toMatchObject({ reason: "nothing-written" });
  });

  test("does not exist for somebody without a part in the cooperation, and is not another municipality's to make", async () => {
    expect(await handsOver(as(stranger, "coordinator"))).toBe("absent");
    expect(await handsOver(as(neighbour, "coordinator"))).toMatchObject({ kind: "absent" });
  });
});

describe("the joint picture", () => {
  test("is begun when something has been handed over, and by two at once as one", async () => {
    expect(await begins(coordinator())).toMatchObject({ reason: "nothing-handed-over" });
    await handsOver(coordinator());
    await Promise.all([begins(coordinator()), begins(officer()), begins(coordinator())]);
    expect(await rows("select number from pictures where organisation_id is null")).toEqual([{ number: 1 }]);
  });

  test("takes in both parties' texts under their names, once, and never over what is written", async () => {
    await uptoDraft();
    const merging = await doing(officer(), (db, setting) => findMerging(db, officer(), setting));
    if (merging === "absent" || !merging) throw new Error("nothing to merge");
    expect(merging.parts.find(({ question }) => question === "why")?.body).toBe(
      "Borlänge kommun:\nKommunens skäl\n\nLokalpolisområde Borlänge:\nPolisens skäl",
    );
    const again = await doing(officer(), (db, setting) => takeInAll(db, officer(), setting, "why"));
    expect(again).toMatchObject({ reason: "not-empty" });
  });

  test("does not take in texts that are too long together, and says so", async () => {
    await asOwner(here, "update picture_parts set body = repeat('lång ', 19000) || picture_id where question = 'why'");
    await handsOver(coordinator());
    await handsOver(officer());
    await begins(coordinator());
    const taken = await doing(coordinator(), (db, setting) => takeInAll(db, coordinator(), setting, "why"));
    expect(taken).toMatchObject({ kind: "conflict", reason: "too-long-together" });
  });

  test("is not laid forward while one of the law's three parts is empty, and the page can say which", async () => {
    await uptoDraft();
    await asOwner(here, "update picture_parts set body = '' where question = 'residents'");
    expect(await proposes(coordinator())).toMatchObject({ kind: "conflict", reason: "other-information-written" });
  });

  test("is not laid forward with somebody's personal number in it", async () => {
    await uptoDraft();
    await asOwner(here, "update picture_parts set body = 'Om 19121212-1212' where question = 'why'");
    expect(await proposes(coordinator())).toMatchObject({ reason: "personal-number" });
  });

  test("is frozen with the figures when it is laid forward, and its checksum is of what the database gives back", async () => {
    const hash = await uptoProposed();
    const [kept] = await rows(
      "select content, encode(content_hash, 'hex') as hash from pictures where state = 'proposed'",
    );
    expect(hashOf(kept?.content as never)).toBe(hash);
    expect(kept?.content).toHaveProperty("figures.sections");
    const held = await doing(coordinator(), (db, setting) => takeInAll(db, coordinator(), setting, "extent"));
    expect(held).toMatchObject({ reason: "not-draft" });
  });
});

describe("a decision", () => {
  test("is one for each party, also when a hundred are sent at once, and the last one decides the picture", async () => {
    const hash = await uptoProposed();
    const tries = await Promise.all(Array.from({ length: 100 }, (_, n) => decides(n % 2 ? leader() : chief(), hash)));
    expect(tries.filter((outcome) => outcome !== "absent" && outcome.ok)).toHaveLength(2);
    expect(await rows("select organisation_id from picture_decisions")).toHaveLength(2);
    expect((await stateNow()).versions).toMatchObject([{ number: 1, registryNumber: null }]);
    expect(await rows("select event from audit_events where event = 'joint-picture.decided'")).toHaveLength(2);
  }, 60_000);

  test("of what has been changed and laid forward again is refused, also with the same words", async () => {
    const hash = await uptoProposed();
    await decides(chief(), hash);
    const returned = await doing(leader(), (db, setting) =>
      giveBack(db, leader(), setting, { hash, reason: "Saknar följder" }, occasion),
    );
    expect(returned).toMatchObject({ ok: true });
    await changeAs(here.database, coordinator(), async (db) => {
      const setting = await findSetting(db, coordinator(), { id: cooperation, code: "2081" });
      if (setting) await propose(db, coordinator(), setting, { site, now: new Date(now.getTime() + 1000) });
    });
    expect(await decides(leader(), hash)).toMatchObject({ reason: "changed-since" });
    const again = await laidBefore(leader());
    expect(again).not.toBe(hash);
    // What the police decided in the first round is kept, and decides nothing.
    expect(await decides(leader(), again)).toMatchObject({ ok: true, value: "others-left" });
    expect(await rows("select organ from picture_decisions")).toHaveLength(2);
    expect(await rows("select body from picture_comments")).toEqual([{ body: "Lämnades tillbaka: Saknar följder" }]);
  });

  test("is not made by a neighbour, by somebody who leads nothing, or for a day that it cannot have been", async () => {
    const hash = await uptoProposed();
    expect(await decides(as(neighbour, "municipal-leader"), hash)).toMatchObject({ kind: "absent" });
    expect(await decides(as(stranger, "municipal-leader"), hash)).toBe("absent");
    expect(await decides(coordinator(), hash)).toMatchObject({ kind: "absent" });
    expect(await decides(leader(), hash, "2999-01-01")).toMatchObject({ reason: "in-the-future" });
    expect(await decides(leader(), hash, "2020-01-01")).toMatchObject({ reason: "before-proposal" });
    expect(await rows("select organ from picture_decisions")).toEqual([]);
  });

  test("is not asked of a party that joined after the picture was begun: it sees nothing of it", async () => {
    await asOwner(here, `update cooperation_parties set joined_at = null where organisation_id = '${police.id}'`);
    await handsOver(coordinator());
    await begins(coordinator());
    await asOwner(here, `update cooperation_parties set joined_at = now() where organisation_id = '${police.id}'`);
    for (const question of ["why", "residents", "conclusions"] as const) {
      await doing(coordinator(), (db, setting) => takeInAll(db, coordinator(), setting, question));
    }
    await proposes(coordinator());
    expect(await laidBefore(chief())).toBe("");
    expect(await decides(leader(), await laidBefore(leader()))).toMatchObject({ ok: true, value: "decided" });
    await handsOver(officer());
    expect(await begins(officer())).toMatchObject({ ok: true });
    expect(await rows("select number from pictures where organisation_id is null order by number")).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  test("is told to those who act next, with a link and nothing of the text", async () => {
    await uptoProposed();
    const letters = await rows("select recipient, body from letters order by recipient");
    const leaders = [leader(), as(municipality, "local-police-chief"), chief(), as(police, "municipal-leader")];
    expect(letters.map(({ recipient }) => recipient)).toHaveLength(leaders.length);
    expect(String(letters[0]?.body)).toContain(`https://exempel.invalid/samverkan/${cooperation}/lagesbild/2081`);
    expect(JSON.stringify(letters)).not.toContain("skäl");
  });
});

describe("a decided picture", () => {
  const registers = (person: Person, changed = {}) =>
    doing(person, async (db, setting) => {
      const version = await findVersion(db, setting, "1");
      if (!version) return "no version";
      const input = {
        number: "KS 2026/12",
        on: today,
        matter: "Lägesbild",
        counterpart: "",
        class: "open" as const,
        provision: "",
        markedOn: "",
        markedBy: "",
        retention: "kept" as const,
        disposedAfterYears: null,
        retentionDecision: "Dokumenthanteringsplan 2026",
        ...changed,
      };
      return registerVersion(db, person, setting, { version, input, now });
    });
  const publishes = (person: Person) =>
    doing(person, (db, setting) => publishVersion(db, person, setting, { number: "1", now }));

  test("is registered once, by one of those who decided it", async () => {
    await uptoDecided();
    expect(await registers(as(neighbour, "coordinator"))).toMatchObject({ kind: "absent" });
    const outcomes = await Promise.all([registers(coordinator()), registers(chief()), registers(leader())]);
    expect(outcomes.filter((outcome) => typeof outcome === "object" && outcome.ok)).toHaveLength(1);
    expect(await rows("select id from records")).toHaveLength(1);
  });

  test("is published when it is registered, by a leader, and the public pages are made anew", async () => {
    await uptoDecided();
    expect(await publishes(leader())).toMatchObject({ reason: "not-registered" });
    await registers(coordinator());
    expect(await publishes(coordinator())).toMatchObject({ kind: "absent" });
    const [before] = await rows("select edition from installation");
    expect(await publishes(leader())).toMatchObject({ ok: true });
    const [after] = await rows("select edition from installation");
    expect(Number(after?.edition)).toBeGreaterThan(Number(before?.edition));
    expect(await publishes(chief())).toMatchObject({ reason: "wrong-state" });
  });

  test("is published without what is secret, and with who decided it", async () => {
    await uptoDraft();
    const by = coordinator().account;
    await asOwner(
      here,
      `insert into picture_parts (picture_id, question, kind, body, version, changed_by, provision, marked_on, marked_by)
       select id, 'why', 'secret', 'Mycket hemligt', 1, '${by}', '18 kap. 1 § OSL', '2026-01-01', 'Polismyndigheten'
       from pictures where organisation_id is null`,
    );
    await proposes(coordinator());
    const hash = await laidBefore(leader());
    await decides(leader(), hash);
    await decides(chief(), hash);
    expect(await registers(coordinator())).toMatchObject({ reason: "secret-class-needed" });
    const mark = { class: "secret", provision: "18 kap. 1 § OSL", markedOn: today, markedBy: "Polismyndigheten" };
    expect(await registers(coordinator(), mark)).toMatchObject({ ok: true });
    await publishes(leader());
    const [published] = await rows("select content from published_pictures");
    expect(JSON.stringify(published)).not.toContain("Mycket hemligt");
    expect(published?.content).toMatchObject({ decisions: [{ organisation: "Borlänge kommun" }, {}] });
  });

  test("is taken back for a reason, once, and stays with those who made it", async () => {
    await uptoDecided();
    await registers(coordinator());
    await publishes(leader());
    const withdraws = () =>
      doing(leader(), (db, setting) =>
        withdrawVersion(db, leader(), setting, { number: "1", input: { because: "Fel siffra" }, now }),
      );
    expect(await withdraws()).toMatchObject({ ok: true });
    expect(await withdraws()).toMatchObject({ reason: "not-published" });
    const { versions } = await stateNow();
    expect(versions[0]?.publication?.withdrawn?.because).toBe("Fel siffra");
  });

  test("is what the next version begins with, and is not changed by it", async () => {
    await uptoDecided();
    await begins(officer());
    const [next] = await rows(
      "select number, (select count(*)::int from picture_parts where picture_id = pictures.id) as parts from pictures where state = 'draft' and organisation_id is null",
    );
    expect(next).toEqual({ number: 2, parts: 3 });
    expect((await stateNow()).versions).toMatchObject([{ number: 1 }]);
  });
});
