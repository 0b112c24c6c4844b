import { NARROW, screen, WIDE } from "#ground/drawing";
import {
  type Cell,
  type Composition,
  type Drawing,
  type Exhibit,
  type FrozenCell,
  type FrozenComposition,
  type FrozenDrawing,
  type FrozenExhibit,
  type FrozenTable,
  ID_TO_COME,
  type Table,
} from "../views/index.ts";
import { toImage } from "./drawings.ts";
import type { Foot } from "./set.ts";

/** Draws everything that is not drawn yet, for the screens and for paper, so that nothing of it can change any more. */
export function freeze(composition: Composition, { age, date }: Foot): FrozenComposition {
  return {
    ...composition,
    form: "frozen-composition/1",
    sections: composition.sections.map((section) => ({ ...section, exhibits: section.exhibits.map(freezeExhibit) })),
    age: age ?? null,
    date: date ?? null,
  };
}

function freezeExhibit({ drawings, table, ...said }: Exhibit): FrozenExhibit {
  return { ...said, drawings: drawings.map(freezeDrawing), ...(table && { table: freezeTable(table) }) };
}

function freezeTable({ rows, ...said }: Table): FrozenTable {
  return { ...said, rows: rows.map((row) => ({ ...row, cells: row.cells.map(freezeCell) })) };
}

function freezeCell({ drawing, ...said }: Cell): FrozenCell {
  return { ...said, ...(drawing && { drawing: freezeDrawing(drawing) }) };
}

function freezeDrawing({ draw, ...said }: Drawing): FrozenDrawing {
  const at = (width: number) => String(draw({ id: ID_TO_COME, width, palette: screen }));
  const paper = toImage({ draw, ...said }, ID_TO_COME).svg;
  if (said.width !== undefined) return { ...said, drawn: { wide: at(said.width), paper } };
  return { ...said, drawn: { wide: at(WIDE), narrow: at(NARROW), paper } };
}
