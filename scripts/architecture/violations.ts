import ts from "typescript";
import { refusalOfImport, whereSqlStands } from "./directions.ts";
import { type ImpureNames, impureNamesByDoor } from "./doors.ts";
import { type House, isScript } from "./house.ts";
import { importsOf, lineOf } from "./imports.ts";
import { isPure, mayHoldSql, type Place, placeOf } from "./places.ts";
import { sqlOf } from "./statements.ts";
import { faultsInTable, type Table } from "./table.ts";
import { touchesOf } from "./touches.ts";

/** Everything in the house that `architecture.mjs` does not allow, one line each: `src/x/y.ts:12 …`. */
export function violationsIn({ table, sources, files }: House): string[] {
  const program = programOf(sources);
  const doors = impureNamesByDoor(program, [...sources.keys()], table);
  const judged = new Set<string>();
  const violations = faultsInTable(table).map((fault) => `architecture.mjs:1 ${fault}`);

  for (const file of files) {
    const place = placeOf(file, table);
    if (place.kind === "nowhere") violations.push(`${file}:1 ${place.why}`);

    const source = program.getSourceFile(file);
    if (!source) continue;
    judged.add(file);
    if (place.kind !== "nowhere") violations.push(...violationsOf({ source, place, program, table, doors }));
  }

  const scripts = files.filter(isScript);
  if (scripts.length === 0) violations.push("src:1 holds no source file: the checker looks in the wrong place");
  for (const file of scripts) {
    if (!judged.has(file)) violations.push(`${file}:1 was not read`);
  }
  return violations;
}

interface Judged {
  readonly source: ts.SourceFile;
  readonly place: Place;
  readonly program: ts.Program;
  readonly table: Table;
  readonly doors: ImpureNames;
}

function violationsOf({ source, place, program, table, doors }: Judged): string[] {
  const file = source.fileName;
  const found: { line: number; why: string }[] = [];

  for (const taken of importsOf(source)) {
    const why = refusalOfImport({ file, place, taken }, table, doors);
    if (why) found.push({ line: taken.line, why });
  }
  if (isPure(place, table)) {
    for (const { node, what } of touchesOf(source, program.getTypeChecker())) {
      const why = `${place.name} may not use ${what} (a pure part touches no file, clock, network or database)`;
      found.push({ line: lineOf(source, node), why });
    }
  }
  if (!mayHoldSql(place, table)) {
    for (const { node, what } of sqlOf(source))
      found.push({ line: lineOf(source, node), why: `${place.name} may not use ${what} (${whereSqlStands(table)})` });
  }
  return found.sort((one, other) => one.line - other.line).map(({ line, why }) => `${file}:${line} ${why}`);
}

/** Without libraries and without following imports: only the syntax and the names of each file matter here. */
function programOf(sources: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    allowJs: true,
    jsx: ts.JsxEmit.Preserve,
    noLib: true,
    noResolve: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
  };
  const host: ts.CompilerHost = {
    getSourceFile: (file, version) => {
      const text = sources.get(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
    },
    fileExists: (file) => sources.has(file),
    readFile: (file) => sources.get(file),
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  return ts.createProgram([...sources.keys()], options, host);
}
