import Slugger from 'github-slugger';
import type { Image, Link, Nodes, Root, Text } from 'mdast';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { text } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { replaceAll } from './inline-marks.ts';

const wiki = /(!?)\[\[([^[\]\n|#]*)(?:#([^[\]\n|]*))?(?:\|([^[\]\n]*))?\]\]/;
const picture = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;
const blockId = /(?:^|\s)\^([A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*)\s*$/;

/**
 * Obsidian's `[[note]]`, `[[note#heading|words]]` and `[[#heading]]` become links, `![[picture.png|300]]` a picture, and
 * ` ^name` at the end of a block its id. Notes are found by file name or title; what cannot be shown is reported.
 */
export function wikiLinks(tree: Root, note: Note): void {
  blockIds(tree);
  replaceAll(tree, wiki, (match, at) => {
    const [written, embed, name = '', heading, shown] = match;
    if (/^[\d\s.,;+-]*$/.test(name) && heading === undefined) return null;
    if (embed) return embedded(written, name.trim(), shown, at, note);
    return linked(written, name.trim(), heading?.trim(), shown, at, note);
  });
}

function linked(
  written: string,
  name: string,
  heading: string | undefined,
  shown: string | undefined,
  at: Text,
  note: Note,
): Link {
  const file = name.replace(/\.md$/, '').split('/').at(-1)!;
  const slug = file === '' ? '' : (note.settings.noteNamed?.(note.language, file) ?? file);
  const last = heading?.split('#').at(-1) ?? '';
  const anchor = last === '' ? '' : `#${last.startsWith('^') ? last : new Slugger().slug(last)}`;
  const words = shown ?? (name && last ? `${name} › ${last}` : name || last.replace(/^\^/, ''));
  return {
    type: 'link',
    url: `${slug === '' ? '' : `${encodeURIComponent(slug)}.md`}${anchor}`,
    data: {
      hProperties: { dataWritten: written },
      ...(slug === '' && last !== '' && { ownHeading: last }),
    } as Link['data'],
    children: [text(words) as Text],
    ...(at.position && { position: at.position }),
  };
}

function embedded(
  written: string,
  name: string,
  shown: string | undefined,
  at: Text,
  note: Note,
): Image | null {
  if (!picture.test(name)) {
    note.report(at, `embed: expected a picture, or a link [[…]] to a note or file; got ${quote(written)}`);
    return null;
  }
  const size = /^(\d+)(?:x(\d+))?$/.exec(shown ?? '');
  return {
    type: 'image',
    url: encodeURI(name),
    alt: size || shown === undefined ? '' : shown,
    data: {
      hProperties: {
        dataAnywhere: '',
        ...(size && { width: Number(size[1]), ...(size[2] && { height: Number(size[2]) }) }),
      },
    },
    ...(at.position && { position: at.position }),
  };
}

/** Gives blocks the ids that Obsidian's links to blocks name; an id alone in a paragraph is that of the block before. */
function blockIds(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const last = node.children.at(-1);
    const [whole, id] = (last?.type === 'text' && blockId.exec(last.value)) || [];
    if (last?.type !== 'text' || whole === undefined) return;
    last.value = last.value.slice(0, -whole.length);
    const before = parent.children[index - 1];
    const alone = node.children.length === 1 && last.value === '' && before !== undefined;
    name(alone ? before : node, `^${id}`);
    if (!alone) return;
    parent.children.splice(index, 1);
    return index;
  });
}

function name(node: Nodes, id: string): void {
  const { hProperties, ...data } = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
  node.data = { ...data, hProperties: { ...hProperties, id } } as Nodes['data'];
}

/** Links to headings of the same note, written as the heading reads, get its id. To be used once headings have ids. */
export function ownHeadings(tree: Root, note: Note): void {
  visit(tree, 'link', (node) => {
    const { ownHeading } = (node.data ?? {}) as { ownHeading?: string };
    const heading = note.metadata.headings.find((one) => one.text === ownHeading);
    if (heading) node.url = `#${heading.id}`;
  });
}
