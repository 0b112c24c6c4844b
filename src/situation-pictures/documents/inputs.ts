import { print } from "#ground/drawing";
import type { Block } from "#ground/language";
import { documentText } from "../text/index.ts";
import type { Cell, Composition, Drawing, Exhibit, Passage, Section, Table } from "../views/index.ts";
import { columnShares } from "./columns.ts";
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
  readonly numbered: boolean;
  readonly passages: readonly PassageInputs[];
  readonly exhibits: readonly ExhibitInputs[];
  readonly notes: readonly string[];
}

interface PassageInputs {
  readonly heading: string | null;
  readonly mark: string | null;
  readonly blocks: readonly Block[];
}

interface ExhibitInputs {
  readonly heading: string | null;
  readonly caption: string;
  readonly drawings: readonly (PlacedImage & { readonly heading: string | null })[];
  readonly table: TableInputs | null;
  readonly source: string | null;
  /** Below the table: sources that disagree. What is to be known of the figures stands once, in the list of sources. */
  readonly asides: readonly string[];
}

interface TableInputs {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly kind: "words" | "number"; readonly share: number }[];
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

/** The composition as the template wants it. Nothing is left out, and nothing is added but the foot: how new the figures are. */
export function toInputs(composition: Composition, { age }: { readonly age: string | undefined }): PictureMaterial {
  const images: Record<string, string> = {};
  const place = (drawing: Drawing, name: string): PlacedImage => {
    const { svg, ...placed } = toImage(drawing, name);
    images[name] = svg;
    return { ...placed, name };
  };
  const { language, title, description, status, findings } = composition;
  const inputs: PictureInputs = {
    language,
    title,
    description,
    status,
    place: composition.place.join(" · "),
    findings,
    sections: composition.sections.map((section) => toSection(section, place)),
    footer: { text: [title, age].filter(Boolean).join(" · "), page: documentText.page, of: documentText.of },
    colours: print,
  };
  return { inputs, images };
}

type Place = (drawing: Drawing, name: string) => PlacedImage;

function toSection(
  { heading, paragraphs, points = [], pointsAre, passages = [], exhibits, notes = [] }: Section,
  place: Place,
): SectionInputs {
  return {
    heading,
    paragraphs,
    points,
    numbered: pointsAre === "numbered",
    passages: passages.map(toPassage),
    exhibits: exhibits.map((exhibit) => toExhibit(exhibit, place)),
    notes,
  };
}

function toPassage({ heading, mark, blocks }: Passage): PassageInputs {
  return { heading: heading ?? null, mark: mark ?? null, blocks };
}

function toExhibit(
  { id, heading, caption, definition, drawings, table, source, disagreements = [] }: Exhibit,
  place: Place,
): ExhibitInputs {
  return {
    heading: heading ?? null,
    caption,
    drawings: drawings.map((drawing, index) => ({
      ...place(drawing, `${id}-${index}`),
      heading: drawing.heading ?? null,
    })),
    table: table ? toTable(table, id, place) : null,
    source: [definition, source].filter(Boolean).join(" ") || null,
    asides: disagreements,
  };
}

function toTable({ caption, columns, rows }: Table, id: string, place: Place): TableInputs {
  const toCell = (cell: Cell, name: string): CellInputs => ({
    text: cell.text,
    drawing: cell.drawing ? place(cell.drawing, name) : null,
  });
  const shares = columnShares({ caption, columns, rows });
  return {
    caption,
    columns: columns.map((column, index) => ({ ...column, share: shares[index] ?? 0 })),
    rows: rows.map(({ cells, ours = false }, row) => ({
      ours,
      cells: cells.map((cell, column) => toCell(cell, `${id}-${row}-${column}`)),
    })),
  };
}
