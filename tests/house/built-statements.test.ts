import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readHouse } from "../../scripts/architecture/house.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Functions that put a statement together from text, because what it names cannot be a parameter: a role, a table, or a
 * statement that the database has written itself. No person, file or request has a word in any of them.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/platform/database/migrate.ts migration": "a migration is a file of this program",
  "src/platform/database/open.ts createDatabaseOnce": "the names of the embedded database and of the tests', quoted",
  "src/platform/database/open.ts letIn": "the login in DATABASE_URL, quoted",
  "src/platform/backup/write.ts writeSnapshot": "the tables that the database says it has, quoted",
  "src/platform/backup/write.ts writeTable": "a table that the database says it has, and its columns, quoted",
  "src/platform/backup/load.ts loadTables":
    "tables of a checked backup that are also those of the schema, quoted; and statements that the database writes",
  "src/platform/backup/restore.ts keepReadersOut": "the same tables, and a number of our own",
  "src/platform/backup/restore.ts emptyDatabase": "the tables that the database says it has, quoted",
};

describe("a statement to the database", () => {
  test("is built from text only in the functions that are named here, each with its reason", async () => {
    const { sources } = await readHouse(ROOT);
    const program = [...sources].filter(([file]) => !/\.test\.tsx?$/.test(file));
    const found = new Set(program.flatMap(([file, text]) => buildersIn(text).map((name) => `${file} ${name}`)));
    expect([...found].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  test.each([
    ["a template", `client.query(\`select \${name}\`)`],
    ["words that are joined", `client.query("select " + name)`],
    ["a variable", "client.query(statement)"],
    ["what a function gives", "client.query(statementFor(name))"],
    ["text that Kysely is told to trust", "sql.raw(name)"],
    ["a literal that Kysely writes into the text", `sql\`select \${sql.lit(name)}\``],
    ["a constant with something else in it", `client.query(\`\${ALL} where name = \${name}\`)`],
  ])("is seen to be built when it is %s", (_, call) => {
    expect(buildersIn(`const ALL = "select 1";\nfunction list(name) { return ${call}; }`)).toEqual(["list"]);
  });

  test.each([
    ["plain text with parameters", `client.query("select $1", [name])`],
    ["a template without anything in it", "client.query(`select $1`, [name])"],
    ["a constant beside it", `client.query(\`\${ALL} limit 1\`)`],
    ["Kysely's own, where what is put in is a parameter", `sql\`select \${name}\`.execute(db)`],
    ["not a statement but a question in an address", "request.query()"],
  ])("is not when it is %s", (_, call) => {
    expect(buildersIn(`const ALL = "select 1";\nfunction list(name) { return ${call}; }`)).toEqual([]);
  });
});

/** Kysely's ways of writing text into a statement as it is. */
const AS_IT_IS = new Set(["raw", "lit", "literal"]);

/** The functions of a file that hand the database a statement which is not written out in the file. */
function buildersIn(text: string): string[] {
  const source = ts.createSourceFile("file.tsx", text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const builders: string[] = [];
  const visit = (node: ts.Node, within: string): void => {
    const inside = ts.isFunctionDeclaration(node) && node.name ? node.name.text : within;
    if (ts.isCallExpression(node) && isBuilt(node, constants)) builders.push(inside);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, "");
  return builders;
}

function isBuilt({ expression, arguments: [statement] }: ts.CallExpression, constants: ReadonlySet<string>): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !statement) return false;
  const isText =
    expression.name.text === "query" || (AS_IT_IS.has(expression.name.text) && isSql(expression.expression));
  return isText && !isWrittenOut(statement, constants);
}

function isSql(expression: ts.Expression): boolean {
  return ts.isIdentifier(expression) && (expression.text === "sql" || expression.text === "CompiledQuery");
}

function isWrittenOut(text: ts.Expression, constants: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(text)) return constants.has(text.text);
  if (ts.isTemplateExpression(text))
    return text.templateSpans.every((span) => isWrittenOut(span.expression, constants));
  return ts.isStringLiteralLike(text);
}

/** Names that stand for text written out at the top of the file. */
function constantsOf(source: ts.SourceFile): Set<string> {
  const constants = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer && isWrittenOut(initializer, constants)) constants.add(name.text);
  }
  return constants;
}
