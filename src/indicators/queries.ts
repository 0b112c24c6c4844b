import { sql } from "kysely";
import type { ScopedDb } from "#access";
import type { AreaKind, AreaRef } from "#areas";
import { firstDay, type Period, periodFrom } from "#ground/time";
import type {
  Figure,
  FigureStatus,
  FigureValue,
  IndicatorKey,
  PeriodFigure,
  Provenance,
  Retrieval,
  Series,
  Shortfall,
  SourceKey,
  Unit,
} from "./model.ts";

/** A figure as a row of JSON: what is sent to the database in one parameter, whatever the number of figures. */
function toIncoming(figures: readonly Figure[]): string {
  return JSON.stringify(
    figures.map((figure, position) => ({
      position,
      indicator: figure.indicator,
      unit: figure.unit,
      area_kind: figure.area.kind,
      area_code: figure.area.code,
      source: figure.source,
      period_kind: figure.period.kind,
      period_start: firstDay(figure.period),
      status: figure.status,
      value_kind: figure.value.kind,
      ...(figure.value.kind === "known" && {
        value: figure.value.value,
        lower: figure.value.lower,
        upper: figure.value.upper,
      }),
    })),
  );
}

function incoming(figures: readonly Figure[]) {
  return sql`jsonb_to_recordset(${toIncoming(figures)}::jsonb) as incoming(
    position integer, indicator text, unit text, area_kind text, area_code text, source text, period_kind text,
    period_start date, status text, value_kind text, value double precision, lower double precision, upper double precision)`;
}

/** Those of the figures that have a value already, and whether it is the same (unique index of series, key of figures). */
export async function findStanding(
  db: ScopedDb,
  figures: readonly Figure[],
): Promise<Map<Figure, "the same" | "another">> {
  const { rows } = await sql<{ position: number; same: boolean }>`
    select incoming.position, (figures.value_kind, figures.value, figures.lower, figures.upper)
      is not distinct from (incoming.value_kind, incoming.value, incoming.lower, incoming.upper) as same
    from ${incoming(figures)}
    join series using (area_kind, area_code, indicator, unit, source)
    join figures on figures.series_id = series.id and figures.period_kind = incoming.period_kind
      and figures.period_start = incoming.period_start and figures.status = incoming.status`.execute(db);
  return new Map(
    rows.flatMap(({ position, same }) => {
      const figure = figures[position];
      return figure ? [[figure, same ? "the same" : "another"]] : [];
    }),
  );
}

/** A file with less than this share of what stands is taken to be a part, or cut off. */
const NEARLY_AS_MUCH = 0.9;

/** The periods for which the figures are clearly fewer than those that stand (every figure of their sources is read). */
export async function findShortfalls(db: ScopedDb, figures: readonly Figure[]): Promise<Shortfall[]> {
  const { rows } = await sql<ShortfallRow>`
    with in_file as (
      select source, period_kind, period_start, status, count(*)::integer as figures,
        (count(distinct area_code) filter (where area_kind = 'municipality'))::integer as municipalities
      from ${incoming(figures)} group by 1, 2, 3, 4),
    standing as (
      select source, period_kind, period_start, status, count(*)::integer as figures,
        (count(distinct area_code) filter (where area_kind = 'municipality'))::integer as municipalities
      from series join figures on figures.series_id = series.id
      where source in (select source from in_file) group by 1, 2, 3, 4)
    select source, period_kind, period_start, in_file.municipalities, standing.municipalities as standing_municipalities,
      in_file.figures, standing.figures as standing_figures
    from in_file join standing using (source, period_kind, period_start, status)
    where in_file.figures < ${NEARLY_AS_MUCH}::double precision * standing.figures
      or in_file.municipalities < ${NEARLY_AS_MUCH}::double precision * standing.municipalities
    order by period_start, source, status`.execute(db);
  return rows.map((row) => ({
    period: periodFrom(row.period_kind as Period["kind"], row.period_start),
    source: row.source as SourceKey,
    municipalities: { inFile: row.municipalities, standing: row.standing_municipalities },
    figures: { inFile: row.figures, standing: row.standing_figures },
  }));
}

interface ShortfallRow {
  readonly source: string;
  readonly period_kind: string;
  readonly period_start: string;
  readonly municipalities: number;
  readonly standing_municipalities: number;
  readonly figures: number;
  readonly standing_figures: number;
}

/**
 * Adds figures and replaces those that a publisher has revised within the same status. Their series get the day and
 * the note of the file, and keep those they have where it has none.
 */
export async function saveFigures(
  db: ScopedDb,
  figures: readonly Figure[],
  { retrievedOn, qualityNote }: Provenance,
  how: "revising" | "only adding",
): Promise<void> {
  // What is only added says nothing of the figures that stand beside it.
  const told = how === "revising" ? sql`excluded` : sql`series`;
  const otherwise = how === "revising" ? sql`series` : sql`excluded`;
  await sql`
    insert into series (indicator, unit, area_kind, area_code, source, retrieved_on, quality_note)
    select distinct indicator, unit, area_kind, area_code, source, ${retrievedOn ?? null}::date, ${qualityNote ?? null}::text
    from ${incoming(figures)}
    on conflict (area_kind, area_code, indicator, unit, source)
      do update set retrieved_on = coalesce(${told}.retrieved_on, ${otherwise}.retrieved_on),
        quality_note = coalesce(${told}.quality_note, ${otherwise}.quality_note)`.execute(db);
  await sql`
    insert into figures (series_id, period_kind, period_start, status, value_kind, value, lower, upper)
    select series.id, period_kind, period_start, status, value_kind, value, lower, upper
    from ${incoming(figures)}
    join series using (area_kind, area_code, indicator, unit, source)
    on conflict (series_id, period_kind, period_start, status)
      do update set value_kind = excluded.value_kind, value = excluded.value, lower = excluded.lower, upper = excluded.upper`.execute(
    db,
  );
}

/** Every series of some areas, figures in order of time (unique index of series by area, key of figures). */
export async function listSeries(db: ScopedDb, areas: readonly AreaRef[]): Promise<Series[]> {
  if (areas.length === 0) return [];
  const rows = await db
    .selectFrom("series")
    .innerJoin("figures", "figures.series_id", "series.id")
    .select([
      "series.id",
      "indicator",
      "unit",
      "area_kind",
      "area_code",
      "source",
      "retrieved_on",
      "quality_note",
      "period_kind",
      "period_start",
      "status",
      "value_kind",
      "value",
      "lower",
      "upper",
    ])
    .where((is) => is.or(areas.map((area) => is.and({ area_kind: area.kind, area_code: area.code }))))
    .orderBy("series.id")
    .orderBy("period_start")
    .orderBy("status")
    .execute();
  return toSeries(rows);
}

/** Everything that has been fetched, by source, the newest first (every figure is read). */
export async function listRetrievals(db: ScopedDb): Promise<Retrieval[]> {
  const { rows } = await sql<RetrievalRow>`
    select source, retrieved_on::text, quality_note,
      extract(year from min(period_start))::integer as first, extract(year from max(period_start))::integer as last
    from series join figures on figures.series_id = series.id
    group by 1, 2, 3
    order by source, retrieved_on desc nulls last, quality_note`.execute(db);
  return rows.map((row) => ({
    source: row.source as SourceKey,
    retrievedOn: row.retrieved_on ?? undefined,
    qualityNote: row.quality_note ?? undefined,
    years: [row.first, row.last],
  }));
}

interface RetrievalRow {
  readonly source: string;
  readonly retrieved_on: string | null;
  readonly quality_note: string | null;
  readonly first: number;
  readonly last: number;
}

/** One figure for each area of a kind: for a map or a comparison (index series_indicator, key of figures). */
export async function listAcross(
  db: ScopedDb,
  wanted: { indicator: IndicatorKey; unit: Unit; areaKind: AreaKind; period: Period },
): Promise<{ area: AreaRef; source: SourceKey; status: FigureStatus; value: FigureValue }[]> {
  const rows = await db
    .selectFrom("series")
    .innerJoin("figures", "figures.series_id", "series.id")
    .select(["area_kind", "area_code", "source", "status", "value_kind", "value", "lower", "upper"])
    .where("indicator", "=", wanted.indicator)
    .where("unit", "=", wanted.unit)
    .where("area_kind", "=", wanted.areaKind)
    .where("period_kind", "=", wanted.period.kind)
    .where("period_start", "=", firstDay(wanted.period))
    .orderBy("area_code")
    .orderBy("source")
    .execute();
  return rows.map((row) => ({
    area: { kind: row.area_kind as AreaKind, code: row.area_code },
    source: row.source as SourceKey,
    status: row.status as FigureStatus,
    value: toValue(row),
  }));
}

interface SeriesRow extends ValueRow {
  readonly id: number;
  readonly indicator: string;
  readonly unit: string;
  readonly area_kind: string;
  readonly area_code: string;
  readonly source: string;
  readonly retrieved_on: string | null;
  readonly quality_note: string | null;
  readonly period_kind: string;
  readonly period_start: string;
  readonly status: string;
}

/** The constraints of the tables hold the literals, so a row's text is one of the model's. */
function toSeries(rows: readonly SeriesRow[]): Series[] {
  const series = new Map<number, Series & { figures: PeriodFigure[] }>();
  for (const row of rows) {
    const figure: PeriodFigure = {
      period: periodFrom(row.period_kind as Period["kind"], row.period_start),
      status: row.status as FigureStatus,
      value: toValue(row),
    };
    const known = series.get(row.id);
    if (known) {
      known.figures.push(figure);
      continue;
    }
    series.set(row.id, {
      indicator: row.indicator as IndicatorKey,
      unit: row.unit as Unit,
      area: { kind: row.area_kind as AreaKind, code: row.area_code },
      source: row.source as SourceKey,
      retrievedOn: row.retrieved_on ?? undefined,
      qualityNote: row.quality_note ?? undefined,
      figures: [figure],
    });
  }
  return [...series.values()];
}

interface ValueRow {
  readonly value_kind: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

function toValue(row: ValueRow): FigureValue {
  if (row.value_kind !== "known" || row.value === null) return { kind: "withheld" };
  if (row.lower === null || row.upper === null) return { kind: "known", value: row.value };
  return { kind: "known", value: row.value, lower: row.lower, upper: row.upper };
}

/** Fewer than this share of the areas is a collection of examples, not a comparison of all. */
const NEARLY_ALL = 0.9;

/** The newest year with a figure for nearly all areas of the kind that has any (index series_indicator). */
export async function newestYearAcross(
  db: ScopedDb,
  wanted: { indicator: IndicatorKey; unit: Unit; areaKind: AreaKind },
): Promise<number | undefined> {
  const { rows } = await sql<{ year: number }>`
    with counted as (
      select extract(year from period_start)::integer as year, count(distinct area_code) as areas
      from series join figures on figures.series_id = series.id
      where indicator = ${wanted.indicator} and unit = ${wanted.unit} and area_kind = ${wanted.areaKind} and period_kind = 'year'
      group by 1)
    select year from counted
    where areas >= ${NEARLY_ALL}::double precision * (select max(areas) from counted)
    order by year desc limit 1`.execute(db);
  return rows[0]?.year;
}
