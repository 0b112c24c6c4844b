-- Whoever can reach the database must not be able to change the trail unseen: each row is bound to the one before it,
-- and the last of them, the head, is signed by the program with a key that the database does not have.
alter table audit_events alter column id drop identity;
alter table audit_events add column account_id uuid;
alter table audit_events add column organisation_id uuid;
alter table audit_events add column hash bytea check (length(hash) = 32);
comment on column audit_events.id is 'Plats i kedjan: 1, 2, 3 … utan luckor';
comment on column audit_events.actor is 'Slag av aktör: den som kör programmet, inloggningen eller en person med uppdrag';
comment on column audit_events.account_id is 'Den befattningshavare som gjorde det, aldrig någon som saken gäller';
comment on column audit_events.organisation_id is 'Organisationen som det gjordes för';
comment on column audit_events.hash is 'SHA-256 av föregående rads hash och av allt i raden';

-- What a row says, as one text: `verify-audit` reads the same columns and must come to the same text.
create function audit_text(row_of audit_events) returns text
language sql stable set search_path = public, pg_catalog as $$
  select concat_ws(E'\x1f', row_of.id, (extract(epoch from row_of.happened_at) * 1000000)::bigint, row_of.actor,
                   coalesce(row_of.account_id::text, ''), coalesce(row_of.organisation_id::text, ''),
                   row_of.event, row_of.details::text)
$$;

create table audit_head (
  only_row boolean primary key default true check (only_row),
  id bigint not null default 0 check (id >= 0),
  hash bytea not null default sha256('samverkan') check (length(hash) = 32),
  signature bytea check (length(signature) = 32)
);
comment on table audit_head is 'Loggens huvud: den sista radens plats och hash, och programmets signatur av dem';
insert into audit_head default values;

create function chain_audit_event() returns trigger
language plpgsql security definer set search_path = public, pg_catalog as $$
declare
  head audit_head;
begin
  -- Until the transaction ends nobody else may add: the order of the chain is the order of what was committed.
  select * into head from audit_head for update;
  new.id := head.id + 1;
  new.hash := sha256(head.hash || convert_to(audit_text(new), 'UTF8'));
  update audit_head set id = new.id, hash = new.hash, signature = null;
  return new;
end
$$;

-- What stood there before is bound as it stands.
do $$
declare
  earlier audit_events;
  place bigint := 0;
  previous bytea := (select hash from audit_head);
begin
  for earlier in select * from audit_events order by id loop
    place := place + 1;
    update audit_events set id = place where id = earlier.id;
    earlier.id := place;
    previous := sha256(previous || convert_to(audit_text(earlier), 'UTF8'));
    update audit_events set hash = previous where id = place;
  end loop;
  update audit_head set id = place, hash = previous;
end
$$;
alter table audit_events alter column hash set not null;
create trigger audit_events_chain before insert on audit_events for each row execute function chain_audit_event();
create index audit_events_account on audit_events (account_id, id);
create index audit_events_organisation on audit_events (organisation_id, id);

call guard_rows('audit_events');
create policy add_as_oneself on audit_events for insert to samverkan_app
  with check (actor in ('gate', 'operator', 'person') and actor = (select actor_kind())
              and account_id is not distinct from (select actor_account()));
create policy see on audit_events for select to samverkan_app
  using ((select actor_kind()) = 'operator' or account_id = (select actor_account()));

grant select, update (signature) on audit_head to samverkan_app;
