import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const slashes = (path: string) => path.split(sep).join('/');

/** The code of the house, as paths below src: what the scaffolds hold as templates is none. */
export const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path) && path.includes(sep) && !/setup.new-/.test(path))
  .map(slashes);

export const textOf = (source: string): string => readFileSync(join('src', source), 'utf8');

/** A file named from another, as a path below src. */
export const named = (source: string, target: string) =>
  slashes(relative('src', resolve('src', dirname(source), target.replace(/\?.*$/, ''))));

/** What a file of src imports, as paths below src; style sheets, which every room may take, left out. */
function importsOf(source: string): string[] {
  const targets = textOf(source).matchAll(
    /(?:from|import|glob(?:<[^;()]*>)?)\s*\(?\s*\[?\s*['"](\.{1,2}\/[^'"]+)['"]/g,
  );
  return [...targets]
    .map(([, target]) => named(source, target!))
    .filter((path) => !path.startsWith('styles/'));
}

export const imports: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map((source) => [source, importsOf(source)]),
);

/** The files that a path means, which may be the pattern of an `import.meta.glob`. */
export function filesOf(path: string): string[] {
  if (!/[*{]/.test(path)) return sources.includes(path) ? [path] : [];
  const written = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll('*', '[^/]*');
  const pattern = new RegExp(`^${written}$`);
  return sources.filter((source) => pattern.test(source));
}

function codeOf(page: string): string {
  const [, fenced = ''] = page.split(/^---$/m);
  const scripts = page.matchAll(/<script[^>]*>(.*?)<\/script>/gs);
  return [fenced, ...Array.from(scripts, ([, script]) => script!)].join('\n');
}

/** A file's syntax tree, of an .astro file that of the code between its fences and in its scripts. */
export function treeOf(source: string): ts.SourceFile {
  const text = textOf(source);
  const code = source.endsWith('.astro') ? codeOf(text) : text;
  const kind = /\.tsx$|\.astro$/.test(source) ? ts.ScriptKind.TSX : undefined;
  return ts.createSourceFile(source, code, ts.ScriptTarget.Latest, true, kind);
}

/** Every node of a tree, from the top. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** Ways from a node back to itself, each once. */
export function circles(edges: ReadonlyMap<string, Iterable<string>>): string[][] {
  const found: string[][] = [];
  const left = new Set<string>();
  const walk = (node: string, path: readonly string[]) => {
    const start = path.indexOf(node);
    if (start >= 0) found.push([...path.slice(start), node]);
    if (start >= 0 || left.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
    left.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return found;
}
