import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeAs, type Person, type Role } from "#access";
import { type CanaryCooperation, fillCooperation } from "../../../tests/support/cooperations.ts";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import type { Hit } from "../model/index.ts";
import { searchAll } from "./search.ts";

let here: TestDatabase;
let own: CanaryOrganisation;
let partner: CanaryOrganisation;
let foreign: CanaryOrganisation;
let ours: CanaryCooperation;
let theirs: CanaryCooperation;

beforeAll(async () => {
  here = await freshDatabase();
  own = await fillOrganisation(here, "Borlänge kommun");
  partner = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  foreign = await fillOrganisation(here, "Malmö kommun");
  ours = await fillCooperation(here, [partner, own], "2081");
  theirs = await fillCooperation(here, [foreign], "1280");
  const { account } = own.in("coordinator");
  await asOwner(
    here,
    `insert into picture_parts (picture_id, question, kind, body, version, changed_by)
     values ('${ours.joint}', 'place-and-time', 'open', 'Exempel: inbrotten i <b>villorna</b> sker på kvällarna.', 1, '${account}')`,
  );
});

afterAll(() => here.drop());

function person(organisation: CanaryOrganisation, role: Role = "coordinator"): Person {
  const { account } = organisation.in(role);
  return { kind: "person", account, name: "Exempel", assignments: [{ role, organisation: organisation.id }] };
}

async function search(who: Person, words: string): Promise<readonly Hit[]> {
  return (await changeAs(here.database, who, (db) => searchAll(db, who, words))).hits;
}

const kinds = (hits: readonly Hit[]) => hits.map(({ kind }) => kind).sort();

test("finds a word in any form of it, and marks it where it stands", async () => {
  const [hit] = await search(person(own), "inbrott kväll");
  expect(hit).toMatchObject({ kind: "part", question: "place-and-time", isDraft: true, party: null });
  expect(hit?.kind === "part" && hit.headline.filter(({ found }) => found).map(({ text }) => text)).toEqual([
    "inbrotten",
    "kvällarna",
  ]);
});

test("finds texts, comments, forums and cooperations of one's own cooperation", async () => {
  expect(kinds(await search(person(own), ours.canary))).toEqual(["comment", "cooperation", "forum", "part", "part"]);
});

test("finds what a partner has handed over, and nothing else of the partner's own", async () => {
  expect(kinds(await search(person(own), `lamnat${partner.canary}`))).toEqual(["hand-over"]);
  expect(await search(person(own), partner.canary)).toEqual([]);
  expect(kinds(await search(person(partner), partner.canary))).toEqual(["part", "part"]);
});

test("finds nothing of others', nor for roles that read no content", async () => {
  for (const word of [ours.canary, own.canary, `lamnat${partner.canary}`])
    expect(await search(person(foreign), word)).toEqual([]);
  for (const word of [theirs.canary, foreign.canary, `lamnat${foreign.canary}`])
    expect(await search(person(own), word)).toEqual([]);
  for (const role of ["administrator", "national-overseer", "county-coordinator"] as const)
    expect(await search(person(own, role), ours.canary)).toEqual([]);
  expect(await search(person(own, "reader"), own.canary)).toEqual([]);
});

test.each(["'; drop table pictures; --", "& | ! <->", '"', "och", "%", "\u{e000}", "a".repeat(200)])(
  "takes whatever somebody writes as words: %s",
  async (words) => {
    expect(await search(person(own), words)).toEqual([]);
  },
);

test("remembers that somebody searched and how much was found, not what for", async () => {
  const word = randomUUID();
  await search(person(own), word);
  const [row] = await asOwner(here, "select event, details from audit_events order by id desc limit 1");
  expect(row).toEqual({ event: "pictures.searched", details: { hits: 0 } });
});
