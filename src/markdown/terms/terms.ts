import type { Element, ElementContent, Root, Text } from 'hast';
import type { Note } from '../base/note.ts';
import { noWord, termFinder } from './term-finder.ts';

/** Where no term is marked: what is linked, named, computed, drawn or asked. */
const closed = new Set([
  'a', 'button', 'cite', 'code', 'figure', 'figure-drawing', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'math',
  'pre', 'summary', 'svg', 'tex-formula', 'th',
]); // biome-ignore format: a list of names.
/** Elements within a line of text; any other begins a new one. */
const inline = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'br', 'button', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img',
  'input', 'ins', 'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup',
  'tex-formula', 'time', 'tt', 'u', 'var', 'wbr',
]); // biome-ignore format: a list of names.
const around = 12;

/** A piece of a line of text; the place of its node where a term may be marked in it. */
interface Piece {
  text: string;
  place?: { node: Text; parent: Root | Element };
}

/**
 * Marks the first use of every term of the glossary by a button that opens `#term-<id>`, and notes the marks down in the
 * metadata, in their order. Whether words are whole is seen over a whole line, formulas and emphasis included.
 */
export function markTerms(tree: Root, note: Note): void {
  const find = termFinder(note.settings.terms[note.language], note.language, note.slug);
  const seen = new Set<string>();
  for (const line of linesOf(tree)) {
    const text = line.map((piece) => piece.text).join('');
    const names = find(text);
    let start = 0;
    for (const { text: own, place } of line) {
      const end = start + own.length;
      const marks: { from: number; to: number; id: string }[] = [];
      for (const { from, to, id } of place ? names : []) {
        if (from < start || to > end || seen.has(id)) continue;
        seen.add(id);
        marks.push({ from: from - start, to: to - start, id });
        note.metadata.terms.push({
          id,
          word: text.slice(from, to),
          before: text.slice(Math.max(0, from - around), from),
          after: text.slice(to, to + around),
        });
      }
      if (place && marks.length > 0) putMarks(place, marks);
      start = end;
    }
  }
}

/** Puts buttons in the place of the marked words of a text node. */
function putMarks(
  { node, parent }: NonNullable<Piece['place']>,
  marks: readonly { from: number; to: number; id: string }[],
): void {
  const parts: ElementContent[] = [];
  let at = 0;
  const text = (value: string) => value !== '' && parts.push({ type: 'text', value });
  for (const { from, to, id } of marks) {
    text(node.value.slice(at, from));
    parts.push({
      type: 'element',
      tagName: 'button',
      properties: { type: 'button', className: ['gloss'], popoverTarget: `term-${id}` },
      children: [{ type: 'text', value: node.value.slice(from, to) }],
    });
    at = to;
  }
  text(node.value.slice(at));
  parent.children.splice(parent.children.indexOf(node), 1, ...parts);
}

/** The lines of text of a tree, in order: each paragraph, item, cell … with all the words in it. */
function linesOf(tree: Root): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  const end = () => {
    if (line.some(({ place }) => place)) lines.push(line);
    line = [];
  };
  const walk = (parent: Root | Element, open: boolean) => {
    for (const node of parent.children) {
      if (node.type === 'text')
        line.push(open ? { text: node.value, place: { node, parent } } : { text: node.value });
      if (node.type !== 'element' || [node.properties.className].flat().includes('hidden-words')) continue;
      const within = inline.has(node.tagName);
      if (!within) end();
      if (node.children.length === 0) line.push({ text: node.tagName === 'br' ? '\n' : noWord });
      else walk(node, open && !closed.has(node.tagName));
      if (!within) end();
    }
  };
  walk(tree, true);
  end();
  return lines;
}
