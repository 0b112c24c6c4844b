-- What was done, by whom and when. Rows are added and never changed: the app's login may not update or delete them.
create table audit_events (
  id bigint generated always as identity primary key,
  happened_at timestamptz not null default now(),
  actor text not null,
  event text not null check (event ~ '^[a-z-]+\.[a-z-]+$'),
  details jsonb not null default '{}'
);
comment on table audit_events is 'Logg: läggs till, ändras aldrig';
comment on column audit_events.actor is 'Roll eller process som gjorde det, aldrig en enskild som saken gäller';

create index audit_events_event on audit_events (event, id);

grant select, insert on audit_events to samverkan_app;
