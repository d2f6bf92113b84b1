import ts from 'typescript';
import { filesOf, named, nodesOf, treeOf } from './sources.ts';

/** Stands for all exports of a module, where a reader takes it whole. */
export const whole = '*';

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** What a statement exports, by name; `export * from` names nothing. */
export function namesIn(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['default'];
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    return exportClause && ts.isNamedExports(exportClause)
      ? exportClause.elements.map(({ name }) => name.text)
      : [];
  }
  return isExported(statement) ? declaredIn(statement) : [];
}

/** What a statement declares, by name; a default export by that. */
export function declaredIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name)
        ? [name.text]
        : [...nodesOf(name)].filter(ts.isBindingElement).map((element) => element.name.getText()),
    );
  const isDefault = ts.canHaveModifiers(statement) && /^export default\b/.test(statement.getText());
  const { name } = statement as ts.DeclarationStatement;
  return isDefault ? ['default'] : name ? [name.text] : [];
}

/** What a module exports, by name. */
export const exportsOf = (source: string): string[] => treeOf(source).statements.flatMap(namesIn);

/** What of a module, by its path below src, somebody names. */
export type Reading = readonly [path: string, name: string];

const elementNames = (elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]) =>
  elements.map(({ propertyName, name }) => (propertyName ?? name).text);

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  const { name, namedBindings } = importClause ?? {};
  const own = name ? ['default'] : [];
  if (!namedBindings) return own;
  return [...own, ...(ts.isNamespaceImport(namedBindings) ? [whole] : elementNames(namedBindings.elements))];
}

function reexportedNames({ exportClause }: ts.ExportDeclaration): string[] {
  return exportClause && ts.isNamedExports(exportClause) ? elementNames(exportClause.elements) : [whole];
}

/** `import()` and `import.meta.glob`: the whole module but where a glob names what it takes. */
function loadedNames(call: ts.CallExpression): string[] | null {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return [whole];
  if (!/^import\.meta\.glob\b/.test(call.expression.getText())) return null;
  const [, taken] = /\bimport: '(\w+)'/.exec(call.arguments[1]?.getText() ?? '') ?? [];
  return [taken ?? whole];
}

/** Everything a file, or a statement of it, names of others of src, types included. */
export function readingsOf(source: string, tree: ts.Node = treeOf(source)): Reading[] {
  const readings: Reading[] = [];
  const add = (target: string, names: readonly string[]) => {
    if (!target.startsWith('.')) return;
    for (const file of filesOf(named(source, target))) for (const name of names) readings.push([file, name]);
  };
  for (const node of nodesOf(tree)) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, importedNames(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, reexportedNames(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.getText().slice(1, -1), [node.qualifier?.getText() ?? whole]);
    else if (ts.isCallExpression(node)) {
      const names = loadedNames(node);
      const [target] = node.arguments;
      if (!names || !target) continue;
      for (const one of nodesOf(target)) if (ts.isStringLiteral(one)) add(one.text, names);
    }
  }
  return readings;
}

/** Names that a statement uses, whatever they are: those of fields and those that it declares are none. */
export function usesIn(statement: ts.Node): ReadonlySet<string> {
  const uses = new Set<string>();
  for (const node of nodesOf(statement)) {
    if (!ts.isIdentifier(node)) continue;
    const { parent } = node as { parent: ts.Node & { name?: ts.Node } };
    const names = parent.name === node && !ts.isShorthandPropertyAssignment(parent);
    if (!names && !(ts.isQualifiedName(parent) && parent.right === node)) uses.add(node.text);
  }
  return uses;
}

/** Fields of a note's metadata that a file reads: `metadata.ids`, `metadataOf(note).ids`, `{ ids } = metadata`, `({ metadata: { ids } })`. */
export function* fieldsReadIn(tree: ts.SourceFile): Generator<string> {
  const isMetadata = (node: ts.Node | undefined) =>
    /\b[mM]etadata(?:Of\([^()]*\))?!?$/.test(node?.getText() ?? '');
  for (const node of nodesOf(tree)) {
    if (ts.isPropertyAccessExpression(node) && isMetadata(node.expression) && !isWritten(node))
      yield node.name.text;
    if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) continue;
    const { parent: taken } = node.parent;
    const from = ts.isBindingElement(taken) ? taken.propertyName : taken.initializer;
    if (
      isMetadata(from) ||
      /\bNoteMetadata\b/.test((!ts.isBindingElement(taken) && taken.type?.getText()) || '')
    )
      yield (node.propertyName ?? node.name).getText();
  }
}

/** Whether a field is set or added to here, and nothing else is done with it. */
function isWritten(field: ts.PropertyAccessExpression): boolean {
  const { parent } = field;
  if (ts.isBinaryExpression(parent) && parent.left === field)
    return parent.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken;
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'push';
}
