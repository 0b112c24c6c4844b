-- Who works together: parties join a cooperation of their own accord, and from then on see what the others hand over to it.

-- The roles that give a permission, by the program's own names. A test compares the two lists.
create function roles_that(permission text) returns text[]
language sql immutable set search_path = pg_catalog as $$
  select case permission
    when 'cooperations.read' then '{reader,council-member,liaison-officer,coordinator,municipal-leader,local-police-chief}'
    when 'cooperations.manage' then '{coordinator,municipal-leader,local-police-chief}'
    when 'pictures.read' then '{reader,council-member,liaison-officer,coordinator,municipal-leader,local-police-chief}'
    when 'pictures.comment' then '{council-member,liaison-officer,coordinator,municipal-leader,local-police-chief}'
    when 'pictures.draft' then '{liaison-officer,coordinator,municipal-leader,local-police-chief}'
    when 'pictures.hand-over' then '{liaison-officer,coordinator,municipal-leader,local-police-chief}'
    when 'pictures.decide' then '{municipal-leader,local-police-chief}'
    when 'records.register' then '{coordinator,municipal-leader,local-police-chief}'
    else '{}'
  end::text[]
$$;
comment on function roles_that(text) is 'Roller som ger en rättighet';

create table cooperations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  started_at timestamptz not null default now(),
  ended_on date
);
comment on table cooperations is 'Samverkan: de som arbetar tillsammans för att förebygga brott';

create table cooperation_parties (
  cooperation_id uuid not null references cooperations,
  organisation_id uuid not null references organisations,
  invited_at timestamptz not null default now(),
  joined_at timestamptz,
  left_at timestamptz,
  decision_organ text check (length(decision_organ) between 1 and 200),
  decided_on date,
  decision_reference text check (length(decision_reference) between 1 and 120),
  coordinator_id uuid references accounts,
  primary key (cooperation_id, organisation_id)
);
comment on table cooperation_parties is 'Parter: bjuds in, och går med genom ett eget beslut';
comment on column cooperation_parties.joined_at is 'Från då ser parten vad de andra lämnar över, inte det som lämnades över dessförinnan';
comment on column cooperation_parties.left_at is 'Har lämnat, eller tackat nej om parten aldrig gick med';
create index cooperation_parties_organisation on cooperation_parties (organisation_id);

create table forums (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations,
  parent_id uuid,
  name text not null check (length(name) between 1 and 120),
  level text not null check (level in ('strategic', 'preparatory', 'operative', 'informal')),
  kind text not null check (kind in ('council', 'steering-group', 'preparation-group', 'working-group', 'mandate-group', 'network', 'committee', 'citizen-board', 'meeting')),
  mandate text not null default '' check (length(mandate) <= 4000),
  meets_least integer check (meets_least between 1 and 400),
  meets_most integer check (meets_most between meets_least and 400),
  meets_per text check (meets_per in ('week', 'month', 'quarter', 'year')),
  meets_when_needed boolean not null default false,
  since_year integer check (since_year between 1900 and 2200),
  added_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (id, cooperation_id),
  foreign key (parent_id, cooperation_id) references forums (id, cooperation_id),
  check (parent_id <> id),
  check ((meets_per is null) = (meets_least is null))
);
comment on table forums is 'Råd, styrgrupper, beredningsgrupper, arbetsgrupper och andra forum: nivå, slag, mandat, hur ofta';
create unique index forums_named on forums (cooperation_id, lower(name)) where ended_at is null;

create table forum_seats (
  id uuid primary key default gen_random_uuid(),
  forum_id uuid not null,
  cooperation_id uuid not null,
  place integer not null check (place > 0),
  "function" text not null check (length("function") between 1 and 120),
  organisation text not null default '' check (length(organisation) <= 120),
  leads boolean not null default false,
  unique (forum_id, place),
  foreign key (forum_id, cooperation_id) references forums (id, cooperation_id)
);
comment on table forum_seats is 'Platser i ett forum: en funktion, aldrig en person';

create table confirmations (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations,
  organisation_id uuid not null references organisations,
  gate text not null check (length(gate) between 1 and 60),
  happened_on date not null,
  organ text not null default '' check (length(organ) <= 200),
  reference text not null default '' check (length(reference) <= 120),
  note text not null default '' check (length(note) <= 2000),
  confirmed_by uuid not null references accounts,
  confirmed_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
comment on table confirmations is 'Bekräftelser: det som är gjort utanför programmet, med dag, organ och diarienummer';
create index confirmations_cooperation on confirmations (cooperation_id, gate);

-- Which cooperations the actor has a part in, and since when: {"<id>": "<instant>"}. Asked once for each statement.
create function actor_memberships(permission text default 'cooperations.read') returns jsonb
language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce(jsonb_object_agg(cooperation_id, since), '{}')
  from (select cooperation_id, min(joined_at) as since from cooperation_parties
        where joined_at is not null and left_at is null
          and organisation_id = any ((select actor_organisations(roles_that(permission)))::uuid[])
        group by cooperation_id) joined
$$;
comment on function actor_memberships(text) is 'Samverkan som den som frågar är med i med en rättighet, och sedan när';

-- Those that the actor's organisations are parties of, invited ones too.
create function actor_cooperations() returns uuid[]
language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce(array_agg(cooperation_id), '{}') from cooperation_parties
  where left_at is null and organisation_id = any ((select actor_organisations(roles_that('cooperations.read')))::uuid[])
$$;

-- Nobody has joined it yet: whoever makes it is its first party.
create function is_new_cooperation(cooperation uuid) returns boolean
language sql stable security definer set search_path = public, pg_catalog
as $$ select not exists (select from cooperation_parties where cooperation_id = cooperation) $$;

-- The officials of those whom the actor works with: their names stand in histories and lists of who is who.
create function actor_partners() returns uuid[]
language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce(array_agg(distinct assignments.account_id), '{}')
  from assignments
  join cooperation_parties parties on parties.organisation_id = assignments.organisation_id
  where parties.joined_at is not null and assignments.role = any (roles_that('cooperations.read'))
    and parties.cooperation_id in (select id::uuid from jsonb_object_keys((select actor_memberships())) as id)
$$;

-- A party sees from the moment it joins: it cannot say that it joined earlier, nor come back without being asked again.
create function join_now() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if new.joined_at is distinct from old.joined_at and new.joined_at is not null then
    if old.joined_at is not null or old.left_at is not null then
      raise exception 'a party joins once for each invitation';
    end if;
    new.joined_at := now();
  end if;
  if old.left_at is not null and new.left_at is null and new.joined_at is not null then
    raise exception 'a party that has left is invited again first';
  end if;
  return new;
end
$$;
create trigger join_now before update on cooperation_parties for each row execute function join_now();

call guard_rows('cooperations');
create policy see on cooperations for select to samverkan_app using (id = any ((select actor_cooperations())::uuid[]));
create policy add on cooperations for insert to samverkan_app
  with check (cardinality((select actor_organisations(roles_that('cooperations.manage')))) > 0);
create policy change on cooperations for update to samverkan_app
  using ((select actor_memberships('cooperations.manage')) ? id::text);

call guard_rows('cooperation_parties');
create policy see on cooperation_parties for select to samverkan_app
  using (cooperation_id = any ((select actor_cooperations())::uuid[]));
create policy begin on cooperation_parties for insert to samverkan_app
  with check (organisation_id = any ((select actor_organisations(roles_that('cooperations.manage')))::uuid[])
              and is_new_cooperation(cooperation_id));
create policy invite on cooperation_parties for insert to samverkan_app
  with check ((select actor_memberships('cooperations.manage')) ? cooperation_id::text
              and joined_at is null and coordinator_id is null and decided_on is null);
-- A party answers for itself alone. The columns that say which row it is are not among those that may be changed.
-- One that has left is asked again by the others, never by itself.
create policy answer on cooperation_parties for update to samverkan_app
  using (left_at is null
         and organisation_id = any ((select actor_organisations(roles_that('cooperations.manage')))::uuid[]))
  with check (organisation_id = any ((select actor_organisations(roles_that('cooperations.manage')))::uuid[]));
create policy invite_again on cooperation_parties for update to samverkan_app
  using ((select actor_memberships('cooperations.manage')) ? cooperation_id::text and left_at is not null)
  with check (left_at is null and joined_at is null and coordinator_id is null and decided_on is null);

call guard_rows('forums');
create policy see on forums for select to samverkan_app using ((select actor_memberships()) ? cooperation_id::text);
create policy add on forums for insert to samverkan_app
  with check ((select actor_memberships('cooperations.manage')) ? cooperation_id::text);
create policy change on forums for update to samverkan_app
  using ((select actor_memberships('cooperations.manage')) ? cooperation_id::text);

call guard_rows('forum_seats');
create policy see on forum_seats for select to samverkan_app using ((select actor_memberships()) ? cooperation_id::text);
create policy change on forum_seats for all to samverkan_app
  using ((select actor_memberships('cooperations.manage')) ? cooperation_id::text)
  with check ((select actor_memberships('cooperations.manage')) ? cooperation_id::text);

call guard_rows('confirmations');
create policy see on confirmations for select to samverkan_app using ((select actor_memberships()) ? cooperation_id::text);
create policy add on confirmations for insert to samverkan_app
  with check ((select actor_memberships('cooperations.manage')) ? cooperation_id::text
              and organisation_id = any ((select actor_organisations(roles_that('cooperations.manage')))::uuid[])
              and confirmed_by = (select actor_account()));
create policy withdraw on confirmations for update to samverkan_app
  using (organisation_id = any ((select actor_organisations(roles_that('cooperations.manage')))::uuid[]));

create policy see_partners on accounts for select to samverkan_app using (id = any ((select actor_partners())::uuid[]));
create policy see_partners on assignments for select to samverkan_app
  using (role = any (roles_that('cooperations.read')) and account_id = any ((select actor_partners())::uuid[]));

grant select, insert on cooperations, cooperation_parties, forums, confirmations to samverkan_app;
grant update (name, ended_on) on cooperations to samverkan_app;
grant update (invited_at, joined_at, left_at, decision_organ, decided_on, decision_reference, coordinator_id) on cooperation_parties to samverkan_app;
grant update (parent_id, name, level, kind, mandate, meets_least, meets_most, meets_per, meets_when_needed, since_year, ended_at)
  on forums to samverkan_app;
grant update (withdrawn_at) on confirmations to samverkan_app;
grant select, insert, delete on forum_seats to samverkan_app;
