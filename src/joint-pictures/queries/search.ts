import { type RawBuilder, sql } from "kysely";
import type { ScopedDb } from "#access";
import { FOUND_BEGINS, FOUND_ENDS, type Hit, type PartKind, type Question, toPieces } from "../model/index.ts";

/** A hit with how well it fits. */
export type RankedHit = Hit & { readonly rank: number };

interface Where {
  readonly cooperation_id: string;
  readonly cooperation: string;
}

interface Written extends Where {
  readonly code: string;
  readonly municipality: string;
  readonly writer: string | null;
  readonly at: Date;
  readonly rank: number;
  readonly headline: string;
}

/*
 * Row rules come first: "@@" is not leakproof, so the database never looks in the words of a row that it has not let
 * through. It finds the pictures of the reader's cooperations by their keys and tries the words of those alone; the
 * index on words serves whoever is under no row rules.
 */

/** Words in every form of theirs, "in quotation marks" side by side, -without: as people write to search engines. */
function queryOf(words: string): RawBuilder<unknown> {
  return sql`websearch_to_tsquery('swedish', ${words})`;
}

/** Up to three pieces around what was found. The text is not made safe for HTML here: the view does that, as with all text. */
function headlineOf(text: RawBuilder<unknown>, words: string): RawBuilder<string> {
  const marks = `StartSel=${FOUND_BEGINS}, StopSel=${FOUND_ENDS}, MaxFragments=3, MaxWords=22, MinWords=8, FragmentDelimiter=" … "`;
  return sql<string>`ts_headline('swedish', ${text}, ${queryOf(words)}, ${marks})`;
}

/** What is written in pictures that the reader may see: their party's own, and joint ones. */
export async function findInParts(db: ScopedDb, words: string, most: number): Promise<RankedHit[]> {
  const { rows } = await sql<
    Written & { question: Question; kind: PartKind; party: string | null; number: number; state: string }
  >`
    select found.*, ${headlineOf(sql`found.body`, words)} as headline
    from (
      select cooperations.id as cooperation_id, cooperations.name as cooperation, municipalities.code,
             municipalities.name as municipality, accounts.name as writer, parts.changed_at as at, parts.question, parts.kind,
             parts.body, organisations.name as party, pictures.number, pictures.state,
             ts_rank(parts.words, ${queryOf(words)}) as rank
      from pictures
      join picture_parts parts on parts.picture_id = pictures.id
      join cooperations on cooperations.id = pictures.cooperation_id
      join municipalities on municipalities.code = pictures.municipality_code
      left join organisations on organisations.id = pictures.organisation_id
      left join accounts on accounts.id = parts.changed_by
      where parts.words @@ ${queryOf(words)}
      order by rank desc, at desc
      limit ${most}
    ) found`.execute(db);
  return rows.map((row) => ({
    kind: "part",
    ...writtenOf(row),
    question: row.question,
    part: row.kind,
    party: row.party,
    number: row.number,
    isDraft: row.state === "draft",
  }));
}

/** What parties have handed over. */
export async function findInHandOvers(db: ScopedDb, words: string, most: number): Promise<RankedHit[]> {
  const body = sql`(select coalesce(string_agg(part ->> 'body', ${"\n"}), '')
    from jsonb_array_elements(coalesce(found.content -> 'parts', '[]')) part)`;
  const { rows } = await sql<Written & { id: string; party: string }>`
    select found.id, found.cooperation_id, found.cooperation, found.code, found.municipality, found.writer, found.at,
           found.party, found.rank, ${headlineOf(body, words)} as headline
    from (
      select given.id, cooperations.id as cooperation_id, cooperations.name as cooperation, municipalities.code,
             municipalities.name as municipality, accounts.name as writer, given.handed_over_at as at, given.content,
             organisations.name as party, ts_rank(given.words, ${queryOf(words)}) as rank
      from hand_overs given
      join cooperations on cooperations.id = given.cooperation_id
      join municipalities on municipalities.code = given.municipality_code
      join organisations on organisations.id = given.organisation_id
      left join accounts on accounts.id = given.handed_over_by
      where given.words @@ ${queryOf(words)}
      order by rank desc, at desc
      limit ${most}
    ) found`.execute(db);
  return rows.map((row) => ({ kind: "hand-over", ...writtenOf(row), id: row.id, party: row.party }));
}

/** What the parties have said to each other about a picture. */
export async function findInComments(db: ScopedDb, words: string, most: number): Promise<RankedHit[]> {
  const { rows } = await sql<Written & { id: string; party: string; question: Question | null }>`
    select found.*, ${headlineOf(sql`found.body`, words)} as headline
    from (
      select comments.id, cooperations.id as cooperation_id, cooperations.name as cooperation, municipalities.code,
             municipalities.name as municipality, accounts.name as writer, comments.written_at as at, comments.body,
             comments.question, organisations.name as party, ts_rank(comments.words, ${queryOf(words)}) as rank
      from pictures
      join picture_comments comments on comments.picture_id = pictures.id
      join cooperations on cooperations.id = pictures.cooperation_id
      join municipalities on municipalities.code = pictures.municipality_code
      join organisations on organisations.id = comments.organisation_id
      left join accounts on accounts.id = comments.written_by
      where comments.words @@ ${queryOf(words)}
      order by rank desc, at desc
      limit ${most}
    ) found`.execute(db);
  return rows.map((row) => ({
    kind: "comment",
    ...writtenOf(row),
    id: row.id,
    party: row.party,
    question: row.question,
  }));
}

/** Cooperations and forums that are called so. */
export async function findNamed(db: ScopedDb, words: string, most: number): Promise<RankedHit[]> {
  const { rows } = await sql<Where & { forum: string | null }>`
    select id as cooperation_id, name as cooperation, null as forum from cooperations
    where ended_on is null and strpos(lower(name), lower(${words})) > 0
    union all
    select cooperations.id, cooperations.name, forums.name from forums
    join cooperations on cooperations.id = forums.cooperation_id
    where forums.ended_at is null and strpos(lower(forums.name), lower(${words})) > 0
    order by 2, 3
    limit ${most}`.execute(db);
  return rows.map(({ cooperation_id, cooperation, forum }) => {
    const where = { cooperation: { id: cooperation_id, name: cooperation }, rank: NAMED };
    return forum === null ? { kind: "cooperation", ...where } : { kind: "forum", ...where, name: forum };
  });
}

/** Before whatever is only mentioned. */
const NAMED = 10;

function writtenOf(row: Written) {
  return {
    cooperation: { id: row.cooperation_id, name: row.cooperation },
    municipality: { code: row.code, name: row.municipality },
    by: row.writer ?? "",
    at: row.at,
    headline: toPieces(row.headline),
    rank: row.rank,
  };
}
