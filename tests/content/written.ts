import type { Root } from 'mdast';
import type { Note } from '../../src/markdown/base/note.ts';
import { inlineFrom, parser } from '../../src/markdown/base/parser.ts';
import { visit, visitAll } from '../../src/markdown/base/visit.ts';
import { displayMath } from '../../src/markdown/syntax/display-math.ts';
import { readFrontMatter } from '../../src/markdown/syntax/front-matter.ts';

/** What an author wrote in a note, read from the tree of its own Markdown: no other dialect is. */
export interface Written {
  /** TeX as written, in order; inline ones each once, those of titles included. */
  displayFormulas: string[];
  inlineFormulas: string[];
  /** Directives in order, with their attributes as written. */
  directives: { name: string; attributes: Record<string, string> }[];
  /** Keys cited, each once. */
  citations: string[];
  /** Addresses outside of the site, in order. */
  links: string[];
}

/** Reads a note's text. */
export function writtenIn(text: string): Written {
  const { body } = readFrontMatter(text, 'note.md');
  const tree = parser.parse(body) as Root;
  const lines = body.split('\n');
  displayMath(tree, { lines, read: lines, report: () => {} } as unknown as Note);
  const directives: Written['directives'] = [];
  const displayFormulas: string[] = [];
  const inlineFormulas = new Set<string>();
  const citations = new Set<string>();
  const links: string[] = [];
  visitAll(tree, (node) => {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']);
      directives.push({ name: node.name, attributes: Object.fromEntries(attributes) });
      const title = {
        type: 'paragraph' as const,
        children: inlineFrom(node.attributes?.title ?? '', { line: 1, column: 1 }),
      };
      visit(title, 'inlineMath', ({ value }) => {
        inlineFormulas.add(value.trim());
      });
    }
    if (node.type === 'math') displayFormulas.push(node.value.trim());
    if (node.type === 'inlineMath') inlineFormulas.add(node.value.trim());
    if (node.type === 'text')
      for (const [, keys] of node.value.matchAll(/\[(@[^\]\n]*)\]/g))
        for (const key of keys!.split(';')) citations.add(key.trim().slice(1));
    if (node.type === 'link' && /^https?:/.test(node.url)) links.push(node.url);
    return undefined;
  });
  return {
    displayFormulas,
    inlineFormulas: [...inlineFormulas],
    directives,
    citations: [...citations],
    links,
  };
}
