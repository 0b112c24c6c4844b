import ts from "typescript";

/** Global names that reach the machine, the network, the clock or chance, whatever is done with them. */
const REACHING_OUT = new Set([
  "Bun",
  "Deno",
  "EventSource",
  "Function",
  "WebSocket",
  "XMLHttpRequest",
  "console",
  "crypto",
  "document",
  "eval",
  "fetch",
  "global",
  "globalThis",
  "indexedDB",
  "localStorage",
  "location",
  "navigator",
  "performance",
  "process",
  "queueMicrotask",
  "requestAnimationFrame",
  "self",
  "sessionStorage",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "window",
]);

/** Everything in a file that looks at the world outside its arguments, as it is written there. */
export function touchesOf(source: ts.SourceFile, checker: ts.TypeChecker): { node: ts.Node; what: string }[] {
  const found: { node: ts.Node; what: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const what = ts.isIdentifier(node) && isRead(node) && isGlobal(node, checker) ? touch(node) : undefined;
    if (what) found.push({ node, what });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The name of a global that touches the world in the way it is used here, or undefined. */
function touch(node: ts.Identifier): string | undefined {
  switch (node.text) {
    case "Date":
      return touchOfDate(node);
    case "Math":
      return memberOf(node) === undefined || memberOf(node) === "random" ? "Math.random" : undefined;
    default:
      return REACHING_OUT.has(node.text) ? node.text : undefined;
  }
}

/** `new Date(2026, 0)`, `Date.UTC(…)`, `x instanceof Date` and handing the class on are calculations; the rest is a clock. */
function touchOfDate(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isNewExpression(parent) && parent.expression === node)
    return parent.arguments?.length ? undefined : "new Date()";
  if (ts.isCallExpression(parent)) return parent.expression === node ? "Date()" : undefined;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return undefined;
  const member = memberOf(node);
  return member === undefined || member === "now" ? "Date.now" : undefined;
}

/** `random` in `Math.random` and in `Math["random"]`; undefined when the member cannot be read. */
function memberOf({ parent }: ts.Identifier): string | undefined {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text;
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression))
    return parent.argumentExpression.text;
  return undefined;
}

/** Names of members, attributes and foreign exports are not reads, however they are spelled. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isExportSpecifier(parent)) return !parent.parent.parent.moduleSpecifier;
  return !ts.isImportSpecifier(parent) && !ts.isJsxAttribute(parent) && !ts.isMetaProperty(parent);
}

/** The program is made without libraries, so what nothing in the house declares is a global. */
function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return !symbol?.declarations?.length;
}
