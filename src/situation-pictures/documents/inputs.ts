import { print } from "#ground/drawing";
import { documentText } from "../text/index.ts";
import type { Cell, Composition, Drawing, Exhibit, Section, Table } from "../views/index.ts";
import { type Image, toImage } from "./drawings.ts";

/** What the template reads: plain values, every one of them ready to be printed. */
export interface PictureInputs {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly place: string;
  readonly findings: readonly string[];
  readonly sections: readonly SectionInputs[];
  readonly footer: { readonly text: string; readonly page: string; readonly of: string };
  readonly colours: typeof print;
}

interface SectionInputs {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
  readonly exhibits: readonly ExhibitInputs[];
  readonly notes: readonly string[];
}

interface ExhibitInputs {
  readonly heading: string | null;
  readonly caption: string;
  readonly drawings: readonly (PlacedImage & { readonly heading: string | null })[];
  readonly table: TableInputs | null;
  readonly source: string | null;
}

interface TableInputs {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly kind: "words" | "number"; readonly weight: number }[];
  readonly rows: readonly { readonly ours: boolean; readonly cells: readonly CellInputs[] }[];
}

interface CellInputs {
  readonly text: string;
  readonly drawing: PlacedImage | null;
}

/** An image by the name that it is laid beside the template under. */
type PlacedImage = Omit<Image, "svg"> & { readonly name: string };

export interface PictureMaterial {
  readonly inputs: PictureInputs;
  readonly images: Readonly<Record<string, string>>;
}

/** The composition as the template wants it. Nothing is left out and nothing is added but the foot of the page. */
export function toInputs(composition: Composition, { retrieved }: { readonly retrieved: string | undefined }): PictureMaterial {
  const images: Record<string, string> = {};
  const place = (drawing: Drawing, name: string): PlacedImage => {
    const { svg, ...placed } = toImage(drawing, name);
    images[name] = svg;
    return { ...placed, name };
  };
  const { language, title, description, status, findings } = composition;
  const footer = retrieved === undefined ? title : `${title} · ${documentText.retrieved(retrieved)}`;
  const inputs: PictureInputs = {
    language,
    title,
    description,
    status,
    place: composition.place.join(" · "),
    findings,
    sections: composition.sections.map((section) => toSection(section, place)),
    footer: { text: footer, page: documentText.page, of: documentText.of },
    colours: print,
  };
  return { inputs, images };
}

type Place = (drawing: Drawing, name: string) => PlacedImage;

function toSection({ heading, paragraphs, points = [], exhibits, notes = [] }: Section, place: Place): SectionInputs {
  return { heading, paragraphs, points, exhibits: exhibits.map((exhibit) => toExhibit(exhibit, place)), notes };
}

function toExhibit({ id, heading, caption, drawings, table, source }: Exhibit, place: Place): ExhibitInputs {
  return {
    heading: heading ?? null,
    caption,
    drawings: drawings.map((drawing, index) => ({ ...place(drawing, `${id}-${index}`), heading: drawing.heading ?? null })),
    table: table ? toTable(table, id, place) : null,
    source: source ?? null,
  };
}

function toTable({ caption, columns, rows }: Table, id: string, place: Place): TableInputs {
  const toCell = (cell: Cell, name: string): CellInputs => ({
    text: cell.text,
    drawing: cell.drawing ? place(cell.drawing, name) : null,
  });
  const placed = rows.map(({ cells, ours = false }, row) => ({
    ours,
    cells: cells.map((cell, column) => toCell(cell, `${id}-${row}-${column}`)),
  }));
  const weigh = (column: number) => weightOf(columns[column], placed.flatMap(({ cells }) => cells[column] ?? []));
  return { caption, columns: columns.map((column, index) => ({ ...column, weight: weigh(index) })), rows: placed };
}

/** Of a drawing's pixels, how many are as wide as a letter in a table. */
const PIXELS_PER_LETTER = 7;
const WIDEST_WORDS = 26;
const PADDING = 2;

/** How wide a column wants to be, in letters: numbers stay on one line, words and headings may break between words. */
function weightOf(column: Table["columns"][number] | undefined, cells: readonly CellInputs[]): number {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const heading = longest((column?.label ?? "").split(/[ /]/));
  const content = Math.max(longest(cells.map(({ text }) => text)), ...cells.map(({ drawing }) => (drawing ? drawing.width / PIXELS_PER_LETTER : 0)));
  return Math.max(heading, column?.kind === "number" ? content : Math.min(content, WIDEST_WORDS)) + PADDING;
}
