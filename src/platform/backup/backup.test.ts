import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { connect } from "#platform/database";
import { asOwner, emptyDatabase, freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { FIRST_LINE, FOOTER_BYTES, footerOf, type Manifest } from "./format.ts";
import { BackupError, checkBackup, restoreBackup, writeBackup } from "./index.ts";
import { loadTables } from "./load.ts";

/** Only into what nobody has put anything into. */
const CAREFUL = { replace: false, isUntouched: async () => true };
const REPLACE = { replace: true, isUntouched: async () => false };

let folder: string;
let source: TestDatabase;
let path: string;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samverkan-test-"));
  source = await freshDatabase();
  // What is hard to carry: line breaks, tabs, backslashes, the text that stands for null, and no text at all.
  const owner = connect({ url: source.ownerUrl }, { most: 1 });
  await owner.pool.query("insert into audit_events (actor, event, details) values ($1, 'areas.imported', $2)", [
    "rad\nny\r\nrad\ttabb \\N \\. å",
    JSON.stringify({ file: "\\N", empty: "", quote: '"' }),
  ]);
  await owner.close();
  await asOwner(
    source,
    "insert into series (indicator, unit, area_kind, area_code, source) values ('theft', 'count', 'nation', '00', 'kolada')",
  );
  await asOwner(source, "delete from series where area_code = '00' and indicator = 'theft' and source = 'kolada'");
  path = join(folder, "whole.backup");
  manifest = await writeBackup({ url: source.ownerUrl }, path);
});

afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Rows of every table and a hash of them, in the order they lie: what a backup of the place would say of it. */
async function contentOf(database: TestDatabase): Promise<Record<string, string>> {
  const copy = join(folder, `content-${Math.random()}.backup`);
  const { tables } = await writeBackup({ url: database.ownerUrl }, copy);
  return Object.fromEntries(tables.map((table) => [table.name, `${table.rows} ${table.sha256}`]));
}

/** The identity of the installation is new in every restored copy. */
function butForIdentity({ installation: _, ...tables }: Record<string, string>): Record<string, string> {
  return tables;
}

describe("a backup", () => {
  test("restored into an empty place gives every row back, and work goes on where it was", async () => {
    const target = await emptyDatabase();
    const restored = await restoreBackup({ url: target.ownerUrl }, path, CAREFUL);
    expect(restored).toEqual(manifest);
    expect(butForIdentity(await contentOf(target))).toEqual(butForIdentity(await contentOf(source)));

    const numbers = "select last_value from pg_sequences order by sequencename";
    expect(await asOwner(target, numbers)).toEqual(await asOwner(source, numbers));
    const last = await asOwner<{ id: number }>(target, "select max(id) as id from audit_events");
    const added = await asOwner(
      target,
      "insert into audit_events (actor, event) values ('operator', 'areas.imported') returning id",
    );
    expect(added).toEqual([{ id: (last[0]?.id ?? 0) + 1 }]);
    await target.drop();
  });

  test("gives a number that was used and deleted to nobody else", async () => {
    const target = await emptyDatabase();
    await restoreBackup({ url: target.ownerUrl }, path, CAREFUL);
    const add =
      "insert into series (indicator, unit, area_kind, area_code, source) values ('x', 'count', 'nation', '00', 'y') returning id";
    const [there] = await asOwner<{ id: number }>(target, add);
    const [most] = await asOwner<{ id: number }>(source, "select max(id) as id from series");
    expect(there?.id).toBeGreaterThan((most?.id ?? 0) + 1);
    await target.drop();
  });

  test("restored is an installation of its own, for the same purpose and at the same edition", async () => {
    const target = await emptyDatabase();
    await restoreBackup({ url: target.ownerUrl }, path, CAREFUL);
    const seen = "select id, purpose, edition from installation";
    const [there] = await asOwner(target, seen);
    const [here] = await asOwner(source, seen);
    expect(there?.id).not.toBe(here?.id);
    expect({ ...there, id: "" }).toEqual({ ...here, id: "" });
    await target.drop();
  });

  test("puts rules, keys, indexes and rights back as the migrations make them", async () => {
    const target = await emptyDatabase();
    await restoreBackup({ url: target.ownerUrl }, path, CAREFUL);
    const rules = `
      select conrelid::regclass::text as place, conname::text as name, pg_get_constraintdef(oid) as rule from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select tablename::text, indexname::text, indexdef from pg_indexes where schemaname = 'public'
      union all select table_name::text, privilege_type::text, '' from information_schema.table_privileges where grantee = 'samverkan_app'
      union all select '', name, '' from kysely_migration
      order by 1, 2, 3`;
    expect(await asOwner(target, rules)).toEqual(await asOwner(source, rules));
    await target.drop();
  });

  test("may be read by nobody but its owner, and has its name only when it is whole", async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const unwritten = join(folder, "unwritten.backup");
    const nothing = await emptyDatabase();
    await expect(writeBackup({ url: nothing.ownerUrl }, unwritten)).rejects.toThrow(/^Databasen är tom/);
    await expect(stat(unwritten)).rejects.toMatchObject({ code: "ENOENT" });
    await nothing.drop();
  });

  test("replaces an earlier backup and no other file", async () => {
    const other = join(folder, "letter.txt");
    await writeFile(other, "Viktigt brev");
    await expect(writeBackup({ url: source.ownerUrl }, other)).rejects.toThrow(
      /är redan någonting annat än en säkerhetskopia/,
    );
    expect(await readFile(other, "utf8")).toBe("Viktigt brev");
    await writeBackup({ url: source.ownerUrl }, path);
  });

  test("taken while rows are added is of one instant", async () => {
    const busy = await freshDatabase();
    const owner = connect({ url: busy.ownerUrl }, { most: 1 });
    let adding = true;
    const writer = (async () => {
      // One transaction adds to a table early in the backup and to one late in it: both or neither must be there.
      while (adding) {
        await owner.pool.query(`begin;
          insert into audit_events (actor, event) values ('operator', 'areas.imported');
          insert into series (indicator, unit, area_kind, area_code, source)
            select 'theft', 'count', 'nation', count(*)::text, 'test' from series where source = 'test';
          commit`);
      }
    })();
    const copy = join(folder, "busy.backup");
    const rounds: Manifest[] = [];
    for (let round = 0; round < 5; round += 1) rounds.push(await writeBackup({ url: busy.ownerUrl }, copy));
    adding = false;
    await writer;
    await owner.close();
    const [before] = await asOwner<{ events: number; series: number }>(
      source,
      "select (select count(*) from audit_events) - 1 as events, (select count(*) from series) as series",
    );
    for (const { tables } of rounds) {
      const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows]));
      expect((rows.audit_events ?? 0) - (before?.events ?? 0)).toBe((rows.series ?? 0) - (before?.series ?? 0));
    }
    expect(
      new Set(rounds.map(({ tables }) => tables.find(({ name }) => name === "series")?.rows)).size,
    ).toBeGreaterThan(1);
    await busy.drop();
  });

  test("is not taken when row rules would leave some rows out, and is when the owner may see all", async () => {
    const ruled = await freshDatabase();
    const copy = join(folder, "ruled.backup");
    await asOwner(ruled, "alter table series enable row level security, force row level security");
    await expect(writeBackup({ url: ruled.ownerUrl }, copy)).rejects.toThrow(
      "Säkerhetskopian skulle inte bli hel: radregler döljer rader i series för ägaren.",
    );
    await asOwner(ruled, "create policy owner_sees_all on series to current_user using (true)");
    const { tables } = await writeBackup({ url: ruled.ownerUrl }, copy);
    expect(tables.find(({ name }) => name === "series")?.rows).toBe(
      manifest.tables.find(({ name }) => name === "series")?.rows,
    );
    await ruled.drop();
  });
});

describe("a place that is not empty", () => {
  let target: TestDatabase;

  beforeAll(async () => {
    target = await freshDatabase();
  });

  afterAll(() => target.drop());

  test("is refused, and left as it is, when somebody has put something there", async () => {
    const before = await contentOf(target);
    await expect(
      restoreBackup({ url: target.ownerUrl }, path, { replace: false, isUntouched: async () => false }),
    ).rejects.toThrow(/^Databasen innehåller redan något som har lagts in: .* --replace /);
    expect(await contentOf(target)).toEqual(before);
  });

  test("is replaced, without a trace of what was there, when that is asked for", async () => {
    await asOwner(
      target,
      "create type left_behind as enum ('a'); create view left_view as select 1; create function left_function() returns int return 1",
    );
    await restoreBackup({ url: target.ownerUrl }, path, REPLACE);
    expect(butForIdentity(await contentOf(target))).toEqual(butForIdentity(await contentOf(source)));
    expect(
      await asOwner(
        target,
        "select to_regtype('left_behind') as t, to_regclass('left_view') as v, to_regproc('left_function') as f",
      ),
    ).toEqual([{ t: null, v: null, f: null }]);
  });

  test("cannot be changed by anybody while it is asked whether it is untouched", async () => {
    const attempts: unknown[] = [];
    const isUntouched = async () => {
      const other = connect({ url: target.appUrl }, { most: 1 });
      await other.pool.query("set lock_timeout = '200ms'");
      await other.pool
        .query("insert into audit_events (actor, event) values ('x', 'a.b')")
        .catch((error) => attempts.push(error.code));
      await other.close();
      return false;
    };
    await expect(restoreBackup({ url: target.ownerUrl }, path, { replace: false, isUntouched })).rejects.toThrow(
      BackupError,
    );
    expect(attempts).toEqual(["55P03"]);
  });

  test("is never touched, even if asked for, when it holds tables that are not ours", async () => {
    const foreign = await emptyDatabase();
    await asOwner(foreign, "create table payroll as select 1 as amount");
    await expect(restoreBackup({ url: foreign.ownerUrl }, path, REPLACE)).rejects.toThrow(
      /^Databasen innehåller annat än Samverkan/,
    );
    expect(await asOwner(foreign, "select amount from payroll")).toEqual([{ amount: 1 }]);
    await foreign.drop();
  });

  test("that is being read all the time gets its turn, and the readers go on", async () => {
    let reading = true;
    const failures: unknown[] = [];
    const readInOrder = async (...tables: readonly string[]) => {
      while (reading) {
        const client = await target.pool.connect();
        try {
          await client.query("begin");
          for (const table of tables) await client.query(`select count(*), pg_sleep(0.02) from ${table}`);
          await client.query("commit");
        } catch (error) {
          failures.push(error);
        } finally {
          client.release(true);
        }
        await pause(60);
      }
    };
    const readers = Promise.all([
      readInOrder("figures", "series", "audit_events"),
      readInOrder("audit_events", "series", "figures"),
    ]);
    await restoreBackup({ url: target.ownerUrl }, path, REPLACE);
    reading = false;
    await readers;
    expect(failures).toEqual([]);
  });
});

describe("row rules and triggers", () => {
  test("stand aside while rows are loaded, and are there again afterwards", async () => {
    const target = await freshDatabase();
    const client = new pg.Client({ connectionString: target.ownerUrl });
    await client.connect();
    await client.query(`
      alter table figures enable row level security, force row level security;
      create function refuse() returns trigger language plpgsql as 'begin raise exception ''fired''; end';
      create trigger refuse_change before insert on figures for each row execute function refuse();
      alter table figures enable always trigger refuse_change`);
    await client.query("begin");
    await loadTables(client, path, manifest);
    await client.query("commit");
    const { rows } = await client.query(`
      select relforcerowsecurity as forced, tgenabled as trigger
      from pg_class join pg_trigger on tgrelid = pg_class.oid and not tgisinternal where relname = 'figures'`);
    expect(rows).toEqual([{ forced: true, trigger: "A" }]);
    await client.end();
    await target.drop();
  });
});

describe("a damaged backup is refused before anything is touched", () => {
  let target: TestDatabase;
  let before: Record<string, string>;
  let whole: Buffer;

  beforeAll(async () => {
    target = await freshDatabase();
    before = await contentOf(target);
    whole = await readFile(path);
  });

  afterEach(async () => {
    expect(await contentOf(target)).toEqual(before);
  });

  afterAll(() => target.drop());

  async function refusalOf(bytes: Uint8Array): Promise<string> {
    const damagedPath = join(folder, "damaged.backup");
    await writeFile(damagedPath, bytes);
    return restoreBackup({ url: target.ownerUrl }, damagedPath, REPLACE).then(
      () => "restored",
      (error) => (error instanceof BackupError ? error.message : `not a sentence: ${error}`),
    );
  }

  /** The file with another manifest, and with a footer that agrees with it: the work of a forger or of another program. */
  function withManifest(change: (manifest: Manifest) => unknown, data = dataOf(whole)): Buffer {
    const words = Buffer.from(JSON.stringify(change(structuredClone(manifestOf(whole)))));
    const footer = footerOf(words.length);
    const covered = Buffer.concat([data, words, footer.length]);
    return Buffer.concat([covered, footer.end(createHash("sha256").update(covered).digest())]);
  }

  function manifestStart(file: Buffer): number {
    const footer = file.length - FOOTER_BYTES;
    return footer - Number(file.readBigUInt64BE(footer));
  }

  function dataOf(file: Buffer): Buffer {
    return file.subarray(0, manifestStart(file));
  }

  function manifestOf(file: Buffer): Manifest {
    return JSON.parse(file.toString("utf8", manifestStart(file), file.length - FOOTER_BYTES));
  }

  function withTable(change: (table: Manifest["tables"][number]) => object): Buffer {
    return withManifest((all) => ({
      ...all,
      tables: all.tables.map((table, at) => (at === 4 ? { ...table, ...change(table) } : table)),
    }));
  }

  test("one bit wrong, wherever it is", async () => {
    const places = [
      0,
      5,
      17,
      18,
      19,
      30,
      whole.length - 1,
      whole.length - 20,
      whole.length - 50,
      whole.length - 56,
      whole.length - 60,
    ];
    for (let place = 100; place < whole.length; place += Math.floor(whole.length / 60)) places.push(place);
    for (const place of places) {
      const flipped = Buffer.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      expect(await refusalOf(flipped), `byte ${place}`).toMatch(
        /^(Säkerhetskopian (är skadad: |har formatet ).*|Filen är ingen säkerhetskopia .*)\.$/,
      );
    }
  });

  test.each([1, 16, 56, 57, 1000, 200_000])("its last %i bytes gone", async (missing) => {
    expect(await refusalOf(whole.subarray(0, whole.length - missing))).toMatch(/^Säkerhetskopian är skadad: /);
  });

  test("something added after it", async () => {
    expect(await refusalOf(Buffer.concat([whole, Buffer.from("\n")]))).toMatch(
      /^Säkerhetskopian är skadad: slutet saknas/,
    );
    expect(await refusalOf(Buffer.concat([whole, whole]))).toMatch(/^Säkerhetskopian är skadad: /);
  });

  test("nothing in it, or hardly anything", async () => {
    expect(await refusalOf(Buffer.alloc(0))).toBe("Säkerhetskopian är skadad: filen är tom.");
    expect(await refusalOf(FIRST_LINE)).toBe("Säkerhetskopian är skadad: den är avklippt.");
  });

  test.each([
    ["a gzip file", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ["a text", Buffer.from("code;name\n0114;Upplands Väsby\n".repeat(100))],
    ["zeros", Buffer.alloc(10_000)],
  ])("another kind of file: %s", async (_, bytes) => {
    expect(await refusalOf(bytes)).toMatch(/^Filen är ingen säkerhetskopia från Samverkan/);
  });

  test("a newer format", async () => {
    const newer = Buffer.concat([Buffer.from("SAMVERKAN BACKUP 2\n"), whole.subarray(FIRST_LINE.length)]);
    expect(await refusalOf(newer)).toBe("Säkerhetskopian har formatet 2, men den här versionen läser bara 1.");
  });

  test("a schema of a newer version, or one with a gap", async () => {
    expect(await refusalOf(withManifest((all) => ({ ...all, schema: [...all.schema, "2099-01-01T0000-later"] })))).toBe(
      "Säkerhetskopian är från en nyare version av Samverkan (2099-01-01T0000-later): uppgradera först.",
    );
    expect(await refusalOf(withManifest((all) => ({ ...all, schema: all.schema.slice(1) })))).toMatch(
      /hoppar över en migrering/,
    );
  });

  test("tables that have changed places", async () => {
    const [first, second] = manifestOf(whole).tables;
    if (!first || !second) throw new Error("too few tables");
    const swapped = Buffer.from(whole);
    whole.copy(swapped, first.start, second.start, second.start + second.packed);
    whole.copy(swapped, first.start + second.packed, first.start, first.start + first.packed);
    expect(await refusalOf(swapped)).toMatch(/^Säkerhetskopian är skadad: innehållet stämmer inte/);
    const agreeing = withManifest((all) => all, dataOf(swapped));
    expect(await refusalOf(agreeing)).toMatch(/^Säkerhetskopian är skadad: tabellen/);
  });

  test.each([
    ["no manifest", () => withManifest(() => "hello")],
    ["an unknown field", () => withManifest((all) => ({ ...all, note: "" }))],
    ["a table less", () => withManifest((all) => ({ ...all, tables: all.tables.slice(1) }))],
    [
      "the same table twice",
      () => withManifest((all) => ({ ...all, tables: all.tables.map((table) => ({ ...table, name: "series" })) })),
    ],
    ["another name of a table", () => withTable(() => ({ name: 'x"; drop table figures; --' }))],
    ["another name of a column", () => withTable(({ columns }) => ({ columns: columns.toReversed() }))],
    ["another number of rows", () => withTable(({ rows }) => ({ rows: rows + 1 }))],
    ["another length", () => withTable(({ bytes }) => ({ bytes: bytes - 1 }))],
    ["another hash", () => withTable(() => ({ sha256: "0".repeat(64) }))],
    ["another place", () => withTable(({ start }) => ({ start: start + 1 }))],
    ["a shorter place", () => withTable(({ packed }) => ({ packed: packed - 1 }))],
    ["a negative place", () => withTable(() => ({ start: -1 }))],
  ])("a manifest that is not true: %s", async (_, forged) => {
    expect(await refusalOf(forged())).toMatch(/^Säkerhetskopian är skadad: /);
  });

  test("no file, or a folder", async () => {
    await expect(checkBackup(join(folder, "nowhere"))).rejects.toThrow(/^Det finns ingen fil /);
    await expect(checkBackup(folder)).rejects.toThrow("Det är en mapp och ingen säkerhetskopia.");
  });
});
