-- A number is a municipality's, and whoever begins a picture may not see all that have one: those that were begun before
-- it joined, or in another cooperation. Who asks waits for whoever asked before, so that no two get the same.
create function next_picture_number(municipality text) returns integer
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('picture number ' || municipality));
  return 1 + greatest(
    (select coalesce(max(number), 0) from pictures where municipality_code = municipality and organisation_id is null),
    (select coalesce(max(number), 0) from published_pictures where municipality_code = municipality));
end
$$;
comment on function next_picture_number(text) is 'Nästa nummer på en gemensam lägesbild i en kommun';
