-- Row rules must know who asks, and injected SQL must not be able to say that it is somebody else: the program signs who
-- it asks for, and the database checks the signature with a key that the program's login cannot read.
create schema if not exists samverkan_keys;
comment on schema samverkan_keys is 'Nycklar: bara ägaren når dem, och de följer inte med i säkerhetskopior';

create table if not exists samverkan_keys.row_rules (
  only_row boolean primary key default true check (only_row),
  secret text check (secret <> ''),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
comment on table samverkan_keys.row_rules is 'Nyckeln som radreglerna litar på, delad som HMAC vill ha den (RFC 2104)';
comment on column samverkan_keys.row_rules.secret is 'Hemligheten, när installationen själv har valt den; tomt när driften har satt SAMVERKAN_SECRET';

-- `samverkan.actor` is 64 hexadecimal digits, a colon and what they sign: {"kind", "account", "until"}, the last in seconds.
create function actor() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  said text := current_setting('samverkan.actor', true);
  signed text := substr(said, 66);
  expected text;
begin
  if coalesce(said, '') = '' then
    return null;
  end if;
  select encode(sha256(outer_pad || sha256(inner_pad || convert_to(signed, 'UTF8'))), 'hex')
    into expected from samverkan_keys.row_rules;
  if substr(said, 1, 64) is distinct from expected or (signed::jsonb ->> 'until')::bigint < extract(epoch from now()) then
    return null;
  end if;
  return signed::jsonb;
end
$$;
comment on function actor() is 'Den som frågar, om programmet har intygat det; annars tomt, och då är det allmänheten';

-- Written `(select actor_kind())` in a rule, so that it is asked once for each statement and not for each row.
create function actor_kind() returns text
language sql stable set search_path = public, pg_catalog
as $$ select coalesce(actor() ->> 'kind', 'public') $$;

create function actor_account() returns uuid
language sql stable set search_path = public, pg_catalog
as $$ select (actor() ->> 'account')::uuid $$;

-- What every table with an owner begins with. The owner of the schema migrates it and takes backups, and sees it whole.
create procedure guard_rows(guarded regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy owner_keeps on %s to current_user using (true) with check (true)', guarded);
end
$$;
revoke execute on procedure guard_rows(regclass) from public;
