import ts from 'typescript';
import { declaredIn, namesIn, type Reading, readingsOf, usesIn, whole } from './exported.ts';
import { filesOf, imports, named, nodesOf, sources, treeOf } from './sources.ts';

/** A module taken apart: which statement declares and exports what, and which names come from where. */
interface Module {
  statements: readonly ts.Statement[];
  declared: ReadonlyMap<string, ts.Statement>;
  exported: ReadonlyMap<string, ts.Statement>;
  imported: ReadonlyMap<string, Reading>;
  /** Modules all of whose exports are this one's too. */
  passedOn: readonly string[];
}

const modules = new Map<string, Module>();

function moduleOf(source: string): Module {
  const known = modules.get(source);
  if (known) return known;
  const { statements } = treeOf(source);
  const by = (names: (statement: ts.Statement) => string[]) =>
    new Map(statements.flatMap((statement) => names(statement).map((name) => [name, statement] as const)));
  const module: Module = {
    statements,
    declared: by((one) => (isDeclaration(one) ? declaredIn(one) : [])),
    exported: by(namesIn),
    imported: new Map(statements.filter(ts.isImportDeclaration).flatMap((one) => importedBy(source, one))),
    passedOn: statements.filter(ts.isExportDeclaration).flatMap((one) => {
      const from = one.moduleSpecifier;
      return from && ts.isStringLiteral(from) && !one.exportClause ? filesOf(named(source, from.text)) : [];
    }),
  };
  modules.set(source, module);
  return module;
}

/** Whether a statement does nothing until something names what it declares. */
const isDeclaration = (statement: ts.Statement) =>
  ts.isVariableStatement(statement) ||
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement);

/** What an import calls by which name here. */
function importedBy(source: string, statement: ts.ImportDeclaration): [string, Reading][] {
  const { importClause, moduleSpecifier } = statement;
  const target = (moduleSpecifier as ts.StringLiteral).text;
  const [file] = target.startsWith('.') ? filesOf(named(source, target)) : [];
  if (!file || !importClause) return [];
  const { name, namedBindings } = importClause;
  const own: [string, Reading][] = name ? [[name.text, [file, 'default']]] : [];
  if (!namedBindings) return own;
  if (ts.isNamespaceImport(namedBindings)) return [...own, [namedBindings.name.text, [file, whole]]];
  return [
    ...own,
    ...namedBindings.elements.map((one): [string, Reading] => [
      one.name.text,
      [file, (one.propertyName ?? one.name).text],
    ]),
  ];
}

const isLoaded = (statement: ts.Statement) => !isDeclaration(statement) && !ts.isExportDeclaration(statement);

const mentions = new Map(
  sources.map((source) => [
    source,
    new Set([...nodesOf(treeOf(source))].filter(ts.isIdentifier).map(({ text }) => text)),
  ]),
);

/**
 * What is taken of a module that is fetched whole: it may be handed on before a name is taken out, so what no other file
 * mentions is not.
 */
const takenOf = (file: string): Reading[] =>
  [...moduleOf(file).exported.keys()]
    .filter((name) => [...mentions].some(([source, names]) => source !== file && names.has(name)))
    .map((name) => [file, name]);

/**
 * Which files name each export, `file: name`, if they are reached themselves: from `roots`, of which everything runs, and
 * from `readings`, what files outside src name. Two exports that only name each other are named by nobody.
 */
export function readersFrom(
  roots: readonly string[],
  readings: readonly Reading[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  const seen = new Set<ts.Statement>();
  const loaded = new Set<string>();
  const left: (() => void)[] = [];

  const load = (source: string) => {
    if (loaded.has(source)) return;
    loaded.add(source);
    // What a page's template names is not in its tree.
    if (source.endsWith('.astro')) takeAll(source);
    for (const statement of moduleOf(source).statements) if (isLoaded(statement)) take(source, statement);
  };
  const takeAll = (source: string) => {
    for (const file of imports.get(source) ?? []) load(file);
    for (const reading of moduleOf(source).imported.values()) read(source, reading);
    for (const statement of moduleOf(source).statements) take(source, statement);
  };
  const take = (source: string, statement: ts.Statement) => {
    if (seen.has(statement)) return;
    seen.add(statement);
    left.push(() => {
      if (ts.isImportDeclaration(statement)) {
        for (const [file] of readingsOf(source, statement)) load(file);
        return;
      }
      for (const name of usesIn(statement)) takeName(source, name);
      for (const reading of readingsOf(source, statement))
        for (const one of reading[1] === whole ? takenOf(reading[0]) : [reading]) read(source, one);
    });
  };
  const takeName = (source: string, name: string) => {
    const { declared, imported } = moduleOf(source);
    const own = declared.get(name);
    const reading = imported.get(name);
    if (own) take(source, own);
    if (reading) read(source, reading);
  };
  const read = (reader: string, [file, name]: Reading) => {
    load(file);
    const { exported, passedOn } = moduleOf(file);
    for (const one of name === whole ? exported.keys() : [name]) {
      const key = `${file}: ${one}`;
      const known = readers.get(key);
      readers.set(key, (known ?? new Set()).add(reader));
      const statement = exported.get(one);
      if (!known && statement) left.push(() => takeExport(file, one, statement));
    }
    for (const further of passedOn) if (name === whole || !exported.has(name)) read(file, [further, name]);
  };
  /** Of a list of exports only the one that is named. */
  const takeExport = (file: string, name: string, statement: ts.Statement) => {
    if (!ts.isExportDeclaration(statement)) return take(file, statement);
    const from = statement.moduleSpecifier;
    const elements = (statement.exportClause as ts.NamedExports).elements;
    const { text } = elements.find((one) => one.name.text === name)!.propertyName ?? { text: name };
    if (!from) return takeName(file, text);
    for (const target of filesOf(named(file, (from as ts.StringLiteral).text))) read(file, [target, text]);
  };

  for (const root of roots) {
    load(root);
    takeAll(root);
  }
  for (const reading of readings) read('', reading);
  for (let next = left.pop(); next; next = left.pop()) next();
  return readers;
}
