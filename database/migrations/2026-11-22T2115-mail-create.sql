-- A letter is written in the transaction of what it tells of and sent afterwards: nobody is told of what was undone.
create table letters (
  id bigint generated always as identity primary key,
  reference uuid not null unique default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries integer not null default 0,
  sent_at timestamptz
);
comment on table letters is 'Utgående post. Texten tas bort när brevet är skickat';
comment on column letters.reference is 'Brevets nummer i världen: detsamma vid varje försök, aldrig detsamma i två installationer';
create index letters_waiting on letters (next_try_at) where sent_at is null;

call guard_rows('letters');
create policy write on letters for insert to samverkan_app with check ((select actor_kind()) in ('gate', 'operator', 'person'));
create policy carry on letters for select to samverkan_app using ((select actor_kind()) = 'operator');
create policy mark on letters for update to samverkan_app using ((select actor_kind()) = 'operator');

grant select, insert, update on letters to samverkan_app;
