import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { phrase } from '../../i18n/words.ts';
import { nearestHint } from '../base/nearest.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { inlineBox, text, textOf } from '../base/tree.ts';

const group = /\[(@[^\]\n]*)\]/g;
const one = /^@([A-Za-z][\w-]*)$/;
const opening = /[（([「『“‘《〈]$/;
const pause = /[，。；：、！？—….!?:]$|^$/;

/** `[@BN15]` and `[@Santurkar18; @Bjorck18]` become links to the literature at the end of the note. */
export function citations(tree: Root, note: Note): void {
  walk(tree, note);
}

function walk(parent: Parent, note: Note): void {
  for (let index = 0; index < parent.children.length; index++) {
    const child = parent.children[index]!;
    if (child.type === 'text' && child.value.includes('[@')) {
      const before = parent.children.slice(0, index).map(textOf).join('');
      const nodes = replace(child, before, note);
      parent.children.splice(index, 1, ...nodes);
      index += nodes.length - 1;
    } else if ('children' in child && child.type !== 'link') walk(child, note);
  }
}

function replace(node: Text, textBefore: string, note: Note): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let before = textBefore;
  let end = 0;
  const push = (value: string) => {
    if (value !== '') nodes.push({ type: 'text', value });
    before += value;
  };
  for (const match of node.value.matchAll(group)) {
    const keys = match[1]!.split(';').map((part) => one.exec(part.trim())?.[1]);
    const place = placeOf(node, match.index, note);
    push(node.value.slice(end, match.index));
    end = match.index + match[0].length;
    if (keys.some((key) => key === undefined)) {
      note.report(place, `citation: expected [@Key] or [@Key; @Other]; got ${quote(match[0])}`);
      continue;
    }
    nodes.push(...cite(keys as string[], before, place, note, nodes));
    before += match[0];
    // A full-width bracket carries its own space.
    const last = nodes.at(-1);
    if (last?.type === 'text' && last.value === '）' && node.value[end] === ' ') end += 1;
  }
  push(node.value.slice(end));
  return nodes;
}

function cite(
  keys: string[],
  before: string,
  place: { line: number; column: number },
  note: Note,
  nodes: PhrasingContent[],
): PhrasingContent[] {
  const { citation } = note.words;
  const trimmed = before.trimEnd();
  const bracketed = !opening.test(trimmed) && !pause.test(trimmed);
  const last = nodes.at(-1);
  if (bracketed && citation.closeUp && last?.type === 'text') last.value = last.value.trimEnd();
  const links = keys.flatMap((key, index) => {
    if (!note.data.references.includes(key)) {
      const expected = `a key of the note's references${nearestHint(key, note.data.references)}`;
      note.report(place, `citation: expected ${expected}; got ${quote(key)}`);
    }
    const link = inlineBox('a', { className: ['cite'], href: `#ref-${key}`, dataReference: key }, [
      text(label(key, note)),
    ]);
    return index === 0 ? [link] : [text(citation.between) as PhrasingContent, link];
  });
  if (!bracketed) return links;
  return [{ type: 'text', value: citation.open }, ...links, { type: 'text', value: citation.close }];
}

/** `Ioffe 和 Szegedy，2015`; the key itself where no list of literature is at hand. */
function label(key: string, note: Note): string {
  const reference = note.settings.references?.get(key);
  if (!reference) return key;
  const { authors, others, year } = reference;
  const { and, others: andOthers } = note.words.authors;
  const several = others === true || authors.length > 2;
  const names = several ? phrase(andOthers, { first: authors[0]! }) : authors.join(and);
  return `${names}${note.words.citation.year}${year}`;
}

function placeOf(node: Text, index: number, note: Note): { line: number; column: number } {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const lines = node.value.slice(0, index).split('\n');
  const line = start.line + lines.length - 1;
  if (lines.length === 1) return { line, column: start.column + index };
  const column = (note.lines[line - 1] ?? '').indexOf(node.value.slice(index, index + 4)) + 1;
  return { line, column: Math.max(column, 1) };
}
