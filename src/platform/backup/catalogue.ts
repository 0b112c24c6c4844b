import pg from "pg";
import type { StoredTable } from "./format.ts";

/** A table as it stands in the database: the columns that are stored, not those that are computed. */
export type Table = Pick<StoredTable, "name" | "columns">;

/** What an extension made is the extension's to make again. */
const NOT_OF_AN_EXTENSION =
  "not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')";

/** Every table of the schema public but the migrator's own. The parts of a partitioned table are within it. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%' and ${NOT_OF_AN_EXTENSION}
    group by c.relname order by c.relname`);
  return rows;
}

/** Tables of the schema public, the migrator's own too, with whether they belong to the login that asks. */
export async function listOwnership(client: pg.Client): Promise<{ name: string; mine: boolean }[]> {
  const { rows } = await client.query<{ name: string; mine: boolean }>(`
    select c.relname::text as name, pg_get_userbyid(c.relowner) = current_user as mine
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and ${NOT_OF_AN_EXTENSION}
    order by c.relname`);
  return rows;
}

/** Where each sequence of the schema public stands; one that has given no number yet is not among them. */
export async function listSequences(client: pg.Client): Promise<{ name: string; last: number }[]> {
  const { rows } = await client.query<{ name: string; last: number }>(`
    select sequencename::text as name, last_value as last from pg_sequences
    where schemaname = 'public' and last_value is not null order by sequencename`);
  return rows;
}

/** Tables that would not show the owner every row: row rules are forced on them, and no policy lets the owner see all. */
export async function listHidden(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and row_security_active(c.oid)
      and (exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
                     and p.permissive = 'RESTRICTIVE')
        or not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
                     and p.cmd in ('ALL', 'SELECT') and p.qual = 'true' and p.roles && array['public', current_user]))
    order by c.relname`);
  return rows.map((row) => row.name);
}

/** The table and its columns, as COPY and SELECT name them. */
export function quoted({ name, columns }: Table): { name: string; columns: string } {
  return { name: `public.${pg.escapeIdentifier(name)}`, columns: columns.map(pg.escapeIdentifier).join(", ") };
}

/** So that the same value has the same text, whatever the server or the login prefers. */
export async function usePlainForms(client: pg.Client): Promise<void> {
  await client.query(`
    set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1;
    set bytea_output = 'hex'; set client_encoding = 'UTF8'; set statement_timeout = 0;
    set search_path = public, pg_catalog`);
}
