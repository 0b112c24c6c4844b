import { type Line, openLine } from "./line.ts";
import { eachOnce, type Fault, type Identity, nothingRead, type Placed, type Reading } from "./reading.ts";
import { readTable, type TableForm } from "./table.ts";
import { decodeText } from "./text.ts";

interface Lines<Column extends string, Row> extends TableForm<Column>, Identity<Row> {
  /** What one line says. It may give no row: the line then says that nothing is known. */
  readonly toRows: (line: Line<Column>) => readonly Row[];
}

/** Reads a file whose every line says something by itself, and says it once. */
export function readLines<Column extends string, Row>(bytes: Uint8Array, lines: Lines<Column, Row>): Reading<Row> {
  const decoded = decodeText(bytes, lines.encoding);
  if (!decoded.ok) return nothingRead(decoded.fault);

  const table = readTable(decoded.text, lines);
  const rows: Placed<Row>[] = [];
  const faults: Fault[] = [...table.faults];
  for (const tableRow of table.rows) {
    const line = openLine(tableRow);
    const made = lines.toRows(line);
    if (line.faults.length > 0) faults.push(...line.faults.map((fault) => asCalled(table.called, fault)));
    else for (const row of made) rows.push({ line: line.row, row });
  }
  return eachOnce({ read: table.read, rows, faults }, lines);
}

/** The fault with its column named as in the file. */
function asCalled(called: ReadonlyMap<string, string>, fault: Fault): Fault {
  return { ...fault, column: fault.column && (called.get(fault.column) ?? fault.column) };
}
