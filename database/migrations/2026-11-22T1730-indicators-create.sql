-- Official figures as their publishers show them. The same figure from two sources is two rows: both are kept.
create table series (
  id integer generated always as identity primary key,
  indicator text not null,
  unit text not null check (unit in ('count', 'per-100k', 'percent')),
  area_kind text not null check (area_kind in ('municipality', 'county', 'nation', 'small-area', 'district', 'exposed-area')),
  area_code text not null,
  source text not null,
  retrieved_on date,
  quality_note text check (quality_note <> ''),
  unique (area_kind, area_code, indicator, unit, source)
);
comment on table series is 'Serier: mått, enhet, område och källa';
comment on column series.retrieved_on is 'Hämtad från utgivaren; tomt är okänt';
comment on column series.quality_note is 'Kvalitetsnot: vad den som läser serien behöver veta om den';
create index series_indicator on series (indicator, unit, area_kind);

create table figures (
  series_id integer not null references series on delete cascade,
  period_kind text not null check (period_kind in ('year', 'quarter', 'month')),
  period_start date not null,
  status text not null check (status in ('preliminary', 'final', 'unstated')),
  value_kind text not null check (value_kind in ('known', 'withheld')),
  value double precision,
  lower double precision,
  upper double precision,
  primary key (series_id, period_kind, period_start, status),
  check ((value_kind = 'known') = (value is not null)),
  check (value_kind = 'known' or (lower is null and upper is null)),
  check ((lower is null) = (upper is null)),
  check (lower <= value and value <= upper),
  check (value >= 0 and value < 'infinity')
);
comment on table figures is 'Siffror: preliminär och slutlig står var för sig';
comment on column figures.value_kind is 'withheld = utgivaren döljer värdet; det är varken noll eller saknat';

grant select, insert, update, delete on series, figures to samverkan_app;
