import { type Line, openLine } from "./line.ts";
import { eachOnce, type Identity, nothingRead, type Placed, type Problem, type Reading } from "./reading.ts";
import { readTable, type TableForm } from "./table.ts";
import { decodeText } from "./text.ts";

interface Lines<Column extends string, Row> extends TableForm<Column>, Identity<Row> {
  /** What one line says. It may give no row: the line then says that nothing is known. */
  readonly toRows: (line: Line<Column>) => readonly Row[];
}

/** Reads a file whose every line says something by itself, and says it once. */
export function readLines<Column extends string, Row>(bytes: Uint8Array, lines: Lines<Column, Row>): Reading<Row> {
  const decoded = decodeText(bytes, lines.encoding);
  if (!decoded.ok) return nothingRead(decoded.problem);

  const table = readTable(decoded.text, lines);
  const rows: Placed<Row>[] = [];
  const problems: Problem[] = [...table.problems];
  for (const tableRow of table.rows) {
    const line = openLine(tableRow);
    const made = lines.toRows(line);
    if (line.problems.length > 0) problems.push(...line.problems.map((problem) => asCalled(table.called, problem)));
    else for (const row of made) rows.push({ line: line.row, row });
  }
  return eachOnce({ read: table.read, rows, problems }, lines);
}

/** The problem with its column named as in the file. */
function asCalled(called: ReadonlyMap<string, string>, problem: Problem): Problem {
  return { ...problem, column: problem.column && (called.get(problem.column) ?? problem.column) };
}
