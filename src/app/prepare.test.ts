import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPersonalData } from "#ground/privacy";
import { asOwner, freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { seedDemonstration } from "./prepare.ts";

/** What somebody finds who has started the demonstration. */
describe("the demonstration", () => {
  let here: TestDatabase;

  beforeAll(async () => {
    here = await freshDatabase();
    await seedDemonstration(here.database);
  }, 60_000);

  afterAll(() => here.drop());

  const counted = (what: string) =>
    asOwner<{ n: number }>(here, `select count(*)::int as n from ${what}`).then(([row]) => row?.n);

  test("has both parties' own pictures, handed over, and a joint one that is begun", async () => {
    expect(await counted("pictures where organisation_id is not null")).toBe(2);
    expect(await counted("hand_overs")).toBe(2);
    expect(await counted("pictures where organisation_id is null and state = 'draft'")).toBe(1);
    expect(await counted("picture_parts where kind = 'dissent'")).toBe(1);
    expect(await counted("picture_comments")).toBe(1);
  });

  test("says of every text that is made up that it is an example, and points at nobody", async () => {
    const texts = await asOwner<{ text: string }>(
      here,
      `select body as text from picture_parts
         where question not in ('extent', 'place-and-time', 'deviations', 'period', 'limits') or kind <> 'open'
       union all select body from picture_comments
       union all select legal_ground from hand_overs
       union all select name from cooperations union all select name from forums
       union all select mandate from forums where mandate <> ''
       union all select note from confirmations union all select decision_organ from cooperation_parties`,
    );
    expect(texts.length).toBeGreaterThan(30);
    for (const { text } of texts) expect(text).toMatch(/^Exempel/);
    expect(texts.flatMap(({ text }) => findPersonalData(text))).toEqual([]);
  });

  test("is made once, however often it is started, and leaves nothing in the trail but that it was made", async () => {
    const tables = [
      "cooperations",
      "pictures",
      "picture_parts",
      "hand_overs",
      "picture_comments",
      "forums",
      "confirmations",
    ];
    const before = await Promise.all(tables.map(counted));
    const trail = await counted("audit_events");
    await seedDemonstration(here.database);
    expect(await Promise.all(tables.map(counted))).toEqual(before);
    expect(await counted("audit_events")).toBe(trail);
  });
});
