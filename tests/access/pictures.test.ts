import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeAs, type Person, type Role } from "#access";
import { type CanaryCooperation, fillCooperation } from "../support/cooperations.ts";
import { asOwner, freshDatabase, type TestDatabase } from "../support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";

/** What the database holds to of the way of a picture by itself, when nothing of the program stands before it. */

let here: TestDatabase;
let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let cooperation: CanaryCooperation;

beforeEach(async () => {
  here = await freshDatabase();
  municipality = await fillOrganisation(here, "Borlänge kommun");
  police = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  cooperation = await fillCooperation(here, [municipality, police], "2081");
});

afterEach(() => here.drop());

function asking(organisation: CanaryOrganisation, role: Role, statement: string): Promise<unknown> {
  const person: Person = { kind: "person", account: organisation.in(role).account, name: "Exempel", assignments: [] };
  return changeAs(here.database, person, (db) => sql.raw(statement).execute(db));
}

test("a party that has left is not asked again by itself", async () => {
  const own = `cooperation_id = '${cooperation.id}' and organisation_id = '${police.id}'`;
  await asking(police, "local-police-chief", `update cooperation_parties set left_at = now() where ${own}`);
  // Without a condition: what is not looked at need not be seen.
  await asking(police, "local-police-chief", "update cooperation_parties set left_at = null, joined_at = null");
  const left = `select left_at is not null as left from cooperation_parties where ${own}`;
  expect(await asOwner(here, left)).toEqual([{ left: true }]);
});

describe("what has been laid forward", () => {
  const change = (set: string) =>
    asking(municipality, "coordinator", `update pictures set ${set} where id = '${cooperation.joint}'`);

  beforeEach(async () => {
    await change(
      `state = 'proposed', content = '{}', content_hash = sha256('y'), deciders = '{${municipality.id},${police.id}}',
       proposed_at = now(), proposed_by = '${municipality.in("coordinator").account}'`,
    );
  });

  test("does not change under those who decide it, nor do they", async () => {
    for (const set of [`content = '{"a": 1}'`, "content_hash = sha256('z')", `deciders = '{${municipality.id}}'`]) {
      await expect(change(set)).rejects.toThrow("does not change");
    }
  });

  test("is not decided by fewer than it was laid before", async () => {
    const decided = `state = 'decided', decided_at = now(), deciders = '{${municipality.id}}'`;
    await expect(change(decided)).rejects.toThrow("does not change");
  });

  test("becomes a draft again when it is handed back", async () => {
    await change(
      "state = 'draft', content = null, content_hash = null, deciders = '{}', proposed_at = null, proposed_by = null",
    );
    const state = `select state from pictures where id = '${cooperation.joint}'`;
    expect(await asOwner(here, state)).toEqual([{ state: "draft" }]);
  });
});

test("a decided picture is published under its own number and no other", async () => {
  const publish = (number: number) =>
    asking(
      municipality,
      "municipal-leader",
      `insert into published_pictures (picture_id, cooperation_id, municipality_code, number, content, published_by)
       select id, cooperation_id, '2081', ${number}, '{}', '${municipality.id}' from pictures
       where cooperation_id = '${cooperation.id}' and number = ${cooperation.decided} and organisation_id is null`,
    );
  await expect(publish(77)).rejects.toThrow("row-level security");
  await publish(cooperation.decided);
});

test("nobody says that somebody else has dealt with a comment", async () => {
  const settle = (account: string) =>
    asking(
      municipality,
      "coordinator",
      `update picture_comments set settled_at = now(), settled_by = '${account}' where id = '${cooperation.comment}'`,
    );
  await expect(settle(police.in("coordinator").account)).rejects.toThrow("row-level security");
  await settle(municipality.in("coordinator").account);
});

test("a hand-over of twelve long texts with many words is kept, and found by those that it begins with", async () => {
  const words = Array.from({ length: 12 * 14_000 }, (_, n) => `ö${n.toString(36)}åäö`);
  const parts = Array.from({ length: 12 }, (_, n) => ({ body: words.slice(n * 14_000, (n + 1) * 14_000).join(" ") }));
  const { picture } = cooperation.of(police);
  await asking(
    police,
    "liaison-officer",
    `insert into hand_overs (cooperation_id, picture_id, organisation_id, municipality_code, handed_over_by, legal_ground, class,
       content, content_hash)
     values ('${cooperation.id}', '${picture}', '${police.id}', '2081', '${police.in("liaison-officer").account}', 'x', 'open',
       '${JSON.stringify({ parts })}', sha256('x'))`,
  );
  const found = `select class from hand_overs where words @@ to_tsquery('swedish', '${words[100]}')`;
  expect(await asOwner(here, found)).toEqual([{ class: "open" }]);
});
