import type pg from "pg";

/**
 * Drops everything in the schema public that belongs to the login: tables, views, sequences, functions and types.
 * Not the schema itself: on a named server it may be somebody else's, and what may be used in it stands as it was.
 */
export async function dropEverything(client: pg.Client): Promise<void> {
  // Gathered before the first is dropped: what depends on it goes with it, and has no name to be asked for after that.
  await client.query(`
    do $$
    declare
      statements text[];
      statement text;
    begin
      select array_agg(drops.statement) into statements from (
        select format('drop %s if exists public.%I cascade', kinds.word, c.relname) as statement
        from pg_class c
        join (values ('r', 'table'), ('p', 'table'), ('f', 'foreign table'), ('v', 'view'), ('m', 'materialized view'),
                     ('S', 'sequence')) kinds (kind, word) on kinds.kind = c.relkind::text
        where c.relnamespace = 'public'::regnamespace and not c.relispartition
          and c.relowner = current_user::regrole
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'i'))
        union all
        select format('drop routine if exists %s cascade', p.oid::regprocedure)
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole
          and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        union all
        select format('drop type if exists public.%I cascade', t.typname)
        from pg_type t left join pg_class c on c.oid = t.typrelid
        where t.typnamespace = 'public'::regnamespace and t.typowner = current_user::regrole
          and (t.typtype in ('e', 'd', 'r') or c.relkind = 'c')
          and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
      ) drops;
      foreach statement in array coalesce(statements, '{}') loop
        execute statement;
      end loop;
    end
    $$`);
}
