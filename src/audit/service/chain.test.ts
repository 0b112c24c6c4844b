import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Actor, changeAs, OPERATOR, readAs } from "#access";
import { asOwner, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { record, signHead, verifyTrail } from "./index.ts";

let here: TestDatabase;

beforeAll(async () => {
  here = await freshDatabase();
});

afterAll(() => here.drop());

function verify() {
  return readAs(here.database, OPERATOR, verifyTrail);
}

function note(actor: Actor, file: string): Promise<void> {
  return changeAs(here.database, actor, (db) => record(db, actor, "areas.imported", { file, rows: 3 }));
}

/** What the owner of the database could do behind the program's back. */
async function tamper(...statements: string[]): Promise<void> {
  await asOwner(here, ["alter table audit_events disable trigger audit_events_chain", ...statements].join("; "));
  await asOwner(here, "alter table audit_events enable trigger audit_events_chain");
}

describe("the trail", () => {
  test("is whole as it was written, whatever the text in it", async () => {
    for (const file of ["a", "å\nä\tö", '"\\u001f', "'; drop table audit_events; --", "\u{1f600}"])
      await note(OPERATOR, file);
    const [{ rows } = { rows: 0 }] = await asOwner<{ rows: number }>(here, "select count(*) as rows from audit_events");
    expect(await verify()).toMatchObject({ whole: true, rows });
  });

  test("has every place once when many write at the same time", async () => {
    const before = await verify();
    await Promise.all(Array.from({ length: 40 }, (_, index) => note(OPERATOR, String(index))));
    expect(await verify()).toMatchObject({ whole: true, rows: before.rows + 40 });
  });

  test("has no row of what was undone", async () => {
    const before = await verify();
    await changeAs(here.database, OPERATOR, async (db) => {
      await record(db, OPERATOR, "areas.imported", {});
      throw new Error("as told");
    }).catch(() => {});
    expect(await verify()).toEqual(before);
  });

  test("takes no row from somebody who says they are another", async () => {
    const claims = changeAs(here.database, OPERATOR, (db) => record(db, { kind: "gate" }, "areas.imported", {}));
    await expect(claims).rejects.toMatchObject({ code: "42501" });
    await expect(
      here.pool.query("insert into audit_events (actor, event) values ('operator', 'areas.imported')"),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a trail that somebody has been at", () => {
  const copy = "create table kept as table audit_events; create table kept_head as table audit_head";
  const back =
    "delete from audit_events; insert into audit_events select * from kept; delete from audit_head; insert into audit_head select * from kept_head; drop table kept, kept_head";

  beforeEach(() => tamper(copy).then(() => () => tamper(back)));

  test.each([
    ["a changed word", 'update audit_events set details = \'{"file": "b"}\' where id = 5', { fault: "changed", at: 5 }],
    [
      "a changed time",
      "update audit_events set happened_at = happened_at + interval '1 microsecond' where id = 5",
      { fault: "changed", at: 5 },
    ],
    [
      "a changed bit of a hash",
      "update audit_events set hash = set_bit(hash, 0, 1 - get_bit(hash, 0)) where id = 5",
      { fault: "changed", at: 5 },
    ],
    ["a deleted row", "delete from audit_events where id = 5", { fault: "gap", at: 5 }],
    [
      "two rows that have changed places",
      "update audit_events set id = -id where id in (5, 6); update audit_events set id = 11 + id where id < 0",
      { fault: "changed", at: 5 },
    ],
    ["a cut tail", "delete from audit_events where id > (select max(id) - 2 from audit_events)", { fault: "cut" }],
    [
      "a row that was put in at the end",
      "insert into audit_events (id, actor, event, hash) select max(id) + 1, 'operator', 'a.b', sha256('') from audit_events",
      { fault: "changed" },
    ],
    ["a head without a signature", "update audit_head set signature = null", { fault: "head" }],
    [
      "a cut tail with a head to match",
      "delete from audit_events where id > 9; update audit_head set id = 9, hash = (select hash from audit_events where id = 9)",
      { fault: "head", at: 9 },
    ],
  ])("is found: %s", async (_what, statements, found) => {
    await tamper(statements);
    expect(await verify()).toMatchObject({ whole: false, ...found });
  });

  test("stays found when others go on recording after it", async () => {
    await tamper(
      "delete from audit_events where id > 9",
      "update audit_head set id = 9, hash = (select hash from audit_events where id = 9)",
    );
    await note(OPERATOR, "afterwards");
    expect(await verify()).toMatchObject({ whole: false, fault: "head" });
  });

  test("is accepted only when an operator asks for it", async () => {
    await tamper("update audit_head set signature = sha256('another installation')");
    await note(OPERATOR, "afterwards");
    expect(await verify()).toMatchObject({ whole: false, fault: "head" });
    await changeAs(here.database, OPERATOR, signHead);
    expect(await verify()).toMatchObject({ whole: true });
  });

  test("is found also when every row after it was reckoned anew", async () => {
    await tamper(
      "update audit_events set details = '{}' where id = 5",
      `do $$ declare r audit_events; previous bytea := (select hash from audit_events where id = 4); begin
         for r in select * from audit_events where id > 4 order by id loop
           previous := sha256(previous || convert_to(audit_text(r), 'UTF8'));
           update audit_events set hash = previous where id = r.id;
         end loop;
         update audit_head set hash = previous;
       end $$`,
    );
    expect(await verify()).toMatchObject({ whole: false, fault: "head" });
  });
});
