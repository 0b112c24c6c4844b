-- From own picture to a joint, decided and published one. A party's own belongs to it alone until it is handed over, and
-- what was handed over, decided or published never changes afterwards.
create table pictures (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations,
  municipality_code text not null references municipalities,
  organisation_id uuid references organisations,
  number integer not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'decided', 'published')),
  started_at timestamptz not null default now(),
  started_by uuid not null references accounts,
  content jsonb,
  content_hash bytea check (length(content_hash) = 32),
  deciders uuid[] not null default '{}',
  proposed_at timestamptz,
  proposed_by uuid references accounts,
  decided_at timestamptz,
  published_at timestamptz,
  unique (id, cooperation_id),
  check (organisation_id is null or state = 'draft'),
  check ((state = 'draft') = (content is null)),
  check ((content is null) = (content_hash is null)),
  check ((content is null) = (proposed_at is null)),
  check (state in ('draft', 'proposed') or decided_at is not null),
  check ((state = 'published') = (published_at is not null))
);
comment on table pictures is 'Lägesbilder: partens egen, eller samverkans gemensamma när organisationen är tom';
comment on column pictures.content is 'Det som läggs fram för beslut, fryst';
create unique index pictures_own on pictures (cooperation_id, municipality_code, organisation_id, number) where organisation_id is not null;
create unique index pictures_joint on pictures (cooperation_id, municipality_code, number) where organisation_id is null;
create unique index pictures_open on pictures (cooperation_id, municipality_code)
  where organisation_id is null and state in ('draft', 'proposed');

create table picture_parts (
  picture_id uuid not null references pictures,
  question text not null check (length(question) between 1 and 40),
  kind text not null check (kind in ('open', 'secret', 'dissent')),
  body text not null check (length(body) <= 100000),
  version integer not null check (version > 0),
  changed_at timestamptz not null default now(),
  changed_by uuid not null references accounts,
  provision text check (length(provision) between 1 and 120),
  marked_on date,
  marked_by text check (length(marked_by) between 1 and 200),
  words tsvector not null generated always as (to_tsvector('swedish'::regconfig, body)) stored,
  primary key (picture_id, question, kind),
  check ((kind = 'secret') = (provision is not null and marked_on is not null and marked_by is not null))
);
comment on table picture_parts is 'Delar: svaret på en fråga i mallen, det som är sekretessmarkerat, och det som parterna inte är överens om';
create index picture_parts_words on picture_parts using gin (words);

create table picture_changes (
  picture_id uuid not null references pictures,
  question text not null,
  kind text not null,
  version integer not null check (version > 0),
  body text not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null references accounts,
  primary key (picture_id, question, kind, version)
);
comment on table picture_changes is 'Historik: varje sparad ändring, med vem och när';

create table picture_drafts (
  account_id uuid not null references accounts,
  picture_id uuid not null references pictures,
  question text not null,
  kind text not null,
  body text not null check (length(body) <= 100000),
  base_version integer not null check (base_version >= 0),
  saved_at timestamptz not null default now(),
  primary key (account_id, picture_id, question, kind)
);
comment on table picture_drafts is 'Utkast som ingen annan ser: det som någon har skrivit och inte sparat än';

create table picture_sources (
  id uuid primary key default gen_random_uuid(),
  picture_id uuid not null references pictures,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('police-statistics', 'official-statistics', 'survey', 'municipal', 'dialogue', 'other')),
  is_used boolean not null,
  limits text not null default '' check (length(limits) <= 2000),
  added_at timestamptz not null default now(),
  unique (picture_id, name)
);
comment on table picture_sources is 'Källor som har valts och valts bort, med sina begränsningar';

-- The words of what is handed over. A vector of words holds a megabyte, and long texts with many words are more than that:
-- of those the beginning is found.
create function words_of(content jsonb) returns tsvector
language plpgsql immutable set search_path = pg_catalog as $$
begin
  return to_tsvector('swedish'::regconfig, content);
exception when program_limit_exceeded then
  return to_tsvector('swedish'::regconfig, left(jsonb_path_query_array(content, '$.parts[*].body')::text, 200000));
end
$$;
comment on function words_of(jsonb) is 'Orden i det som lämnas över, så många som ryms';

create table hand_overs (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null,
  picture_id uuid not null,
  organisation_id uuid not null references organisations,
  municipality_code text not null references municipalities,
  handed_over_at timestamptz not null default now(),
  handed_over_by uuid not null references accounts,
  legal_ground text not null check (length(legal_ground) between 1 and 200),
  class text not null check (class in ('open', 'internal', 'secret')),
  content jsonb not null,
  content_hash bytea not null check (length(content_hash) = 32),
  words tsvector not null generated always as (words_of(content)) stored,
  foreign key (picture_id, cooperation_id) references pictures (id, cooperation_id)
);
comment on table hand_overs is 'Överlämnanden: vem, vad, när, på vilken grund och med vilken klass. Det överlämnade ändras aldrig';
create index hand_overs_cooperation on hand_overs (cooperation_id, municipality_code, handed_over_at);
create index hand_overs_words on hand_overs using gin (words);

create table picture_decisions (
  picture_id uuid not null references pictures,
  organisation_id uuid not null references organisations,
  content_hash bytea not null,
  organ text not null check (length(organ) between 1 and 200),
  decided_on date not null,
  reference text not null check (length(reference) between 1 and 120),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references accounts,
  primary key (picture_id, organisation_id, content_hash)
);
comment on table picture_decisions is 'Beslut om en lägesbild: ett för varje part, bundet till det som låg framme';

create table picture_comments (
  id uuid primary key default gen_random_uuid(),
  picture_id uuid not null references pictures,
  question text check (length(question) between 1 and 40),
  organisation_id uuid not null references organisations,
  written_by uuid not null references accounts,
  written_at timestamptz not null default now(),
  body text not null check (length(body) between 1 and 10000),
  settled_at timestamptz,
  settled_by uuid references accounts,
  words tsvector not null generated always as (to_tsvector('swedish'::regconfig, body)) stored
);
comment on table picture_comments is 'Kommentarer mellan parterna';
create index picture_comments_picture on picture_comments (picture_id, written_at);
create index picture_comments_words on picture_comments using gin (words);

create table published_pictures (
  picture_id uuid primary key references pictures,
  cooperation_id uuid not null references cooperations,
  municipality_code text not null references municipalities,
  number integer not null check (number > 0),
  content jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid not null references organisations,
  withdrawn_at timestamptz,
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  unique (municipality_code, number),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
comment on table published_pictures is 'Publicerade lägesbilder, utan det som är sekretessmarkerat';

-- What has been laid forward or decided stays as it is, whoever asks for something else: only a draft changes. It is
-- decided when every party has decided it.
create function keep_decided() returns trigger
language plpgsql set search_path = public, pg_catalog as $$
begin
  if (old.state in ('decided', 'published') or old.state = 'proposed' and new.state <> 'draft')
     and (new.content, new.content_hash, new.number, new.deciders) is distinct from
         (old.content, old.content_hash, old.number, old.deciders)
     or old.decided_at is not null and new.decided_at is distinct from old.decided_at
     or old.state = 'decided' and new.state not in ('decided', 'published')
     or old.state = 'published' and new.state <> 'published'
     or new.state = 'published' and old.state not in ('decided', 'published') then
    raise exception 'a decided picture does not change';
  end if;
  if new.state = 'decided' and old.state <> 'decided'
     and (old.state <> 'proposed' or new.content_hash is distinct from old.content_hash or cardinality(new.deciders) = 0
          or exists (select unnest(new.deciders)
                     except select organisation_id from picture_decisions
                     where picture_id = new.id and content_hash = new.content_hash)) then
    raise exception 'a picture is decided when every party has decided it';
  end if;
  return new;
end
$$;
create trigger keep_decided before update on pictures for each row execute function keep_decided();

call guard_rows('pictures');
create policy see_own on pictures for select to samverkan_app
  using (organisation_id = any ((select actor_organisations(roles_that('pictures.draft')))::uuid[]));
-- A party that joined later sees what was begun after that.
create policy see_joint on pictures for select to samverkan_app
  using (organisation_id is null
         and ((select actor_memberships('pictures.read')) ->> cooperation_id::text)::timestamptz <= started_at);
create policy add on pictures for insert to samverkan_app
  with check ((select actor_memberships('pictures.draft')) ? cooperation_id::text
              and started_by = (select actor_account()) and state = 'draft'
              and (organisation_id is null
                   or organisation_id = any ((select actor_organisations(roles_that('pictures.draft')))::uuid[])));
create policy change on pictures for update to samverkan_app
  using (organisation_id is null
         and ((select actor_memberships('pictures.draft')) ->> cooperation_id::text)::timestamptz <= started_at);

-- Whoever sees a picture sees its parts; whoever may draft it changes them, while it is a draft.
create function may_draft(picture uuid) returns boolean
language sql stable set search_path = public, pg_catalog as $$
  select exists (
    select from pictures
    where id = picture and state = 'draft'
      and case when organisation_id is null
          then (select actor_memberships('pictures.draft')) ? cooperation_id::text
          else organisation_id = any ((select actor_organisations(roles_that('pictures.draft')))::uuid[]) end)
$$;
comment on function may_draft(uuid) is 'Om den som frågar får skriva i lägesbilden nu; vad som syns avgör lägesbildens egna regler';

call guard_rows('picture_parts');
create policy see on picture_parts for select to samverkan_app
  using (exists (select from pictures where pictures.id = picture_id));
create policy add on picture_parts for insert to samverkan_app
  with check (may_draft(picture_id) and changed_by = (select actor_account()));
create policy change on picture_parts for update to samverkan_app
  using (may_draft(picture_id)) with check (changed_by = (select actor_account()));

call guard_rows('picture_changes');
create policy see on picture_changes for select to samverkan_app
  using (exists (select from pictures where pictures.id = picture_id));
create policy add on picture_changes for insert to samverkan_app
  with check (may_draft(picture_id) and changed_by = (select actor_account()));

call guard_rows('picture_drafts');
create policy ones_own on picture_drafts for all to samverkan_app
  using (account_id = (select actor_account()))
  with check (account_id = (select actor_account()) and exists (select from pictures where pictures.id = picture_id));

call guard_rows('picture_sources');
create policy see on picture_sources for select to samverkan_app
  using (exists (select from pictures where pictures.id = picture_id));
create policy change on picture_sources for all to samverkan_app using (may_draft(picture_id)) with check (may_draft(picture_id));

call guard_rows('hand_overs');
create policy see on hand_overs for select to samverkan_app
  using (organisation_id = any ((select actor_organisations(roles_that('pictures.read')))::uuid[])
         or ((select actor_memberships('pictures.read')) ->> cooperation_id::text)::timestamptz <= handed_over_at);
create policy hand_over on hand_overs for insert to samverkan_app
  with check ((select actor_memberships('pictures.hand-over')) ? cooperation_id::text
              and organisation_id = any ((select actor_organisations(roles_that('pictures.hand-over')))::uuid[])
              and handed_over_by = (select actor_account())
              and exists (select from pictures where pictures.id = picture_id
                          and pictures.organisation_id = hand_overs.organisation_id));

call guard_rows('picture_decisions');
create policy see on picture_decisions for select to samverkan_app
  using (exists (select from pictures where pictures.id = picture_id));
create policy decide on picture_decisions for insert to samverkan_app
  with check (organisation_id = any ((select actor_organisations(roles_that('pictures.decide')))::uuid[])
              and recorded_by = (select actor_account())
              and exists (select from pictures where pictures.id = picture_id and pictures.state = 'proposed'
                          and pictures.content_hash = picture_decisions.content_hash
                          and picture_decisions.organisation_id = any (pictures.deciders)));

call guard_rows('picture_comments');
create policy see on picture_comments for select to samverkan_app
  using (exists (select from pictures where pictures.id = picture_id));
create policy write on picture_comments for insert to samverkan_app
  with check (organisation_id = any ((select actor_organisations(roles_that('pictures.comment')))::uuid[])
              and written_by = (select actor_account())
              and exists (select from pictures where pictures.id = picture_id));
create policy settle on picture_comments for update to samverkan_app
  using (exists (select from pictures where pictures.id = picture_id
                 and (select actor_memberships('pictures.comment')) ? pictures.cooperation_id::text))
  with check (settled_by is null or settled_by = (select actor_account()));

call guard_rows('published_pictures');
create policy see on published_pictures for select to samverkan_app
  using (withdrawn_at is null or (select actor_memberships('pictures.read')) ? cooperation_id::text);
create policy publish on published_pictures for insert to samverkan_app
  with check (published_by = any ((select actor_organisations(roles_that('pictures.decide')))::uuid[])
              and exists (select from pictures where pictures.id = picture_id and pictures.state in ('decided', 'published')
                          and pictures.cooperation_id = published_pictures.cooperation_id
                          and pictures.municipality_code = published_pictures.municipality_code
                          and pictures.number = published_pictures.number
                          and published_pictures.published_by = any (pictures.deciders))
              and exists (select from cooperation_parties parties
                          join organisations on organisations.id = parties.organisation_id
                          where parties.cooperation_id = published_pictures.cooperation_id
                            and parties.joined_at is not null and parties.left_at is null
                            and organisations.municipality_code = published_pictures.municipality_code));
create policy withdraw on published_pictures for update to samverkan_app
  using ((select actor_memberships('pictures.decide')) ? cooperation_id::text);

grant select, insert on pictures, picture_parts, picture_changes, hand_overs, picture_decisions, picture_comments,
  published_pictures to samverkan_app;
grant update (state, content, content_hash, deciders, proposed_at, proposed_by, decided_at, published_at) on pictures to samverkan_app;
grant update (body, version, changed_at, changed_by, provision, marked_on, marked_by) on picture_parts to samverkan_app;
grant update (settled_at, settled_by) on picture_comments to samverkan_app;
grant update (withdrawn_at, withdrawn_because) on published_pictures to samverkan_app;
grant select, insert, update, delete on picture_drafts, picture_sources to samverkan_app;
