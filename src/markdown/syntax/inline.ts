import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Note } from '../base/note.ts';
import { withinHtml } from '../base/parser.ts';
import { quote } from '../base/problem.ts';
import { visitAll } from '../base/visit.ts';

/** One line of Markdown, as in a directive's title, as words; they stand where `at` stands. */
export function inlineMarkdown(source: string, at: Nodes, note: Note): PhrasingContent[] {
  const tree = withinHtml.parse(source) as Root;
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
