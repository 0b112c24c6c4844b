import ts from "typescript";

/** One arrow out of a file: an import, a re-export, `import()`, `require()` or `import("…").Type`. */
export interface Import {
  readonly line: number;
  /** Undefined when the address is computed and cannot be read here. */
  readonly from: string | undefined;
  /** Disappears when the program is built: only types are taken. */
  readonly onlyTypes: boolean;
  /** What is taken at run time, by its name at the source; `*` for everything. */
  readonly names: readonly string[];
}

export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];

  const add = (node: ts.Node, address: ts.Node | undefined, taken: { onlyTypes: boolean; names: string[] }) => {
    const from = address && ts.isStringLiteralLike(address) ? address.text : undefined;
    found.push({ line: lineOf(source, node), from, ...taken });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, takenByImport(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier, takenByExport(node));
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node, node.moduleReference.expression, { onlyTypes: node.isTypeOnly, names: ["*"] });
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, {
        onlyTypes: true,
        names: [],
      });
    else if (ts.isCallExpression(node) && isLoading(node.expression))
      add(node, node.arguments[0], { onlyTypes: false, names: ["*"] });
    ts.forEachChild(node, visit);
  };
  visit(source);

  for (const reference of source.referencedFiles) {
    const { line } = source.getLineAndCharacterOfPosition(reference.pos);
    found.push({ line: line + 1, from: `./${reference.fileName}`, onlyTypes: true, names: [] });
  }
  return found;
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

function takenByImport(clause: ts.ImportClause | undefined): { onlyTypes: boolean; names: string[] } {
  if (!clause) return { onlyTypes: false, names: [] };
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return { onlyTypes: true, names: [] };
  const names = clause.name ? ["default"] : [];
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) names.push("*");
  if (clause.namedBindings && ts.isNamedImports(clause.namedBindings))
    names.push(...valueNames(clause.namedBindings.elements));
  return { onlyTypes: names.length === 0, names };
}

function takenByExport(node: ts.ExportDeclaration): { onlyTypes: boolean; names: string[] } {
  if (node.isTypeOnly) return { onlyTypes: true, names: [] };
  if (!node.exportClause || ts.isNamespaceExport(node.exportClause)) return { onlyTypes: false, names: ["*"] };
  const names = valueNames(node.exportClause.elements);
  return { onlyTypes: names.length === 0, names };
}

function valueNames(elements: Iterable<ts.ImportOrExportSpecifier>): string[] {
  return [...elements].filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
}
