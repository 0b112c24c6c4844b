import type { Page } from "#access";
import { formatDate, type Language } from "#ground/language";
import type { Retrieval } from "#indicators";
import { cell, words as column, type Table } from "./composition.ts";
import { TableView } from "./exhibits.tsx";
import { phrasing } from "./phrasing.ts";

/** Where the figures come from, on what terms, and where they end. */
export function sourcesPage(retrievals: readonly Retrieval[], language: Language): Page {
  const { sourcesPage: text } = phrasing(language).text;
  const columns = [
    text.columns.file,
    text.columns.publisher,
    text.columns.covers,
    text.columns.limits,
    text.columns.terms,
  ];
  const table = {
    caption: text.tableCaption,
    columns: columns.map(column),
    rows: text.files.map((file) => ({
      cells: [file.what, file.publisher, file.covers, file.limits, file.terms].map(cell),
    })),
  };
  return {
    title: text.title,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.heading}</h1>
        <p class="finding">{text.lead}</p>
        <section aria-labelledby="reach">
          <h2 id="reach">{text.reachHeading}</h2>
          <ul>
            {text.reach.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2 id="files">{text.tableCaption}</h2>
          <TableView id="files" table={table} headingId="files" />
        </section>
        {retrievals.length > 0 && (
          <section>
            <h2 id="retrieved">{text.retrieved.heading}</h2>
            <TableView id="retrieved" table={retrievedTable(retrievals, language)} headingId="retrieved" />
          </section>
        )}
      </article>
    ),
  };
}

/** What the figures are made of as they stand now, also those that somebody has read in since. */
function retrievedTable(retrievals: readonly Retrieval[], language: Language): Table {
  const { text, figures } = phrasing(language);
  const { retrieved } = text.sourcesPage;
  return {
    caption: retrieved.heading,
    columns: [retrieved.source, retrieved.years, retrieved.day, retrieved.note].map(column),
    rows: retrievals.map(({ source, years: [from, to], retrievedOn, qualityNote }) => ({
      cells: [
        cell(figures.source[source]),
        cell(from === to ? String(from) : `${from}–${to}`),
        cell(retrievedOn ? formatDate(retrievedOn, language) : retrieved.unknown),
        qualityNote ? { text: qualityNote, language: "sv" } : cell("–"),
      ],
    })),
  };
}

/** The program's own statement: what it is built to meet and what has not been tried. */
export function accessibilityPage(language: Language): Page {
  const { accessibility: text } = phrasing(language).text;
  return {
    title: text.title,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.heading}</h1>
        {text.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </article>
    ),
  };
}
