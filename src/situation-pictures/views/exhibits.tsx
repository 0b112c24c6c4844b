import type { JSX } from "hono/jsx/jsx-runtime";
import { AtBothWidths, screen } from "#ground/drawing";
import type { Cell, Composition, Drawing, Exhibit, Passage, Section, Table } from "./composition.ts";
import type { Phrasing } from "./phrasing.ts";

/** A section of the page: the sentences, then each exhibit, then what to bear in mind. */
export function SectionView({ section, phrasing }: { section: Section; phrasing: Phrasing }): JSX.Element {
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.heading}</h2>
      {section.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {section.points && <Points points={section.points} are={section.pointsAre} />}
      {section.passages?.map((passage) => (
        <PassageView passage={passage} />
      ))}
      {section.exhibits.map((exhibit) => (
        <ExhibitView exhibit={exhibit} phrasing={phrasing} />
      ))}
      {section.notes?.map((note) => (
        <p class="note">{note}</p>
      ))}
      <Remarks remarks={section.remarks ?? []} />
    </section>
  );
}

function Points({ points, are }: { points: readonly string[]; are: Section["pointsAre"] }): JSX.Element {
  const items = points.map((point) => <li>{point}</li>);
  return are === "numbered" ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function PassageView({ passage: { heading, mark, blocks } }: { passage: Passage }): JSX.Element {
  const said = blocks.map((block) =>
    block.kind === "paragraph" ? <p>{block.text}</p> : <Points points={block.items} are={undefined} />,
  );
  return (
    <>
      {heading && <h3>{heading}</h3>}
      {mark ? (
        <div class="marked">
          <p class="mark">{mark}</p>
          {said}
        </div>
      ) : (
        said
      )}
    </>
  );
}

function ExhibitView({ exhibit, phrasing }: { exhibit: Exhibit; phrasing: Phrasing }): JSX.Element {
  const { id, heading, caption, definition, drawings, table, source, disagreements, remarks = [] } = exhibit;
  const isFolded = table && exhibit.tableIs !== "open";
  return (
    <>
      {heading && <h3>{heading}</h3>}
      <figure aria-labelledby={`${id}-caption`}>
        <figcaption id={`${id}-caption`}>{caption}</figcaption>
        {drawings.map((drawing, index) => (
          <>
            {drawing.heading && <p class="drawing-heading">{drawing.heading}</p>}
            <DrawingView id={`${id}-${index}`} drawing={drawing} />
          </>
        ))}
        {table && exhibit.tableIs === "open" && <TableView id={id} table={table} />}
        {definition && <p class="source">{definition}</p>}
        {source && <p class="source">{source}</p>}
        {disagreements?.map((sentence) => (
          <p class="source">{sentence}</p>
        ))}
        {!isFolded && <Remarks remarks={remarks} />}
      </figure>
      {isFolded && (
        <details>
          <summary>{phrasing.text.picture.table}</summary>
          <TableView id={id} table={table} />
          <Remarks remarks={remarks} />
        </details>
      )}
    </>
  );
}

function Remarks({ remarks }: { remarks: readonly string[] }): JSX.Element {
  return (
    <>
      {remarks.map((remark) => (
        <p class="source" lang="sv">
          {remark}
        </p>
      ))}
    </>
  );
}

function DrawingView({ id, drawing }: { id: string; drawing: Drawing }): JSX.Element {
  if (drawing.width !== undefined) return <>{drawing.draw({ id, width: drawing.width, palette: screen })}</>;
  return <AtBothWidths id={id} draw={(at) => drawing.draw({ ...at, palette: screen })} />;
}

interface TableViewProps {
  readonly id: string;
  readonly table: Table;
  /** The heading above that already says what the caption would. */
  readonly headingId?: string;
}

/** Three columns fit on any screen. More of them scroll, and become cards on a phone. */
const MOST_COLUMNS_THAT_FIT = 3;
/** A table longer than this scrolls by itself, so that its head stays in view. */
const MOST_ROWS_IN_FULL = 24;

/** A wide table stands in a region of its own that can be scrolled by keyboard. */
export function TableView({ id, table, headingId }: TableViewProps): JSX.Element {
  const isWide = table.columns.length > MOST_COLUMNS_THAT_FIT;
  const content = <TableContent id={id} table={table} headingId={headingId} isWide={isWide} />;
  if (!isWide) return content;
  return (
    // It must be reachable by keyboard because it scrolls (WCAG 2.1.1).
    <section
      class="scroll"
      aria-labelledby={headingId ?? `${id}-table`}
      data-long={table.rows.length > MOST_ROWS_IN_FULL || undefined}
      tabindex={0}
    >
      {content}
    </section>
  );
}

function TableContent({
  id,
  table,
  headingId,
  isWide,
}: {
  id: string;
  table: Table;
  headingId: string | undefined;
  isWide: boolean;
}): JSX.Element {
  return (
    <table class="table" data-cards={isWide || undefined} aria-labelledby={headingId}>
      {!headingId && <caption id={`${id}-table`}>{table.caption}</caption>}
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th scope="col" class={column.kind === "number" ? "number" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, rowIndex) => (
          <tr data-weight={row.ours ? "ours" : undefined}>
            {row.cells.map((cell, index) => (
              <CellView
                cell={cell}
                column={table.columns[index]}
                first={index === 0}
                id={`${id}-${rowIndex}-${index}`}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView({
  cell,
  column,
  first,
  id,
}: {
  cell: Cell;
  column: Table["columns"][number] | undefined;
  first: boolean;
  id: string;
}): JSX.Element {
  const content = cell.drawing ? (
    <DrawingView id={id} drawing={cell.drawing} />
  ) : cell.href ? (
    <a href={cell.href}>{cell.text}</a>
  ) : (
    cell.text
  );
  if (first) return <th scope="row">{content}</th>;
  return (
    <td class={column?.kind === "number" ? "number" : undefined} data-label={column?.label} lang={cell.language}>
      {content}
    </td>
  );
}

/** Links to the sections, for a page that is longer than a screen. */
export function Contents({ composition, phrasing }: { composition: Composition; phrasing: Phrasing }): JSX.Element {
  return (
    <nav class="contents" aria-label={phrasing.text.picture.contents}>
      <ul>
        {composition.sections.map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
