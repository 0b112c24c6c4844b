import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a reader may meet in the code: its name, and where it stands. */
interface Name {
  readonly name: string;
  readonly at: string;
}

describe("GLOSSARY.md", () => {
  const glossary = readFileSync(join(ROOT, "GLOSSARY.md"), "utf8");
  const models = modelFiles();

  test("has a line for every module", () => {
    expect(missing(glossary, moduleNames())).toEqual([]);
  });

  test("has a line for every type and constant that a model exports", () => {
    expect(models.length).toBeGreaterThan(0);
    expect(missing(glossary, models.flatMap(exportedNames))).toEqual([]);
  });

  test("has one line for a term, not two", () => {
    const names = termsOf(glossary);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test("fills all five columns of every line: Swedish, English, meaning, source, word not to use", () => {
    const rows = rowsOf(glossary);
    expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ""))).toEqual([]);
  });
});

describe("the check itself", () => {
  const glossary = "| utsatt område | `ExposedArea`, `areas` | on the `Police` list | here | – |";

  test("names a term without a line, and the file that uses it", () => {
    const names = [{ name: "RiskArea", at: "src/areas/model.ts" }];
    expect(missing(glossary, names)).toEqual(["GLOSSARY.md has no line for `RiskArea` (src/areas/model.ts)"]);
  });

  test("accepts a term in the English column only, not where it is mentioned", () => {
    const names = ["ExposedArea", "areas", "Police"].map((name) => ({ name, at: "src/areas/model.ts" }));
    expect(missing(glossary, names)).toEqual(["GLOSSARY.md has no line for `Police` (src/areas/model.ts)"]);
  });

  test("reads the types and constants that a model exports, not its functions and not what it keeps", () => {
    const text = `
      export interface ExposedArea {}
      export type Category = "risk";
      export const LISTS = [], NEWEST = 1;
      const kept = 1;
      type Hidden = string;
      export function category() {}
      export { kept as oldest, type Hidden };
      export type { Period } from "#ground/time";`;
    expect(exportedNames({ at: "src/areas/model.ts", text }).map(({ name }) => name)).toEqual([
      "ExposedArea",
      "Category",
      "LISTS",
      "NEWEST",
      "oldest",
      "Hidden",
    ]);
  });
});

function missing(glossary: string, names: readonly Name[]): string[] {
  const terms = new Set(termsOf(glossary));
  return names
    .filter(({ name }) => !terms.has(name))
    .map(({ name, at }) => `GLOSSARY.md has no line for \`${name}\` (${at})`);
}

/** The names in the English column. */
function termsOf(glossary: string): string[] {
  return rowsOf(glossary).flatMap(([, english = ""]) =>
    [...english.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}

function rowsOf(glossary: string): string[][] {
  return glossary
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| Swedish |"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function moduleNames(): Name[] {
  const withoutTerms = ["app", "platform", "ground"];
  return readdirSync(join(ROOT, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !withoutTerms.includes(entry.name))
    .map(({ name }) => ({ name, at: `src/${name}` }));
}

/** `src/<module>/model.ts` and everything in `src/<module>/model/`, without tests. */
function modelFiles(): { at: string; text: string }[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => /^src\/[^/]+\/model(\.ts|\/.*\.ts)$/.test(file) && !file.endsWith(".test.ts"))
    .map((at) => ({ at, text: readFileSync(join(ROOT, at), "utf8") }));
}

function exportedNames({ at, text }: { at: string; text: string }): Name[] {
  const { statements } = ts.createSourceFile(at, text, ts.ScriptTarget.ESNext, true);
  return statements.flatMap(namesOf).map((name) => ({ name, at }));
}

function namesOf(statement: ts.Statement): string[] {
  // What is handed on from another module has its line there.
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, moduleSpecifier } = statement;
    if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(({ name }) => name.text);
  }
  if (!ts.canHaveModifiers(statement)) return [];
  if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}
