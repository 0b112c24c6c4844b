import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import {
  type Actor,
  changeAs,
  GATE,
  isPermitted,
  OPERATOR,
  organisationsWhere,
  type Person,
  PUBLIC,
  readAs,
} from "./index.ts";

const account = "6f1b7a52-1d0e-4b6e-9a55-1c1f6f0f9a01";
const person: Person = {
  kind: "person",
  account,
  name: "Exempel",
  assignments: [
    { role: "coordinator", organisation: "one" },
    { role: "administrator", organisation: "two" },
    { role: "reader", organisation: "two" },
  ],
};

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

/** Whom the database takes the actor for. */
async function takenFor(actor: Actor): Promise<unknown> {
  return readAs(here.database, actor, async (db) => {
    const { rows } = await sql`select actor_kind() as kind, actor_account() as account`.execute(db);
    return rows[0];
  });
}

/** Whom it takes a connection for that says this by itself, as injected SQL could. */
async function saying(context: string): Promise<unknown> {
  return here.database.transaction().execute(async (transaction) => {
    await sql`select set_config('samverkan.actor', ${context}, true)`.execute(transaction);
    const { rows } = await sql<{ kind: string }>`select actor_kind() as kind`.execute(transaction);
    return rows[0]?.kind;
  });
}

describe("permissions", () => {
  test("nobody may without an assignment what an assignment gives", () => {
    for (const actor of [PUBLIC, GATE, OPERATOR]) expect(isPermitted(actor, "accounts.manage")).toBe(false);
    expect(isPermitted({ ...person, assignments: [] }, "accounts.manage")).toBe(false);
  });

  test("a permission holds where the assignment is, and nowhere else", () => {
    expect(organisationsWhere(person, "accounts.manage")).toEqual(["two"]);
    expect(organisationsWhere(person, "account.own")).toEqual(["one", "two"]);
  });

  test("who has no assignment left may still sign out and read what is public", () => {
    const left = { ...person, assignments: [] };
    expect([isPermitted(left, "account.own"), isPermitted(left, "public.read")]).toEqual([true, true]);
  });
});

describe("the database's own view of who asks", () => {
  test("is the actor that the transaction was opened for", async () => {
    expect(await takenFor(person)).toEqual({ kind: "person", account });
    expect(await takenFor(OPERATOR)).toEqual({ kind: "operator", account: null });
    expect(await takenFor(GATE)).toEqual({ kind: "gate", account: null });
    expect(await takenFor(PUBLIC)).toEqual({ kind: "public", account: null });
  });

  test.each([
    ["nothing", ""],
    ["an unsigned claim", JSON.stringify({ kind: "operator", until: 99_999_999_999 })],
    [
      "a claim with a signature of zeros",
      `${"0".repeat(64)}:${JSON.stringify({ kind: "operator", until: 99_999_999_999 })}`,
    ],
    ["a signature of nothing", `${"0".repeat(64)}:`],
    ["words", "operator"],
  ])("is the public when a connection says %s", async (_what, context) => {
    expect(await saying(context)).toBe("public");
  });

  test("is the public when a signed claim has been changed by a letter or is too old", async () => {
    const claim = (kind: string, until: number) => here.database.sign("row rules", JSON.stringify({ kind, until }));
    expect(await saying(claim("operator", 99_999_999_999))).toBe("operator");
    expect(await saying(claim("operator", 99_999_999_999).replace("operator", "operatop"))).toBe("public");
    expect(await saying(claim("operator", 1))).toBe("public");
  });

  test("is the public when the claim is signed with another of the installation's keys", async () => {
    const text = JSON.stringify({ kind: "operator", until: 99_999_999_999 });
    expect(await saying(here.database.sign("forms", text))).toBe("public");
  });

  test("does not follow the connection to the next transaction", async () => {
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([1, 2, 3, 4, 5].map(() => takenFor(person)));
      const { rows } = await here.pool.query(
        "select current_setting('samverkan.actor', true) as said, actor_kind() as kind",
      );
      expect(rows).toEqual([{ said: expect.toSatisfy((said) => !said), kind: "public" }]);
    }
  });

  test("cannot be widened from within a transaction that has an actor", async () => {
    const kinds = await changeAs(here.database, person, async (db) => {
      await sql`select set_config('samverkan.actor', '{"kind":"operator"}', true)`.execute(db);
      const { rows } = await sql<{ kind: string }>`select actor_kind() as kind`.execute(db);
      return rows;
    });
    expect(kinds).toEqual([{ kind: "public" }]);
  });
});
