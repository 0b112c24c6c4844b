-- Places and the units of the police, with the time they held. Official facts without an owner: everyone may read them.
create table counties (
  code text primary key check (code ~ '^\d{2}$'),
  name text not null,
  short_name text not null,
  letter text not null,
  police_region text not null
);
comment on table counties is 'Län';

create table municipalities (
  code text primary key check (code ~ '^\d{4}$'),
  name text not null,
  short_name text not null,
  county_code text not null references counties,
  skr_group_code text not null,
  skr_group text not null,
  label_longitude double precision not null,
  label_latitude double precision not null,
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to),
  check (left(code, 2) = county_code)
);
comment on table municipalities is 'Kommuner';
comment on column municipalities.skr_group is 'SKR:s kommungrupp 2017';
create index municipalities_county on municipalities (county_code);

create table municipality_peers (
  municipality_code text not null references municipalities,
  peer_code text not null references municipalities,
  rank smallint not null check (rank > 0),
  grouping text not null,
  primary key (grouping, municipality_code, rank),
  unique (grouping, municipality_code, peer_code),
  check (municipality_code <> peer_code)
);
comment on table municipality_peers is 'Liknande kommuner enligt en namngiven gruppering';

create table police_units (
  id text primary key,
  kind text not null check (kind in ('region', 'area', 'local')),
  code text,
  name text not null,
  parent_id text references police_units,
  valid_from date,
  valid_to date,
  observed_from smallint,
  observed_to smallint,
  municipalities_complete boolean not null,
  check (observed_from <= observed_to),
  check (valid_from <= valid_to),
  check ((kind = 'region') = (parent_id is null))
);
comment on table police_units is 'Polisregioner, polisområden och lokalpolisområden';
comment on column police_units.valid_from is 'Gällde från; tomt är okänt';
comment on column police_units.valid_to is 'Gällde till; tomt är okänt eller gäller än';
comment on column police_units.observed_from is 'Första året som en källa visar enheten';
comment on column police_units.observed_to is 'Sista året som en källa visar enheten';
comment on column police_units.municipalities_complete is 'Falskt när källan inte säger vilka fler kommuner som hör till';
create index police_units_parent on police_units (parent_id);

create table police_unit_municipalities (
  unit_id text not null references police_units,
  municipality_code text not null references municipalities,
  primary key (unit_id, municipality_code)
);
create index police_unit_municipalities_municipality on police_unit_municipalities (municipality_code);

create table area_shapes (
  kind text not null check (kind in ('municipality', 'county', 'small-area', 'district', 'exposed-area')),
  code text not null,
  version text not null,
  name text not null,
  municipality_code text references municipalities,
  geometry jsonb not null check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
  primary key (kind, code, version)
);
comment on table area_shapes is 'Gränser (WGS84) för kommuner, DeSO, stadsdelar och utsatta områden';
create index area_shapes_municipality on area_shapes (municipality_code, kind);

create table exposed_area_listings (
  area_code text not null,
  list_date date not null,
  category text not null check (category in ('exposed', 'specially-exposed', 'risk')),
  primary key (area_code, list_date)
);
comment on table exposed_area_listings is 'Polisens lista över utsatta områden: kategori per listans datum. Den som inte står på listan är inte därmed trygg';

grant select, insert, update, delete
  on counties, municipalities, municipality_peers, police_units, police_unit_municipalities, area_shapes, exposed_area_listings
  to samverkan_app;
