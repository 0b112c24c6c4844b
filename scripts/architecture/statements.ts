import ts from "typescript";

const STATEMENT_BUILDERS = new Set([
  "deleteFrom",
  "insertInto",
  "mergeInto",
  "replaceInto",
  "selectFrom",
  "selectNoFrom",
  "updateTable",
]);

/** The SQL in a file: templates tagged `sql`, and calls that begin a statement with Kysely. */
export function sqlOf(source: ts.SourceFile): { node: ts.Node; what: string }[] {
  const found: { node: ts.Node; what: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && lastName(node.tag) === "sql") found.push({ node, what: "sql`…`" });
    if (ts.isCallExpression(node)) {
      const name = memberName(node.expression);
      if (name && STATEMENT_BUILDERS.has(name)) found.push({ node, what: `.${name}(…)` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function lastName(tag: ts.Expression): string | undefined {
  return ts.isIdentifier(tag) ? tag.text : memberName(tag);
}

function memberName(expression: ts.Expression): string | undefined {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}
