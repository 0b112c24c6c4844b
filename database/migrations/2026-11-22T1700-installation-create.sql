-- The role that every table's rights are granted to, and what is true of this installation as a whole.
-- Roles belong to the whole server, so another database on it may already have made this one.
do $$
begin
  create role samverkan_app nologin;
exception
  when duplicate_object then null;
end
$$;

revoke create on schema public from public;
grant usage on schema public to samverkan_app;
grant select on kysely_migration to samverkan_app;

create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null default gen_random_uuid(),
  purpose text not null default 'undecided' check (purpose in ('undecided', 'demonstration', 'production')),
  edition bigint not null default 0 check (edition >= 0)
);
comment on table installation is 'Installationen: en enda rad';
comment on column installation.id is 'Skiljer denna installations publicerade sidor från andras i samma mapp';
comment on column installation.purpose is 'Vad den är till för. Bestäms en gång: demonstration och drift blandas aldrig i samma databas';
comment on column installation.edition is 'Utgåva: höjs av varje ändring av det som är publicerat';

insert into installation default values;

grant select, update on installation to samverkan_app;
