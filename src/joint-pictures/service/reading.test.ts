import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeAs, type Person, PUBLIC, readAs } from "#access";
import { type CanaryCooperation, fillCooperation } from "../../../tests/support/cooperations.ts";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import { type PictureContent, toPublished } from "../model/index.ts";
import { findNewestPublished, getPublished } from "./published.ts";
import { compareVersions, readVersion } from "./reading.ts";

let here: TestDatabase;
let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let foreign: CanaryOrganisation;
let cooperation: CanaryCooperation;

beforeAll(async () => {
  here = await freshDatabase();
  municipality = await fillOrganisation(here, "Borlänge kommun");
  police = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  foreign = await fillOrganisation(here, "Malmö kommun");
  cooperation = await fillCooperation(here, [municipality, police], "2081");
});

afterAll(() => here.drop());

function coordinatorOf(organisation: CanaryOrganisation): Person {
  const { account } = organisation.in("coordinator");
  return {
    kind: "person",
    account,
    name: "Exempel",
    assignments: [{ role: "coordinator", organisation: organisation.id }],
  };
}

function aContent(given: Partial<PictureContent> = {}): PictureContent {
  return {
    form: "picture-content/1",
    municipality: { code: "2081", name: "Borlänge kommun" },
    parts: [
      { question: "extent", kind: "open", body: "Exempel: fler cykelstölder." },
      {
        question: "extent",
        kind: "secret",
        body: "Hemligt",
        mark: { provision: "18 kap. 1 § OSL", on: "2026-01-01", by: "Exempel" },
      },
    ],
    sources: [],
    mergedFrom: [],
    ...given,
  };
}

/** Puts a published picture straight into the database. */
async function publish(number: number, content: PictureContent): Promise<string> {
  const id = randomUUID();
  const { account } = municipality.in("municipal-leader");
  const kept = JSON.stringify(content);
  const decision = { organisation: "Borlänge kommun", organ: "Kommunstyrelsen", on: "2026-03-12", reference: "KS 1" };
  const outside = JSON.stringify(toPublished(content, [decision]));
  await asOwner(
    here,
    `insert into pictures (id, cooperation_id, municipality_code, number, started_by, state, content, content_hash, deciders,
       proposed_at, proposed_by, decided_at, published_at)
     values ('${id}', '${cooperation.id}', '2081', ${number}, '${account}', 'published', '${kept}', sha256('${number}'),
       '{${municipality.id},${police.id}}', now(), '${account}', now(), now());
     insert into picture_decisions (picture_id, organisation_id, content_hash, organ, decided_on, reference, recorded_by)
     values ('${id}', '${municipality.id}', sha256('${number}'), 'Kommunstyrelsen', '2026-03-12', 'KS 1', '${account}'),
            ('${id}', '${police.id}', sha256('earlier'), 'Chefen', '2026-03-01', 'A 1', '${account}');
     insert into published_pictures (picture_id, cooperation_id, municipality_code, number, content, published_by)
     values ('${id}', '${cooperation.id}', '2081', ${number}, '${outside}', '${municipality.id}')`,
  );
  return id;
}

function read(person: Person, number: number, place: { cooperation?: string; municipality?: string } = {}) {
  const asked = { cooperation: cooperation.id, municipality: "2081", ...place, number };
  return changeAs(here.database, person, (db) => readVersion(db, person, asked, "page"));
}

describe("a version that has been laid forward", () => {
  test("is read by its parties with what is secret, and who has decided exactly that", async () => {
    await publish(10, aContent());
    const picture = await read(coordinatorOf(police), 10);
    expect(picture?.content).toEqual(aContent());
    expect(picture?.decisions).toEqual([
      { organisation: "Borlänge kommun", organ: "Kommunstyrelsen", on: "2026-03-12", reference: "KS 1" },
    ]);
    expect(picture?.waitsFor).toEqual(["Lokalpolisområde Borlänge"]);
  });

  test("leaves a record of who read it, for whom", async () => {
    await publish(11, aContent());
    await read(coordinatorOf(police), 11);
    const rows = await asOwner(
      here,
      "select event, account_id, organisation_id from audit_events order by id desc limit 1",
    );
    expect(rows).toEqual([
      { event: "picture.read", account_id: police.in("coordinator").account, organisation_id: police.id },
    ]);
  });

  test("is not there for others, as a draft, under another municipality, or where nothing is", async () => {
    const theirs = coordinatorOf(municipality);
    expect(await read(theirs, cooperation.decided)).toBeDefined();
    expect(await read(coordinatorOf(foreign), cooperation.decided)).toBeUndefined();
    expect(await read(theirs, cooperation.decided + 1)).toBeUndefined();
    expect(await read(theirs, 999)).toBeUndefined();
    expect(await read(theirs, cooperation.decided, { municipality: "1280" })).toBeUndefined();
    expect(await read(theirs, cooperation.decided, { cooperation: "x' or true" })).toBeUndefined();
  });
});

describe("what everybody may read", () => {
  const published = (number: number) => readAs(here.database, PUBLIC, (db) => getPublished(db, "2081", number));

  test("is without what is secret, of which the marks are left, and has its decisions", async () => {
    await publish(20, aContent());
    const found = await published(20);
    expect(JSON.stringify(found)).not.toContain("Hemligt");
    expect(JSON.stringify(found)).toContain("18 kap. 1 § OSL");
    expect(found?.picture).toMatchObject({ kind: "published", content: { decisions: [{ organ: "Kommunstyrelsen" }] } });
  });

  test("is, when it has been withdrawn, that and why", async () => {
    const id = await publish(21, aContent());
    await asOwner(
      here,
      `update published_pictures set withdrawn_at = now(), withdrawn_because = 'Fel siffra' where picture_id = '${id}'`,
    );
    const found = await published(21);
    expect(found?.picture).toMatchObject({ kind: "withdrawn", because: "Fel siffra" });
    expect(JSON.stringify(found)).not.toContain("cykelst");
  });

  test("leads from the page of the municipality to the newest one", async () => {
    await publish(30, aContent());
    const newest = await readAs(here.database, PUBLIC, (db) => findNewestPublished(db, "2081"));
    expect(newest).toEqual({ path: "/kommuner/2081/lagesbild/30", decidedOn: "2026-03-12" });
    expect(await readAs(here.database, PUBLIC, (db) => findNewestPublished(db, "1280"))).toBeUndefined();
  });
});

test("two versions are compared question by question, and others cannot", async () => {
  await publish(40, aContent());
  await publish(41, aContent({ parts: [{ question: "extent", kind: "open", body: "Exempel: färre cykelstölder." }] }));
  const compare = (person: Person, from: number | undefined, to: number | undefined) =>
    changeAs(here.database, person, (db) =>
      compareVersions(db, person, { cooperation: cooperation.id, municipality: "2081" }, { from, to }),
    );
  const found = await compare(coordinatorOf(police), 40, 41);
  expect(found?.compared?.comparison.parts.map(({ kind, change }) => [kind, change])).toEqual([
    ["open", "changed"],
    ["secret", "taken-away"],
  ]);
  expect(await compare(coordinatorOf(foreign), 40, 41)).toBeUndefined();
  expect(await compare(coordinatorOf(police), 40, 999)).toBeUndefined();
  expect((await compare(coordinatorOf(police), undefined, undefined))?.compared).toMatchObject({ from: 40, to: 41 });
});
