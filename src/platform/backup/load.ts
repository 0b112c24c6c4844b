import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { listTables, quoted } from "./catalogue.ts";
import { readTable } from "./check.ts";
import { damaged, type Manifest } from "./format.ts";

/**
 * Loads every table of a backup, in a transaction that the caller has begun on a schema that was just made.
 * Foreign keys are taken away and put back, which checks all rows at once: then no order of tables matters, nor rows
 * that refer to their own table. Row rules and triggers stand aside meanwhile: these rows have met them before.
 */
export async function loadTables(client: pg.Client, path: string, manifest: Manifest): Promise<void> {
  await refuseOtherTables(client, manifest);
  const { rows } = await client.query<{ aside: string; back: string }>(STANDING_ASIDE);
  for (const { aside } of rows) await client.query(aside);
  // What the migrations themselves put in is among the rows of the backup.
  await client.query(`truncate ${manifest.tables.map((table) => quoted(table).name).join(", ")}`);
  for (const table of manifest.tables) {
    const { name, columns } = quoted(table);
    await readTable(path, table, (unpacked) =>
      pipeline(unpacked, client.query(copyFrom(`copy ${name} (${columns}) from stdin`))),
    );
    const { rows: counted } = await client.query<{ rows: number }>(`select count(*) as rows from ${name}`);
    if (counted[0]?.rows !== table.rows) throw damaged(`tabellen ${table.name} fick inte alla sina rader`);
  }
  for (const { back } of rows.toReversed()) await client.query(back);
  for (const { name, last } of manifest.sequences) {
    await client.query("select setval($1::regclass, $2)", [`public.${pg.escapeIdentifier(name)}`, last]);
  }
}

/** Pairs of statements: what stands in the way of loading is put aside by the first and put back by the second. */
const STANDING_ASIDE = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as aside,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
  from pg_constraint
  where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
  union all
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
         format('alter table %s enable %s trigger %I', tgrelid::regclass,
                case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
  from pg_trigger join pg_class c on c.oid = tgrelid
  where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace
  union all
  select format('alter table %s no force row level security', c.oid::regclass),
         format('alter table %s force row level security', c.oid::regclass)
  from pg_class c
  where c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace`;

/** The migrations say which tables there are. A manifest that says otherwise was not written by this program. */
async function refuseOtherTables(client: pg.Client, { tables }: Manifest): Promise<void> {
  const expected = JSON.stringify(await listTables(client));
  const stored = JSON.stringify(tables.map(({ name, columns }) => ({ name, columns })));
  if (stored !== expected) throw damaged("dess tabeller är inte de som dess schema har");
}
