import Slugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { Note } from './note.ts';
import { quote } from './problem.ts';
import { inlineBox, text, textOf } from './tree.ts';
import { visit } from './visit.ts';

const explicit = /\s*\{#([^\s{}]+)\}\s*$/;

/**
 * Gives headings their ids (`{#id}` at the end, else made from the words as GitHub does), sections their numbers, and
 * each a link to itself. A note whose body uses `#` has all headings moved down by one: the title is the page's h1.
 */
export function headings(tree: Root, note: Note): void {
  const found: Heading[] = [];
  visit(tree, 'heading', (node) => {
    found.push(node);
  });
  if (found.some(({ depth }) => depth === 1)) {
    for (const node of found) node.depth = Math.min(node.depth + 1, 6) as Heading['depth'];
  }

  const taken = new Set(rawIds(tree));
  const ids = new Map<Heading, string>();
  for (const node of found) {
    const last = node.children.at(-1);
    const match = last?.type === 'text' ? explicit.exec(last.value) : null;
    if (!match || last?.type !== 'text') continue;
    last.value = last.value.slice(0, match.index);
    if (last.value === '') node.children.pop();
    const id = match[1]!;
    taken.add(id);
    ids.set(node, id);
  }

  const slugger = new Slugger();
  let section = 0;
  for (const node of found) {
    const words = textOf(node).trim();
    if (words === '') note.report(node, `heading: expected words; got ${quote('#'.repeat(node.depth))}`);
    let id = ids.get(node);
    if (id === undefined) {
      do id = slugger.slug(words);
      while (taken.has(id));
      taken.add(id);
    }
    const top = tree.children.includes(node);
    const number = top && node.depth === 2 ? String(++section) : null;
    node.data = { hProperties: { id } };
    const anchor = inlineBox(
      'a',
      { className: ['anchor'], href: `#${id}`, ariaLabel: note.words.anchor(words) },
      [],
    );
    if (number !== null) {
      node.children.unshift(inlineBox('span', { className: ['no'] }, [text(number)]) as never);
    }
    node.children.push(anchor as never);
    if (top) note.metadata.headings.push({ depth: node.depth, id, number, text: words, html: '' });
  }
}

/** Ids that raw HTML sets: a made id keeps clear of them. */
function rawIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'html', ({ value }) => {
    for (const [, , id] of value.matchAll(/\s(?:id|name)\s*=\s*(["']?)([^\s"'>]+)\1/gi)) ids.push(id!);
  });
  return ids;
}
