-- A decided document is registered and kept by one authority (OSL 5:1–2, AL 3): its number, its class, how long it is kept.
create table records (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  cooperation_id uuid references cooperations,
  document_kind text not null check (document_kind in ('situation-picture')),
  document_id uuid not null,
  registry_number text not null check (length(registry_number) between 1 and 60),
  registered_on date not null,
  matter text not null check (length(matter) between 1 and 200),
  counterpart text not null default '' check (length(counterpart) <= 200),
  class text not null check (class in ('open', 'internal', 'secret')),
  provision text check (length(provision) between 1 and 120),
  marked_on date,
  marked_by text check (length(marked_by) between 1 and 200),
  retention text not null check (retention in ('kept', 'disposed')),
  disposed_after_years integer check (disposed_after_years between 1 and 100),
  retention_decision text not null check (length(retention_decision) between 1 and 200),
  registered_by uuid not null references accounts,
  recorded_at timestamptz not null default now(),
  unique (document_kind, document_id),
  check ((class = 'secret') = (provision is not null and marked_on is not null and marked_by is not null)),
  check ((retention = 'disposed') = (disposed_after_years is not null))
);
comment on table records is 'Diarieföring: diarienummer, ägande myndighet, klass och gallringsregel för ett beslutat dokument';
comment on column records.provision is 'Sekretessmarkeringens bestämmelse, med dag och myndighet (OSL 5:5)';

call guard_rows('records');
create policy see on records for select to samverkan_app
  using (organisation_id = any ((select actor_organisations(roles_that('pictures.read')))::uuid[])
         or (select actor_memberships('pictures.read')) ? cooperation_id::text);
create policy register on records for insert to samverkan_app
  with check (organisation_id = any ((select actor_organisations(roles_that('records.register')))::uuid[])
              and (cooperation_id is null or (select actor_memberships('records.register')) ? cooperation_id::text)
              and registered_by = (select actor_account()));

grant select, insert on records to samverkan_app;
