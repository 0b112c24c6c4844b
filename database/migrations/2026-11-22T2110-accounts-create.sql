-- Who works here, for whom, and from when to when: a right follows an assignment and ends with it.
create table organisations (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('municipality', 'police-region', 'police-area', 'local-police-area', 'county-board', 'national', 'other')),
  name text not null check (name <> ''),
  municipality_code text unique references municipalities,
  county_code text references counties,
  police_unit_id text unique,
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to),
  check ((kind = 'municipality') = (municipality_code is not null)),
  check ((kind in ('police-region', 'police-area', 'local-police-area')) = (police_unit_id is not null))
);
comment on column organisations.police_unit_id is 'Enheten i registret. Ingen främmande nyckel: en enhet som har lagts ner lämnar registret, inte historien';
comment on table organisations is 'Organisationer: kommuner, polisen i dess enheter, länsstyrelser, nationella myndigheter och andra';
create unique index organisations_named on organisations (kind, name) where municipality_code is null and police_unit_id is null;

create table units (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('administration', 'committee', 'unit')),
  valid_from date,
  valid_to date,
  unique (organisation_id, name),
  unique (id, organisation_id),
  check (valid_from <= valid_to)
);
comment on table units is 'Förvaltningar, nämnder och enheter inom en organisation';

create table accounts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 120),
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
comment on table accounts is 'Konton: befattningshavare, med den organisation som de hör till';
create index accounts_organisation on accounts (organisation_id, name);

create table assignments (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts,
  organisation_id uuid not null references organisations,
  unit_id uuid,
  role text not null check (role in ('coordinator', 'municipal-leader', 'local-police-chief', 'liaison-officer',
    'council-member', 'county-coordinator', 'national-overseer', 'administrator', 'reader')),
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  foreign key (unit_id, organisation_id) references units (id, organisation_id),
  check (valid_from <= valid_to)
);
comment on table assignments is 'Uppdrag: en roll i en organisation, från och till';
create unique index assignments_open on assignments (account_id, organisation_id, role) where valid_to is null;
create index assignments_organisation on assignments (organisation_id);

create table credentials (
  account_id uuid primary key references accounts,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
comment on table credentials is 'Lösenord, som argon2id';

create table sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references accounts,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
comment on table sessions is 'Inloggningar: bara hashen av det som står i kakan';
create index sessions_account on sessions (account_id);

create table sign_in_attempts (
  email_hash bytea not null check (length(email_hash) = 32),
  attempted_at timestamptz not null default clock_timestamp()
);
comment on table sign_in_attempts is 'Försök att logga in, för att gissningar ska ta slut; också för adresser som inte har något konto';
create index sign_in_attempts_email on sign_in_attempts (email_hash, attempted_at);

create table password_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references accounts,
  purpose text not null check (purpose in ('invitation', 'reset')),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table password_links is 'Länkar för att välja lösenord: gäller en gång och en tid';
create index password_links_account on password_links (account_id);

-- Asked once for each statement. What has ended a moment ago is not among them.
create function actor_organisations(as_roles text[] default null) returns uuid[]
language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce(array_agg(distinct assignments.organisation_id), '{}')
  from assignments join accounts on accounts.id = assignments.account_id
  where accounts.id = actor_account() and accounts.closed_at is null
    and assignments.valid_from <= now() and (assignments.valid_to is null or assignments.valid_to > now())
    and (as_roles is null or assignments.role = any (as_roles))
$$;
comment on function actor_organisations(text[]) is 'Organisationer där den som frågar har ett uppdrag nu, i någon av rollerna';

-- Those who have, or have had, an assignment in the same organisations, wherever they belong.
create function actor_colleagues() returns uuid[]
language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce(array_agg(distinct account_id), '{}')
  from assignments where organisation_id = any ((select actor_organisations())::uuid[])
$$;

call guard_rows('organisations');
create policy see on organisations for select to samverkan_app using (true);
create policy add on organisations for insert to samverkan_app with check ((select actor_kind()) = 'operator');
create policy change on organisations for update to samverkan_app using ((select actor_kind()) = 'operator');

call guard_rows('units');
create policy see on units for select to samverkan_app using (true);
create policy add on units for insert to samverkan_app
  with check (organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));
create policy change on units for update to samverkan_app
  using (organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));

call guard_rows('accounts');
create policy see on accounts for select to samverkan_app
  using ((select actor_kind()) in ('gate', 'operator') or id = (select actor_account())
         or organisation_id = any ((select actor_organisations())::uuid[])
         or id = any ((select actor_colleagues())::uuid[]));
create policy add on accounts for insert to samverkan_app
  with check ((select actor_kind()) = 'operator'
              or organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));
create policy change on accounts for update to samverkan_app
  using (organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));

call guard_rows('assignments');
create policy see on assignments for select to samverkan_app
  using ((select actor_kind()) in ('gate', 'operator') or account_id = (select actor_account())
         or organisation_id = any ((select actor_organisations())::uuid[]));
create policy add on assignments for insert to samverkan_app
  with check ((select actor_kind()) = 'operator'
              or organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));
create policy change on assignments for update to samverkan_app
  using (organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));

call guard_rows('credentials');
create policy at_the_gate on credentials for all to samverkan_app
  using ((select actor_kind()) = 'gate') with check ((select actor_kind()) = 'gate');

call guard_rows('sessions');
create policy at_the_gate on sessions for all to samverkan_app
  using ((select actor_kind()) = 'gate') with check ((select actor_kind()) = 'gate');
create policy see_ones_own on sessions for select to samverkan_app using (account_id = (select actor_account()));
create policy end_ones_own on sessions for delete to samverkan_app using (account_id = (select actor_account()));

call guard_rows('sign_in_attempts');
create policy at_the_gate on sign_in_attempts for all to samverkan_app
  using ((select actor_kind()) = 'gate') with check ((select actor_kind()) = 'gate');

call guard_rows('password_links');
create policy at_the_gate on password_links for all to samverkan_app
  using ((select actor_kind()) = 'gate') with check ((select actor_kind()) = 'gate');
create policy invite on password_links for insert to samverkan_app
  with check (purpose = 'invitation' and ((select actor_kind()) = 'operator'
              or account_id in (select id from accounts
                                where organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]))));

-- An administrator follows what was done for the organisation; the trail tells what happened, never what stood there.
drop policy see on audit_events;
create policy see on audit_events for select to samverkan_app
  using ((select actor_kind()) = 'operator' or account_id = (select actor_account())
         or organisation_id = any ((select actor_organisations('{administrator}'))::uuid[]));

grant select, insert, update on organisations, units, accounts, assignments to samverkan_app;
grant select, insert, update, delete on credentials, sessions, sign_in_attempts to samverkan_app;
grant select, insert, update on password_links to samverkan_app;
