import { afterEach, beforeEach, expect, test } from "vitest";
import { type Actor, changeAs, GATE, OPERATOR } from "#access";
import { openPost, writeLetter } from "#platform/mail";
import { asOwner, freshDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { type MailServer, startMailServer } from "../../tests/support/mail-server.ts";
import { untilTrue } from "../../tests/support/program.ts";
import { startPostman } from "./postman.ts";

let here: TestDatabase;

beforeEach(async () => {
  here = await freshDatabase();
});

afterEach(() => here.drop());

const letter = {
  recipient: "nagon@exempel.invalid",
  subject: "Välj ett nytt lösenord",
  body: "Hej!\n\nLänken: å ä ö\n",
};

function write(actor: Actor = GATE, subject = letter.subject): Promise<void> {
  return changeAs(here.database, actor, (db) => writeLetter(db, { ...letter, subject }));
}

function postman(server: MailServer) {
  return startPostman(here.database, openPost(server.url, "samverkan@exempel.invalid"), { roundMs: 20 });
}

async function waiting(): Promise<number> {
  const [row] = await asOwner<{ count: number }>(here, "select count(*) as count from letters where sent_at is null");
  return row?.count ?? 0;
}

test("a letter is handed in once, in Swedish, and what stood in it is forgotten", async () => {
  const server = await startMailServer();
  const walking = postman(server);
  await write();
  await untilTrue(5_000, async () => (await waiting()) === 0);
  await walking.stop();
  await server.close();
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toContain("To: nagon@exempel.invalid");
  expect(server.taken[0]).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(await asOwner(here, "select body, tries from letters")).toEqual([{ body: "", tries: 1 }]);
});

test("a letter of what was undone is never written", async () => {
  await changeAs(here.database, GATE, async (db) => {
    await writeLetter(db, letter);
    throw new Error("as told");
  }).catch(() => {});
  expect(await waiting()).toBe(0);
});

test("nobody writes letters without saying who they are", async () => {
  await expect(write({ kind: "public" })).rejects.toMatchObject({ code: "42501" });
});

test("while the mail server is away letters wait, and none is lost or doubled when it comes back", async () => {
  const before = await startMailServer();
  await before.close();
  const walking = postman(before);
  for (let number = 1; number <= 5; number += 1) await write(OPERATOR, `Brev ${number}`);
  await untilTrue(5_000, async () => (await asOwner(here, "select 1 from letters where tries > 0")).length === 5);
  const server = await startMailServer({ port: Number(new URL(before.url).port) });
  await asOwner(here, "update letters set next_try_at = now()");
  await untilTrue(5_000, async () => (await waiting()) === 0);
  await walking.stop();
  await server.close();
  expect(server.taken.map((text) => /^Subject: (.*)\r$/m.exec(text)?.[1]).sort()).toEqual([
    "Brev 1",
    "Brev 2",
    "Brev 3",
    "Brev 4",
    "Brev 5",
  ]);
});

test("a letter that is refused is tried later and later, up to once an hour", async () => {
  const server = await startMailServer({ refusing: true });
  await write();
  const walking = postman(server);
  const waits: number[] = [];
  for (let tries = 1; tries <= 8; tries += 1) {
    await untilTrue(
      5_000,
      async () => (await asOwner(here, `select 1 from letters where tries = ${tries}`)).length === 1,
    );
    const [row] = await asOwner<{ minutes: number }>(
      here,
      "update letters set next_try_at = now() where sent_at is null returning 1 as minutes, (select round(extract(epoch from next_try_at - now()) / 60) from letters l limit 1) as minutes",
    );
    waits.push(row?.minutes ?? 0);
  }
  await walking.stop();
  await server.close();
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test("two who carry letters at once hand in each letter once", async () => {
  const server = await startMailServer();
  for (let number = 0; number < 20; number += 1) await write(OPERATOR, `Brev ${number}`);
  const walking = [postman(server), postman(server), postman(server)];
  await untilTrue(10_000, async () => (await waiting()) === 0);
  await Promise.all(walking.map((each) => each.stop()));
  await server.close();
  expect(new Set(server.taken.map((text) => /^Subject: (.*)\r$/m.exec(text)?.[1])).size).toBe(20);
  expect(server.taken).toHaveLength(20);
});
