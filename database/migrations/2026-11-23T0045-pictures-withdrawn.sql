-- Whoever has a link to a picture that was published is told that it has been withdrawn, and why: not what it said.
create function withdrawn_pictures(municipality text)
returns table (number integer, published_at timestamptz, withdrawn_at timestamptz, withdrawn_because text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select pictures.number, pictures.published_at, pictures.withdrawn_at, pictures.withdrawn_because
  from published_pictures pictures
  where pictures.municipality_code = municipality and pictures.withdrawn_at is not null
$$;
comment on function withdrawn_pictures(text) is 'Återtagna lägesbilder i en kommun: att och varför, inte vad som stod där';
