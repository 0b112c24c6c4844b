import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { NARROW_BELOW, print } from "#ground/drawing";
import type { Cell, Composition, Drawing, Exhibit, Row, Section, Table } from "./composition.ts";

/**
 * A composition as it was at one moment, as plain JSON: drawings are drawn, words are written. What a party decides on
 * stays as it was, whatever figures come afterwards and however drawings are made by then.
 */
export interface FrozenComposition extends Omit<Composition, "sections"> {
  readonly form: "frozen-composition/1";
  readonly sections: readonly FrozenSection[];
  /** How new the figures were, in words; null when nobody knew. */
  readonly age: string | null;
  /** The day the newest of them was fetched. */
  readonly date: string | null;
}

export interface FrozenSection extends Omit<Section, "exhibits"> {
  readonly exhibits: readonly FrozenExhibit[];
}

export interface FrozenExhibit extends Omit<Exhibit, "drawings" | "table"> {
  readonly drawings: readonly FrozenDrawing[];
  readonly table?: FrozenTable;
}

export interface FrozenTable extends Omit<Table, "rows"> {
  readonly rows: readonly (Omit<Row, "cells"> & { readonly cells: readonly FrozenCell[] })[];
}

export interface FrozenCell extends Omit<Cell, "drawing"> {
  readonly drawing?: FrozenDrawing;
}

export interface FrozenDrawing extends Omit<Drawing, "draw"> {
  /** As SVG, for a desk, for a phone where that is another, and for paper. */
  readonly drawn: { readonly wide: string; readonly narrow?: string; readonly paper: string };
}

/** Stands for the id in what is drawn ahead: an id is unique on a page, and nobody knows yet on which. */
export const ID_TO_COME = "\u{e000}";

/** The composition as page and document want it, with the drawings that were drawn then. */
export function thaw({ form: _, age: __, date: ___, sections, ...said }: FrozenComposition): Composition {
  return {
    ...said,
    sections: sections.map((section) => ({ ...section, exhibits: section.exhibits.map(thawExhibit) })),
  };
}

function thawExhibit({ drawings, table, ...said }: FrozenExhibit): Exhibit {
  return { ...said, drawings: drawings.map(thawDrawing), ...(table && { table: thawTable(table) }) };
}

function thawTable({ rows, ...said }: FrozenTable): Table {
  return { ...said, rows: rows.map((row) => ({ ...row, cells: row.cells.map(thawCell) })) };
}

function thawCell({ drawing, ...said }: FrozenCell): Cell {
  return { ...said, ...(drawing && { drawing: thawDrawing(drawing) }) };
}

/** A page may come to ask for other widths than those of today: it gets the one that was meant for a screen like that. */
function thawDrawing({ drawn, ...said }: FrozenDrawing): Drawing {
  return {
    ...said,
    draw({ id, width, palette }): Child {
      const { wide, narrow = wide, paper } = drawn;
      const svg = palette === print ? paper : width < NARROW_BELOW ? narrow : wide;
      return raw(svg.replaceAll(ID_TO_COME, id));
    },
  };
}
