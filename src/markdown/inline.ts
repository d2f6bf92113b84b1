import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Note } from './note.ts';
import { quote } from './problem.ts';
import { visitAll } from './visit.ts';

const processor = unified().use(remarkParse).use(remarkMath).freeze();

/** One line of Markdown, as in a directive's title, as words; they stand where `at` stands. */
export function inlineMarkdown(source: string, at: Nodes, note: Note): PhrasingContent[] {
  const tree: Root = processor.parse(source);
  visitAll(tree, (node) => {
    if (at.position) node.position = at.position;
    else delete node.position;
  });
  const [paragraph, ...rest] = tree.children;
  if (paragraph === undefined) return [];
  if (paragraph.type === 'paragraph' && rest.length === 0) return paragraph.children;
  note.report(at, `directive: title: expected one line of words; got ${quote(source)}`);
  return [];
}
