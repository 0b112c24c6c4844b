import { posix } from "node:path";
import ts from "typescript";
import { DOOR, isPure, placeOf } from "./places.ts";
import type { Table } from "./table.ts";

/** For each door, the names behind it that lead to a part which is not pure, with that part. */
export type ImpureNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A pure part that takes `listAreas` through `#areas` would reach the database as surely as by importing it. */
export function impureNamesByDoor(program: ts.Program, files: readonly string[], table: Table): ImpureNames {
  const doors = new Map<string, ReadonlyMap<string, string>>();
  for (const file of files) {
    const place = placeOf(file, table);
    const source = program.getSourceFile(file);
    if (place.kind === "feature" && place.part === DOOR && !place.isTest && source)
      doors.set(place.module, impureNamesOf(source, program, table));
  }
  return doors;
}

function impureNamesOf(door: ts.SourceFile, program: ts.Program, table: Table): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of door.statements) {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) continue;
    if (!ts.isStringLiteral(statement.moduleSpecifier) || !statement.moduleSpecifier.text.startsWith(".")) continue;

    const behind = posix.join(posix.dirname(door.fileName), statement.moduleSpecifier.text);
    const place = placeOf(behind, table);
    if (place.kind !== "feature" || isPure(place, table)) continue;
    for (const name of namesGivenBy(statement, program, behind)) names.set(name, place.name);
  }
  return names;
}

function namesGivenBy(statement: ts.ExportDeclaration, program: ts.Program, behind: string): string[] {
  if (statement.exportClause && ts.isNamedExports(statement.exportClause))
    return statement.exportClause.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text);
  if (statement.exportClause) return [statement.exportClause.name.text];

  const source = program.getSourceFile(behind);
  const symbol = source && program.getTypeChecker().getSymbolAtLocation(source);
  return symbol
    ? program
        .getTypeChecker()
        .getExportsOfModule(symbol)
        .map((one) => one.name)
    : [];
}
