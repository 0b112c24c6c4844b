import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { inTab, type Page } from "#access";
import { paths } from "#cooperations";
import {
  type Hit,
  type Piece,
  QUESTION_IN_ADDRESS,
  type Question,
  readingPaths,
  TEMPLATE,
  writingPaths,
} from "../model/index.ts";
import { search as text } from "../text/reading.ts";
import { template } from "../text/template.ts";
import { dayInFull } from "./composed.ts";

export interface SearchView {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many are shown, when there are more. */
  readonly cutAt: number | undefined;
}

/** What was found in all that somebody may see: where, who, when, and the words where they stand. */
export function searchPage({ query, hits, cutAt }: SearchView): Page {
  return {
    title: query === "" ? text.title : inTab(text.searched(query)),
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.title}</h1>
        <SearchForm query={query} />
        {query === "" ? <p>{text.invitation}</p> : <Hits query={query} hits={hits} cutAt={cutAt} />}
      </article>
    ),
  };
}

function SearchForm({ query }: { readonly query: string }): JSX.Element {
  return (
    <search>
      <form class="search" action={readingPaths.search} method="get">
        <div class="ds-field">
          <label class="ds-label" for="q" data-weight="medium">
            {text.label}
          </label>
          <p class="note" id="q-hint">
            {text.hint}
          </p>
          <div class="search-row">
            <input
              class="ds-input"
              id="q"
              name="q"
              type="search"
              autocomplete="off"
              aria-describedby="q-hint"
              maxlength={200}
              required
              value={query}
            />
            <button class="ds-button" type="submit">
              {text.button}
            </button>
          </div>
        </div>
      </form>
    </search>
  );
}

function Hits({ query, hits, cutAt }: SearchView): JSX.Element {
  if (hits.length === 0) {
    return (
      <>
        <p class="finding">{text.none(query)}</p>
        <ul>
          {text.noneHelp.map((help) => (
            <li>{help}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p class="finding">{cutAt === undefined ? text.count(hits.length, query) : text.most(cutAt)}</p>
      <ol class="hits">
        {hits.map((hit) => (
          <li>
            <HitView hit={hit} />
          </li>
        ))}
      </ol>
    </>
  );
}

function HitView({ hit }: { readonly hit: Hit }): JSX.Element {
  const { cooperation } = hit;
  if (hit.kind === "cooperation" || hit.kind === "forum") {
    return (
      <>
        <a href={addressOf(hit)}>{hit.kind === "forum" ? hit.name : cooperation.name}</a>
        <p class="note">
          {hit.kind === "forum" ? `${text.where.forum} · ${cooperation.name}` : text.where.cooperation}
        </p>
      </>
    );
  }
  return (
    <>
      <a href={addressOf(hit)}>{titleOf(hit)}</a>
      <p class="note">
        {[whereOf(hit), hit.municipality.name, cooperation.name, text.said(hit.by, dayInFull(hit.at))].join(" · ")}
      </p>
      <p>{hit.headline.map(pieceOf)}</p>
    </>
  );
}

function pieceOf({ text: words, found }: Piece): Child {
  return found ? <mark>{words}</mark> : words;
}

type Written = Exclude<Hit, { kind: "cooperation" | "forum" }>;

function titleOf(hit: Written): string {
  if (hit.kind === "hand-over") return text.where["hand-over"](hit.party);
  if (hit.kind === "comment") return hit.question === null ? text.whole : template.questions[hit.question];
  return template.questions[hit.question];
}

function whereOf(hit: Written): string {
  switch (hit.kind) {
    case "hand-over":
      return text.handOver;
    case "comment":
      return text.where.comment(hit.party);
    case "part": {
      const picture =
        hit.party !== null
          ? text.where.own(hit.party)
          : hit.isDraft
            ? text.where.draft
            : text.where.version(hit.number);
      const kind = text.parts[hit.part];
      return kind ? `${picture}, ${kind}` : picture;
    }
  }
}

/** Where it is read, as near to the words as an address comes. */
function addressOf(hit: Hit): string {
  const { id } = hit.cooperation;
  switch (hit.kind) {
    case "cooperation":
      return paths.cooperation(id);
    case "forum":
      return `${paths.cooperation(id)}/forum`;
    case "hand-over":
      return `${paths.picture(id, hit.municipality.code)}/overlamnat/${hit.id}`;
    case "comment": {
      const place = { cooperation: id, municipality: hit.municipality.code, which: "joint" } as const;
      const { question } = hit;
      const page = question === null ? writingPaths.outline(place) : writingPaths.question({ ...place, question });
      return `${page}#kommentar-${hit.id}`;
    }
    case "part": {
      if (hit.party === null && !hit.isDraft) return decidedAddress(hit);
      const which = hit.party === null ? "joint" : "own";
      const outline = writingPaths.outline({ cooperation: id, municipality: hit.municipality.code, which });
      return `${outline}#${QUESTION_IN_ADDRESS[hit.question]}`;
    }
  }
}

/** A version has a heading of its own for each part of the template. */
function decidedAddress({ cooperation, municipality, number, question }: Extract<Hit, { kind: "part" }>): string {
  const part = TEMPLATE.find(({ questions }) => (questions as readonly Question[]).includes(question))?.part;
  return `${readingPaths.version(cooperation.id, municipality.code, number)}#del-${part}`;
}
