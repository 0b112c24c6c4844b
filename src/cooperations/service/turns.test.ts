import { afterAll, beforeAll, expect, test } from "vitest";
import { changeAs, type Person, type ScopedDb } from "#access";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import type { ForumInput } from "../model/index.ts";
import { addForumTo, changeForum, findForums, inviteParty, join, leave, start } from "./index.ts";

/** Two at once: what each of them may alone must not make a half thing together. */

const TODAY = "2026-11-23";
const ROUNDS = 6;

let here: TestDatabase;
let municipality: CanaryOrganisation;
let police: CanaryOrganisation;

beforeAll(async () => {
  here = await freshDatabase();
  municipality = await fillOrganisation(here, "Borlänge kommun");
  police = await fillOrganisation(here, "Lokalpolisområde Borlänge");
});

afterAll(() => here.drop());

function coordinatorOf(organisation: CanaryOrganisation): Person {
  const { account } = organisation.in("coordinator");
  const assignments = [{ role: "coordinator", organisation: organisation.id }] as const;
  return { kind: "person", account, name: "Exempel", assignments };
}

function as<Value>(organisation: CanaryOrganisation, work: (db: ScopedDb, person: Person) => Promise<Value>) {
  const person = coordinatorOf(organisation);
  return changeAs(here.database, person, (db) => work(db, person));
}

async function aCooperation(): Promise<string> {
  const started = await as(municipality, (db, person) =>
    start(db, person, { name: "Exempel", organisation: municipality.id }),
  );
  if (!started.ok) throw new Error(started.reason);
  const id = started.value;
  await as(municipality, (db, person) => inviteParty(db, person, id, { organisation: police.id }));
  const decision = { organ: "Exempelnämnden", on: "2026-02-01", reference: "Exempel 1" };
  await as(police, (db, person) => join(db, person, id, { organisation: police.id, ...decision, today: TODAY }));
  return id;
}

test("of the two last parties that leave at once one is the last, and the cooperation ends", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await aCooperation();
    await Promise.all(
      [municipality, police].map((organisation) =>
        as(organisation, (db, person) => leave(db, person, id, { organisation: organisation.id, today: TODAY })),
      ),
    );
    const ended = `select ended_on is not null as ended from cooperations where id = '${id}'`;
    expect(await asOwner(here, ended)).toEqual([{ ended: true }]);
  }
});

function aForum(name: string, parent: string | null): ForumInput {
  return {
    name,
    parent,
    level: "operative",
    kind: "network",
    mandate: "",
    least: null,
    most: null,
    per: null,
    since: null,
    leaders: [],
    members: [],
  };
}

test("two forums that are placed under each other at once make no circle that nobody sees", async () => {
  const id = await aCooperation();
  const added = async (name: string) => {
    const outcome = await as(municipality, (db, person) => addForumTo(db, person, id, aForum(name, null)));
    return outcome.ok ? outcome.value : "";
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const names = [`Ena ${round}`, `Andra ${round}`] as const;
    const [one, other] = [await added(names[0]), await added(names[1])];
    await Promise.all([
      as(municipality, (db, person) => changeForum(db, person, { id, forum: one }, aForum(names[0], other))),
      as(police, (db, person) => changeForum(db, person, { id, forum: other }, aForum(names[1], one))),
    ]);
    const found = await as(municipality, (db, person) => findForums(db, person, id));
    const parents = found?.forums.filter(({ id: each }) => each === one || each === other).map(({ parent }) => parent);
    expect(parents).toContain(null);
  }
});
