import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Config, readConfig } from "#platform/config";
import { asAdministrator, inDatabase, TEST_SECRET } from "../../../tests/support/cluster.ts";
import { asOwner, emptyDatabase, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { withFolder } from "../../../tests/support/program.ts";
import { migrationNames } from "./migrate.ts";
import { openDatabase } from "./open.ts";

function configOf(settings: Readonly<Record<string, string>>): Config {
  return readConfig("demonstration", settings);
}

/** Opens, closes, and says which migrations ran. */
async function openedWith(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const opened = await openDatabase(configOf(settings));
  await opened.close();
  return opened.migrated;
}

let fresh: TestDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

describe("the app's login", () => {
  test("owns nothing and is nothing more than what it was granted", async () => {
    const { rows } = await fresh.pool.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
             (select count(*) from pg_class where relowner = pg_roles.oid) as owned,
             has_schema_privilege('public', 'create') as may_create
      from pg_roles where rolname = current_user`);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0, may_create: false },
    ]);
  });

  test.each([
    "update audit_events set actor = 'nobody'",
    "delete from audit_events",
    "truncate audit_events",
    "alter table audit_events disable trigger all",
    "drop table audit_events",
    "delete from installation",
    "insert into kysely_migration values ('invented', '')",
  ])("may not: %s", async (statement) => {
    await expect(fresh.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });

  test("may not read the key that row rules trust", async () => {
    await expect(fresh.pool.query("select * from samverkan_keys.row_rules")).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a named database", () => {
  test("is refused when DATABASE_URL is the owner's", async () => {
    await expect(openedWith({ DATABASE_URL: fresh.ownerUrl })).rejects.toThrow(
      /^Inloggningen i DATABASE_URL äger tabeller .*\.$/,
    );
  });

  test("is refused when DATABASE_URL is a superuser's", async () => {
    const superuser = inDatabase(inject("cluster").administrator, new URL(fresh.appUrl).pathname.slice(1));
    await expect(openedWith({ DATABASE_URL: superuser })).rejects.toThrow(
      /^Inloggningen i DATABASE_URL är superanvändare, .*\.$/,
    );
  });

  test.each([
    ["the owner", () => new URL(fresh.ownerUrl).username, /äger tabeller eller kan bli ägaren/],
    ["a superuser", () => new URL(inject("cluster").administrator).username, /kan bli en sådan/],
  ])("is refused when DATABASE_URL's login may become %s", async (_who, powerful, message) => {
    const { administrator } = inject("cluster");
    const login = `member_${randomUUID().slice(0, 8)}`;
    const middle = `${login}_group`;
    const url = new URL(fresh.appUrl);
    url.username = login;
    url.password = login;
    await asAdministrator(administrator, [
      `create role ${middle} in role "${powerful()}"`,
      `create role ${login} login noinherit password '${login}' in role ${middle}, samverkan_app`,
    ]);
    try {
      await expect(openedWith({ DATABASE_URL: url.href })).rejects.toThrow(message);
    } finally {
      await asAdministrator(administrator, [`drop role ${login}`, `drop role ${middle}`]);
    }
  });

  test("is migrated once, by the owner", async () => {
    const empty = await emptyDatabase();
    expect(await openedWith(empty.environment)).toEqual(await migrationNames());
    expect(await openedWith(empty.environment)).toEqual([]);
    expect(await openedWith({ DATABASE_URL: empty.appUrl, SAMVERKAN_SECRET: TEST_SECRET })).toEqual([]);
    await empty.drop();
  });

  test("is migrated once when three open it at the same moment", async () => {
    const empty = await emptyDatabase();
    const ran = await Promise.all([1, 2, 3].map(() => openedWith(empty.environment)));
    expect(ran.flat().sort()).toEqual(await migrationNames());
    await empty.drop();
  });

  test("is refused, with what to do, when it lacks a migration and only the app's login is there", async () => {
    const old = await freshDatabase();
    await asOwner(old, "delete from kysely_migration where name = (select max(name) from kysely_migration)");
    await expect(openedWith({ DATABASE_URL: old.appUrl, SAMVERKAN_SECRET: TEST_SECRET })).rejects.toThrow(
      "Databasen saknar 1 migreringar: kör `npm run -s samverkan -- migrate` med DATABASE_MIGRATE_URL satt.",
    );
    await old.drop();
  });

  test("that is away is said to be away, not to lack migrations", async () => {
    const away = "postgresql://samverkan_web@127.0.0.1:9/samverkan";
    await expect(openedWith({ DATABASE_URL: away, SAMVERKAN_SECRET: TEST_SECRET })).rejects.toThrow(
      /^Databasen i DATABASE_URL går inte att nå \(connect ECONNREFUSED/,
    );
  });

  test("is refused in production when it may lose what it has acknowledged", async () => {
    const careless = await freshDatabase();
    const database = new URL(careless.appUrl).pathname.slice(1);
    await asOwner(careless, `alter database ${database} set synchronous_commit = off`);
    const settings = { DATABASE_URL: careless.appUrl, SAMVERKAN_SECRET: TEST_SECRET };
    await expect(openDatabase(readConfig("production", settings))).rejects.toThrow(
      "Databasen har synchronous_commit avslaget, så att ett strömavbrott kan ta bort det som är sparat: slå på det.",
    );
    await careless.drop();
  });
});

describe("the secret", () => {
  const SECRET = "another-q3Jx8vN2tYw5Rk7Lz0Pb4Hc6Md9Fg1Sa";

  test("is demanded of a program that has the app's login only", async () => {
    await expect(openedWith({ DATABASE_URL: fresh.appUrl })).rejects.toThrow(
      "Sätt SAMVERKAN_SECRET till den hemlighet som databasen fick när den gjordes klar.",
    );
  });

  test("must be the one that the database was given", async () => {
    await expect(openedWith({ DATABASE_URL: fresh.appUrl, SAMVERKAN_SECRET: SECRET })).rejects.toThrow(
      /^SAMVERKAN_SECRET är en annan än den som databasen fick: .*\.$/,
    );
    await expect(openedWith({ ...fresh.environment, SAMVERKAN_SECRET: SECRET })).rejects.toThrow(
      /^SAMVERKAN_SECRET är en annan än den som databasen har: .*--new-secret`\.$/,
    );
  });

  test("is changed when the owner says so, and then the earlier one opens nothing", async () => {
    const changed = await freshDatabase();
    const opened = await openDatabase(configOf({ ...changed.environment, SAMVERKAN_SECRET: SECRET }), "replace");
    await opened.close();
    await expect(openedWith(changed.environment)).rejects.toThrow(/^SAMVERKAN_SECRET är en annan/);
    await changed.drop();
  });

  test("is chosen once by an installation that was given none, and gives way to one that somebody chooses", async () => {
    const empty = await emptyDatabase();
    const { DATABASE_URL, DATABASE_MIGRATE_URL } = empty.environment;
    const none = { DATABASE_URL, DATABASE_MIGRATE_URL };
    await openedWith(none);
    expect(await openedWith(none)).toEqual([]);
    await openedWith({ ...none, SAMVERKAN_SECRET: SECRET });
    await openedWith({ DATABASE_URL, SAMVERKAN_SECRET: SECRET });
    await expect(openedWith(none)).rejects.toThrow("Databasen har fått en hemlighet: sätt SAMVERKAN_SECRET till den.");
    await empty.drop();
  });
});

describe("the embedded database", () => {
  test("is finished by the next start when the first was killed between the logins and the database", () =>
    withFolder(async (folder) => {
      const config = configOf({ SAMVERKAN_DATA: folder });
      const first = await openDatabase(config);
      const reach = first.owner && "socketFolder" in first.owner ? first.owner.socketFolder : "";
      const administrator = new pg.Client({ host: reach, user: "postgres", database: "postgres" });
      await first.pool.end();
      await administrator.connect();
      await administrator.query("drop database samverkan with (force)");
      await administrator.end();

      const second = await openDatabase(config);
      expect(second.migrated).toEqual(await migrationNames());
      await second.close();
      await first.close().catch(() => {});
    }));
});
