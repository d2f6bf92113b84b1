import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { visitAll } from '../base/visit.ts';

/**
 * Makes every `$$…$$` a displayed formula, wherever old notes put it: on one line, at the end of a paragraph, after two
 * trailing spaces, in a list item; also `\[…\]` and a bare environment. Code marked `math` is one too. Reports a `$$` that is never closed.
 */
export function displayMath(tree: Root, note: Note): void {
  let swallowed = false;
  visitAll(tree, (node, index, parent) => {
    if (node.type === 'math') {
      const prose = proseAfterGap(node.value);
      // From here on opening and closing $$ have changed places: one report says it.
      if (swallowed || prose !== null) {
        if (!swallowed)
          note.report(node, `formula: expected a closing $$ before the next paragraph; got ${quote(prose!)}`);
        swallowed = true;
        parent.children.splice(index, 1);
        return index;
      }
      const last = node.position ? (note.read[node.position.end.line - 1] ?? '$$') : '$$';
      const oneLine = node.position?.start.line === node.position?.end.line;
      if (!/\$\$\s*$/.test(last) || (oneLine && node.position)) {
        note.report(
          node,
          'formula: expected a closing $$ on a line of its own; got the end of what it stands in',
        );
      } else if (node.value.trim() === '') {
        note.report(node, 'formula: expected TeX between the two $$; got nothing');
      }
      return;
    }
    if (node.type === 'code' && node.lang === 'math') {
      parent.children[index] = { type: 'math', value: node.value, position: node.position };
      return;
    }
    if (node.type !== 'paragraph') return;
    const blocks = lift(node, note);
    if (!blocks) return;
    parent.children.splice(index, 1, ...blocks);
    return index + blocks.length;
  });
}

/** The start of what a formula that was never closed holds of the text after it: Chinese below an empty line. */
function proseAfterGap(tex: string): string | null {
  const [, after] = /\n[ \t]*\n([\s\S]*)/.exec(tex) ?? [];
  const line = after?.replace(/\\text\w*\{[^{}]*\}/g, '').match(/^.*\p{Script=Han}.*$/mu);
  return line ? line[0].trim().slice(0, 12) : null;
}

const stop = /^\s*[，。；：、,.;:]/;
const stops: Record<string, string> = { '，': ',', '。': '.', '；': ';', '：': ':', '、': ',' };

/** A paragraph cut at its displayed formulas; null if it has none. A stop after one goes into it, half-width. */
function lift(paragraph: Paragraph, note: Note): RootContent[] | null {
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    const kept = trim(words);
    words = [];
    if (kept.length === 0) return;
    const start = kept[0]!.position?.start;
    const end = kept.at(-1)!.position?.end;
    blocks.push({ type: 'paragraph', children: kept, ...(start && end && { position: { start, end } }) });
  };
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type === 'inlineMath' && isDisplay(child, note)) {
      flush();
      const after = paragraph.children[index + 1];
      const [mark] = (after?.type === 'text' && stop.exec(after.value)) || [''];
      if (after?.type === 'text') after.value = after.value.slice(mark.length);
      const value = child.value.trim() + (stops[mark.trim()] ?? mark.trim());
      blocks.push({ type: 'math', value, position: child.position! });
    } else words.push(child);
  }
  if (blocks.length === 0) return null;
  flush();
  return blocks;
}

function isDisplay(node: { position?: Paragraph['position'] }, note: Note): boolean {
  if (!node.position) return false;
  const { line, column } = node.position.start;
  const source = note.lines[line - 1] ?? '';
  return ['$$', '\\[', '\\begin{'].some((mark) => source.startsWith(mark, column - 1));
}

/** Without line breaks and spaces at both ends. */
function trim(words: PhrasingContent[]): PhrasingContent[] {
  const kept = [...words];
  const blank = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (blank(kept[0])) kept.shift();
  while (blank(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}
