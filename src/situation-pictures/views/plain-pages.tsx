import type { Page } from "#access";
import type { Language } from "#ground/language";
import { cell, words as column } from "./composition.ts";
import { TableView } from "./exhibits.tsx";
import { phrasing } from "./phrasing.ts";

/** Where the figures come from, on what terms, and where they end. */
export function sourcesPage(language: Language): Page {
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
      </article>
    ),
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
