import type { JSX } from "hono/jsx/jsx-runtime";
import type { Page } from "#access";
import type { Municipality } from "#areas";
import { addressIn, type Language } from "#ground/language";
import type { SourceKey } from "#indicators";
import type { Overview, Search } from "../model/index.ts";
import { cell, words as column, number } from "./composition.ts";
import { TableView } from "./exhibits.tsx";
import { phrasing } from "./phrasing.ts";

/** The search that works without script: the browser offers the names, the server understands misspellings. */
export function SearchForm({
  overview,
  language,
  query,
}: {
  overview: Overview;
  language: Language;
  query: string;
}): JSX.Element {
  const { start } = phrasing(language).text;
  return (
    <search>
      <form class="search" action={addressIn(language, "/sok")} method="get">
        <div class="ds-field">
          <label class="ds-label" for="kommun" data-weight="medium">
            {start.searchLabel}
          </label>
          <p class="note" id="kommun-hint">
            {start.searchHint}
          </p>
          <div class="search-row">
            <input
              class="ds-input"
              id="kommun"
              name="q"
              type="search"
              list="kommuner"
              autocomplete="off"
              aria-describedby="kommun-hint"
              maxlength={80}
              required
              value={query}
            />
            <button class="ds-button" type="submit">
              {start.searchButton}
            </button>
          </div>
        </div>
        <datalist id="kommuner">
          {overview.municipalities.map(({ code, shortName }) => (
            <option value={shortName}>{code}</option>
          ))}
        </datalist>
      </form>
    </search>
  );
}

/** All municipalities by county: the same as the map, for keyboard, screen reader and paper. */
export function municipalityListPage(overview: Overview, language: Language): Page {
  const { list, picture } = phrasing(language).text;
  return {
    title: list.title,
    description: list.description,
    body: (
      <article class="page">
        <h1>{list.heading}</h1>
        <SearchForm overview={overview} language={language} query="" />
        <nav class="contents" data-names aria-label={list.counties}>
          <ul>
            {overview.counties.map((county) => (
              <li>
                <a href={`#lan-${county.code}`}>{picture.county(county)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {overview.counties.map((county) => {
          const inCounty = overview.municipalities.filter(({ countyCode }) => countyCode === county.code);
          return (
            <section aria-labelledby={`lan-${county.code}`}>
              <h2 id={`lan-${county.code}`}>{picture.county(county)}</h2>
              <MunicipalityTable
                id={`lan-${county.code}`}
                caption={picture.county(county)}
                headingId={`lan-${county.code}`}
                municipalities={inCounty}
                overview={overview}
                language={language}
              />
            </section>
          );
        })}
        {overview.across && <SourceNote source={overview.across.source} language={language} />}
      </article>
    ),
  };
}

/** What a search came to when it did not lead straight to a page. */
export function searchPage(overview: Overview, search: Search, language: Language): Page {
  const { list } = phrasing(language).text;
  const { query, matches, suggestions } = search;
  return {
    title: list.title,
    description: list.description,
    body: (
      <article class="page">
        <h1>{matches.length > 0 ? list.found(query, matches.length) : list.notFound(query)}</h1>
        <SearchForm overview={overview} language={language} query={query} />
        {matches.length > 0 && (
          <MunicipalityTable
            id="matches"
            caption={list.title}
            municipalities={matches}
            overview={overview}
            language={language}
          />
        )}
        {matches.length === 0 && suggestions.length > 0 && (
          <>
            <p>{list.didYouMean}</p>
            <ul>
              {suggestions.map(({ code, shortName }) => (
                <li>
                  <a href={addressIn(language, `/kommuner/${code}`)}>{shortName}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={addressIn(language, "/kommuner")}>{list.showAll}</a>
        </p>
      </article>
    ),
  };
}

interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly headingId?: string;
  readonly municipalities: readonly Municipality[];
  readonly overview: Overview;
  readonly language: Language;
}

function MunicipalityTable({ municipalities, overview, language, ...named }: TableProps): JSX.Element {
  const { text, value, rate } = phrasing(language);
  const { columns } = text.list;
  const year = String(overview.across?.year ?? "");
  const table = {
    caption: named.caption,
    columns: [column(columns.municipality), column(columns.code), number(columns.rate(year))],
    rows: municipalities.map(({ code, shortName }) => ({
      cells: [
        { text: shortName, href: addressIn(language, `/kommuner/${code}`) },
        cell(code),
        cell(value(overview.across?.rates.get(code)?.value, rate)),
      ],
    })),
  };
  return <TableView {...named} table={table} />;
}

function SourceNote({ source, language }: { source: SourceKey; language: Language }): JSX.Element {
  const { text, figures } = phrasing(language);
  return <p class="note">{text.list.sourceNote(figures.source[source])}</p>;
}
