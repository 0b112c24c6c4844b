import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeAs, type Person, type Role, type ScopedDb } from "#access";
import { fillCooperation } from "../../../tests/support/cooperations.ts";
import { freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import {
  changeOwnParty,
  confirm,
  decline,
  findCooperation,
  findGate,
  findHome,
  findInvitation,
  findInviting,
  findWhoIsWho,
  inviteParty,
  join,
  leave,
  listOwn,
  start,
  withdraw,
} from "./index.ts";

const TODAY = "2026-11-23";
const home = { today: TODAY, findPictureEvidence: async () => [] };
const decided = { organ: "Exempelnämnden", on: "2026-02-01", reference: "Exempel 1" };

let here: TestDatabase;
let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let neighbour: CanaryOrganisation;

beforeAll(async () => {
  here = await freshDatabase();
  municipality = await fillOrganisation(here, "Borlänge kommun");
  police = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  neighbour = await fillOrganisation(here, "Faluns kommun");
});

afterAll(() => here.drop());

function person(organisation: CanaryOrganisation, role: Role = "coordinator"): Person {
  const { account } = organisation.in(role);
  return { kind: "person", account, name: "Exempel", assignments: [{ role, organisation: organisation.id }] };
}

const as = <Value>(who: Person, work: (db: ScopedDb) => Promise<Value>) => changeAs(here.database, who, work);

/** Started by the municipality; the others given have been asked, and have joined. */
async function aCooperation(...others: CanaryOrganisation[]): Promise<string> {
  const coordinator = person(municipality);
  const started = await as(coordinator, (db) =>
    start(db, coordinator, { name: "Exempel", organisation: municipality.id }),
  );
  if (!started.ok) throw new Error(started.reason);
  const id = started.value;
  for (const other of others) {
    await as(coordinator, (db) => inviteParty(db, coordinator, id, { organisation: other.id }));
    const theirs = person(other);
    await as(theirs, (db) => join(db, theirs, id, { organisation: other.id, ...decided, today: TODAY }));
  }
  return id;
}

const partiesOf = (who: CanaryOrganisation, id: string) =>
  as(person(who), async (db) =>
    (await findCooperation(db, id))?.parties.map(
      ({ organisation, joinedAt }) => `${organisation.name} ${joinedAt ? "joined" : "asked"}`,
    ),
  );

describe("a cooperation", () => {
  test("begins with the one who starts it as its first party, and nobody else sees it", async () => {
    const id = await aCooperation();
    expect(await partiesOf(municipality, id)).toEqual(["Borlänge kommun joined"]);
    expect(await partiesOf(police, id)).toBeUndefined();
  });

  test("is started for one's own organisation alone, by who may", async () => {
    const coordinator = person(municipality);
    const other = await as(coordinator, (db) => start(db, coordinator, { name: "Exempel", organisation: police.id }));
    expect(other).toMatchObject({ ok: false, kind: "absent" });
    const reader = person(municipality, "reader");
    const own = await as(reader, (db) => start(db, reader, { name: "Exempel", organisation: municipality.id }));
    expect(own).toMatchObject({ ok: false, kind: "absent" });
  });
});

describe("whoever is asked to join", () => {
  test("sees the invitation, and nothing within before it has answered", async () => {
    const id = await aCooperation();
    const coordinator = person(municipality);
    const theirs = person(police);
    await as(coordinator, (db) => inviteParty(db, coordinator, id, { organisation: police.id }));
    expect((await as(theirs, (db) => findInvitation(db, theirs, id)))?.cooperation.name).toBe("Exempel");
    expect((await as(theirs, (db) => listOwn(db, theirs))).inviting.map((each) => each.id)).toContain(id);
    expect(await partiesOf(police, id)).toBeUndefined();
    expect(await as(theirs, (db) => findHome(db, theirs, id, home))).toBeUndefined();
  });

  test("joins by an own decision of a day that has been, once", async () => {
    const id = await aCooperation();
    const coordinator = person(municipality);
    const theirs = person(police);
    await as(coordinator, (db) => inviteParty(db, coordinator, id, { organisation: police.id }));
    const answer = { organisation: police.id, ...decided, today: TODAY };
    const ahead = await as(theirs, (db) => join(db, theirs, id, { ...answer, on: "2026-11-24" }));
    expect(ahead).toMatchObject({ ok: false, reason: "day-ahead" });
    expect(await as(theirs, (db) => join(db, theirs, id, answer))).toMatchObject({ ok: true });
    expect(await as(theirs, (db) => join(db, theirs, id, answer))).toMatchObject({ ok: false, kind: "absent" });
    expect(await partiesOf(police, id)).toEqual(["Borlänge kommun joined", "Lokalpolisområde Borlänge joined"]);
  });

  test("declines, is not a party then, and can be asked again", async () => {
    const id = await aCooperation();
    const coordinator = person(municipality);
    const theirs = person(police);
    const ask = () => as(coordinator, (db) => inviteParty(db, coordinator, id, { organisation: police.id }));
    await ask();
    expect(await ask()).toMatchObject({ ok: false, reason: "already-party" });
    expect(await as(theirs, (db) => decline(db, theirs, id, police.id))).toMatchObject({ ok: true });
    expect(await partiesOf(municipality, id)).toEqual(["Borlänge kommun joined"]);
    expect(await ask()).toMatchObject({ ok: true });
    expect(await partiesOf(municipality, id)).toEqual(["Borlänge kommun joined", "Lokalpolisområde Borlänge asked"]);
  });

  test("answers for itself alone", async () => {
    const id = await aCooperation();
    const coordinator = person(municipality);
    await as(coordinator, (db) => inviteParty(db, coordinator, id, { organisation: police.id }));
    const answer = { organisation: police.id, ...decided, today: TODAY };
    for (const someone of [coordinator, person(neighbour), person(police, "reader")]) {
      expect(await as(someone, (db) => join(db, someone, id, answer))).toMatchObject({ ok: false, kind: "absent" });
      expect(await as(someone, (db) => decline(db, someone, id, police.id))).toMatchObject({
        ok: false,
        kind: "absent",
      });
    }
  });
});

describe("a party", () => {
  test("is suggested the police of its place, and finds others by a part of the name", async () => {
    const id = await aCooperation();
    const coordinator = person(municipality);
    const find = (words: string) => as(coordinator, (db) => findInviting(db, coordinator, id, words));
    expect((await find(""))?.suggested.map(({ name }) => name)).toContain("Lokalpolisområde Borlänge");
    const found = await find("FALUN");
    expect(found?.found.map(({ name }) => name)).toContain("Faluns kommun");
    expect((await find("borlange"))?.found.map(({ name }) => name)).not.toContain("Borlänge kommun");
    expect(await find("kommun")).toMatchObject({ more: true });
  });

  test("changes its own decision and coordinator, who works there, and no other party's", async () => {
    const id = await aCooperation(police);
    const coordinator = person(municipality);
    const change = (organisation: string, account: string | null) =>
      as(coordinator, (db) =>
        changeOwnParty(db, coordinator, id, { organisation, coordinator: account, ...decided, today: TODAY }),
      );
    expect(await change(municipality.id, municipality.in("liaison-officer").account)).toMatchObject({ ok: true });
    expect(await change(municipality.id, police.in("liaison-officer").account)).toMatchObject({ reason: "choice" });
    expect(await change(municipality.id, municipality.in("administrator").account)).toMatchObject({ reason: "choice" });
    expect(await change(police.id, null)).toMatchObject({ ok: false, kind: "absent" });
    const who = await as(person(police), (db) => findWhoIsWho(db, person(police), id));
    expect(who?.cooperation.parties[0]?.coordinator?.account).toBe(municipality.in("liaison-officer").account);
  });

  test("sees who works with it for every party that has joined, and no one who only administers", async () => {
    const id = await aCooperation(police);
    const reader = person(municipality, "reader");
    const who = await as(reader, (db) => findWhoIsWho(db, reader, id));
    const roles = new Set(who?.officials.flatMap((official) => official.roles));
    expect(new Set(who?.officials.map(({ organisation }) => organisation))).toEqual(
      new Set([municipality.id, police.id]),
    );
    expect(roles.has("administrator")).toBe(false);
    expect(who?.own).toEqual([]);
  });

  test("leaves, and sees nothing of it any longer; with the last one the cooperation ends", async () => {
    const id = await aCooperation(police);
    for (const organisation of [police, municipality]) {
      const theirs = person(organisation);
      const going = { organisation: organisation.id, today: TODAY };
      expect(await as(theirs, (db) => leave(db, theirs, id, going))).toMatchObject({ ok: true });
      expect(await partiesOf(organisation, id)).toBeUndefined();
    }
  });
});

describe("a gate", () => {
  test("is confirmed by a party for itself, and taken back by that party alone", async () => {
    const id = await aCooperation(police);
    const coordinator = person(municipality);
    const theirs = person(police);
    const gate = { id, gate: "priorities" };
    const input = { organisation: municipality.id, on: "2026-05-01", organ: "", reference: "", note: "", today: TODAY };
    expect(await as(theirs, (db) => confirm(db, theirs, gate, input))).toMatchObject({ ok: false, kind: "absent" });
    const ahead = await as(coordinator, (db) => confirm(db, coordinator, gate, { ...input, on: "2026-12-01" }));
    expect(ahead).toMatchObject({ reason: "day-ahead" });
    expect(await as(coordinator, (db) => confirm(db, coordinator, gate, input))).toMatchObject({ ok: true });
    const found = await as(theirs, (db) => findGate(db, theirs, gate, home));
    expect(found?.state?.met).toBe("confirmed");

    const confirmation = found?.confirmations[0]?.id ?? "";
    const back = (who: Person) => as(who, (db) => withdraw(db, who, { ...gate, confirmation }));
    expect(await back(theirs)).toMatchObject({ ok: false, kind: "absent" });
    expect(await back(coordinator)).toMatchObject({ ok: true });
    expect(await back(coordinator)).toMatchObject({ ok: false, kind: "absent" });
    const after = await as(theirs, (db) => findGate(db, theirs, gate, home));
    expect(after?.state?.met).toBe("not");
    expect(after?.confirmations).toHaveLength(1);
  });

  test("that starts a clock of the law is the municipality's to confirm, and the police's not", async () => {
    const id = await aCooperation(police);
    const theirs = person(police);
    const gate = { id, gate: "plan-decided" };
    const input = { organisation: police.id, on: "2026-05-01", organ: "", reference: "", note: "", today: TODAY };
    expect(await as(theirs, (db) => confirm(db, theirs, gate, input))).toMatchObject({ reason: "not-a-municipality" });
    expect((await as(theirs, (db) => findGate(db, theirs, gate, home)))?.own).toEqual([]);
  });

  test("that there is none of is absent", async () => {
    const id = await aCooperation();
    const coordinator = person(municipality);
    for (const gate of ["constructor", "__proto__", "", "priorities "]) {
      expect(await as(coordinator, (db) => findGate(db, coordinator, { id, gate }, home))).toBeUndefined();
    }
  });
});

test("somebody outside finds nothing, whatever is asked for", async () => {
  const { id } = await fillCooperation(here, [neighbour], "2080");
  const outsider = person(municipality);
  for (const asked of [id, "", "'; drop table cooperations; --", "00000000-0000-0000-0000-000000000000"]) {
    expect(await as(outsider, (db) => findHome(db, outsider, asked, home))).toBeUndefined();
    expect(await as(outsider, (db) => findInvitation(db, outsider, asked))).toBeUndefined();
    expect(await as(outsider, (db) => findInviting(db, outsider, asked, ""))).toBeUndefined();
  }
});
