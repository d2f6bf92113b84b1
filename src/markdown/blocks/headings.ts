import Slugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { phrase } from '../../i18n/words.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { box, inlineBox, text, textOf } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { plainTitle, titleInBody } from '../syntax/own-title.ts';
import { isNumberedByAuthor } from './heading-numbers.ts';

/** Pandoc's attributes of a heading: an id, and classes, which say nothing here. */
const explicit = /\s*\{\s*(?:#([^\s{}]+)|-|\.[\w-]+)(?:\s+(?:\.[\w-]+|[\w-]+=[^\s{}]+))*\s*\}\s*$/;

/**
 * Gives headings their ids (`{#id}` at the end, else made from the words as GitHub does), sections their numbers unless
 * the author numbers them, and each a link to itself. One `#` before all other headings is the note's title; several are
 * chapters: all headings move down by one, since the page's h1 is the title.
 */
export function headings(tree: Root, note: Note): void {
  const found: Heading[] = [];
  visit(tree, 'heading', (node) => {
    found.push(node);
  });
  const slugger = new Slugger();
  const ids = explicitIds(found);
  const taken = new Set([...rawIds(tree), ...ids.values()]);
  const idOf = (node: Heading, words: string): string => {
    let id = ids.get(node);
    if (id === undefined) {
      do id = slugger.slug(words);
      while (taken.has(id));
      taken.add(id);
    }
    return id;
  };

  const chapters = found.filter(({ depth }) => depth === 1);
  const [first] = found;
  if (first && chapters.length === 1 && chapters[0] === first && tree.children.includes(first)) {
    found.shift();
    titleLine(tree, first, idOf(first, textOf(first).trim()), note);
  } else if (chapters.length > 0) {
    for (const node of found) node.depth = Math.min(node.depth + 1, 6) as Heading['depth'];
  }

  const sections = found.filter((node) => node.depth === 2 && tree.children.includes(node));
  const numbered = isNumberedByAuthor(sections.map((node) => textOf(node).trim()));
  let section = 0;
  for (const node of found) {
    const words = textOf(node).trim();
    checkWords(node, words, ids.has(node), note);
    const number = sections.includes(node) && !numbered(words) ? String(++section) : null;
    addAnchor(node, idOf(node, words), number, words, tree, note);
  }
}

/** Takes the `{#id}` off the headings that have one. */
function explicitIds(found: readonly Heading[]): Map<Heading, string> {
  const ids = new Map<Heading, string>();
  for (const node of found) {
    const last = node.children.at(-1);
    const match = last?.type === 'text' ? explicit.exec(last.value) : null;
    if (!match || last?.type !== 'text') continue;
    last.value = last.value.slice(0, match.index);
    if (last.value === '') node.children.pop();
    if (match[1] !== undefined) ids.set(node, match[1]);
  }
  return ids;
}

/** The title at the head of the body: shown if it says anything else than the page's title, and a place for links. */
function titleLine(tree: Root, node: Heading, id: string, note: Note): void {
  const same =
    textOf(node).replace(/\s+/g, '') === note.data.title.replace(/\s+/g, '') ||
    plainTitle(titleInBody(note.lines) ?? '') === note.data.title;
  const line = same
    ? inlineBox('span', { id }, [], node)
    : inlineBox('p', { className: ['subtitle'], id }, node.children, node);
  tree.children[tree.children.indexOf(node)] = same ? box('div', {}, [line], node) : line;
}

function checkWords(node: Heading, words: string, named: boolean, note: Note): void {
  if (words === '') note.report(node, `heading: expected words; got ${quote('#'.repeat(node.depth))}`);
  else if (!named && new Slugger().slug(words).replace(/-/g, '') === '') {
    note.report(node, `heading: expected an id {#id} after words without letters; got ${quote(words)}`);
  }
}

function addAnchor(
  node: Heading,
  id: string,
  number: string | null,
  words: string,
  tree: Root,
  note: Note,
): void {
  node.data = { hProperties: { id } };
  const anchor = inlineBox(
    'a',
    { className: ['anchor'], href: `#${id}`, ariaLabel: phrase(note.words.anchor, { heading: words }) },
    [],
  );
  if (number !== null) {
    node.children.unshift(inlineBox('span', { className: ['no'] }, [text(number)]) as never);
  }
  node.children.push(anchor as never);
  if (tree.children.includes(node)) {
    note.metadata.headings.push({ depth: node.depth, id, number, text: words, html: '' });
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
