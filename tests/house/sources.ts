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
export function named(source: string, target: string) {
  const path = target.replace(/\?[\w=&-]+$/, '').replace(/^\/src\//, `${resolve('src')}/`);
  return slashes(relative('src', resolve('src', dirname(source), path)));
}

/** A whole file that another names: `from`, `import`, `import()` and `<script src>`, comments between them or not. */
const byName =
  /(?:\bfrom|\bimport|<script\b[^>]*\ssrc=)(?:\s|\/\*[\s\S]*?\*\/)*\(?(?:\s|\/\*[\s\S]*?\*\/)*['"`]((?:\.{1,2}|\/src)\/[^'"`]+)['"`]/g;

/** What stands first in an `import.meta.glob`, a pattern or a list of them. */
const byPattern = /\bimport\.meta\.glob(?:<[^;()]*>)?\s*\(\s*(\[[^\]]*\]|(['"`]).*?\2)/g;

/** What a text of src imports, as paths below src; patterns as the files they mean, or as themselves where they mean none. */
export function importsIn(source: string, text: string): string[] {
  const names = Array.from(text.matchAll(byName), ([, target]) => named(source, target!));
  const patterns = Array.from(text.matchAll(byPattern), ([, list]) => {
    const all = Array.from(list!.matchAll(/['"`](!?)([^'"`]+)['"`]/g), ([, not, target]) => ({
      not,
      path: named(source, target!),
    }));
    const left = new Set(all.filter(({ not }) => not).flatMap(({ path }) => filesOf(path)));
    return all
      .filter(({ not }) => !not)
      .flatMap(({ path }) =>
        filesOf(path).length > 0 ? filesOf(path).filter((file) => !left.has(file)) : [path],
      );
  });
  // Style sheets, which every room may take, are left out.
  return [...names, ...patterns.flat()].filter((path) => !path.startsWith('styles/'));
}

export const imports: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map((source) => [source, importsIn(source, textOf(source))]),
);

/** The files that a path means, which may be a pattern. */
export function filesOf(path: string): string[] {
  if (sources.includes(path)) return [path];
  if (!/[*{?[]/.test(path)) return [];
  const written = path
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replaceAll('[!', '[^')
    .replaceAll('?', '[^/]')
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replace(/(\*\*\/)?\*/g, (_, deep?: string) => (deep ? '.*' : '[^/]*'));
  const pattern = new RegExp(`^${written}$`);
  return sources.filter((source) => pattern.test(source));
}

function codeOf(page: string): string {
  const [, fenced = ''] = page.split(/^---$/m);
  const scripts = page.matchAll(/<script[^>]*>(.*?)<\/script>/gs);
  return [fenced, ...Array.from(scripts, ([, script]) => script!)].join('\n');
}

const trees = new Map<string, ts.SourceFile>();

/** A file's syntax tree, of an .astro file that of the code between its fences and in its scripts. */
export function treeOf(source: string): ts.SourceFile {
  const known = trees.get(source);
  if (known) return known;
  const text = textOf(source);
  const code = source.endsWith('.astro') ? codeOf(text) : text;
  const kind = /\.tsx$|\.astro$/.test(source) ? ts.ScriptKind.TSX : undefined;
  const tree = ts.createSourceFile(source, code, ts.ScriptTarget.Latest, true, kind);
  trees.set(source, tree);
  return tree;
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

/** What is started by name: scripts of package.json, Astro's two configurations. */
export function started(): string[] {
  const config = readFileSync('src/content.config.ts', 'utf8').replaceAll("from './", "from './src/");
  const texts = [readFileSync('package.json', 'utf8'), readFileSync('astro.config.mjs', 'utf8'), config];
  return texts
    .flatMap((text) => [...text.matchAll(/\bsrc\/([\w./-]+\.(?:ts|mjs))\b/g)])
    .map(([, path]) => path!);
}
