import type { Blockquote, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Note } from '../base/note.ts';
import type { CalloutKind } from '../base/note-words.ts';
import { box, inlineBox, text } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { positionFrom } from './inline-marks.ts';

/** Names that Obsidian, GitHub, MkDocs, VitePress and Docusaurus give to the kinds of callouts. */
const kinds: Readonly<Record<string, CalloutKind>> = {
  note: 'note', seealso: 'note', info: 'info', abstract: 'abstract', summary: 'abstract', tldr: 'abstract',
  todo: 'todo', tip: 'tip', hint: 'tip', important: 'important', success: 'success', check: 'success', done: 'success',
  question: 'question', help: 'question', faq: 'question', warning: 'warning', attention: 'warning',
  caution: 'caution', failure: 'failure', fail: 'failure', missing: 'failure', danger: 'danger', error: 'danger',
  bug: 'bug', example: 'example', quote: 'quote', cite: 'quote', details: 'details', collapse: 'details',
}; // biome-ignore format: a table of names.

/** The names a container of another dialect may have: `:::tip`. */
export const calloutNames: ReadonlySet<string> = new Set(Object.keys(kinds));

const marker = /^\[!([^\]\s]+)\]([+-]?)[ \t]*/;

/** `> [!note] Title` with the lines below it becomes a box; `[!note]-` one that is closed, `[!note]+` one that is open. */
export function callouts(tree: Root | Blockquote, note: Note): void {
  visit(tree, 'blockquote', (node, index, parent) => {
    const first = node.children[0];
    const start = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || start?.type !== 'text') return;
    const [whole, name, fold] = marker.exec(start.value) ?? [];
    if (whole === undefined || name === undefined) return;
    start.value = start.value.slice(whole.length);
    // Those inside it first: what stands in the box is no longer looked at.
    callouts(node, note);
    const { title, rest } = firstLine(first);
    const body = [...(rest ? [rest] : []), ...node.children.slice(1)];
    parent.children[index] = calloutBox(name.toLowerCase(), title, body, fold ?? '', node, note);
  });
}

/** `:::tip[Title] … :::` becomes a box, `:::details` one that is closed. */
export function calloutContainer(node: ContainerDirective, note: Note): RootContent[] {
  const [label, ...rest] = node.children;
  const labelled =
    label?.type === 'paragraph' && (label.data as { directiveLabel?: boolean } | undefined)?.directiveLabel;
  const given = node.attributes?.title;
  const title: PhrasingContent[] = labelled
    ? (label as Paragraph).children
    : given
      ? [{ type: 'text', value: given }]
      : [];
  return [calloutBox(node.name, title, labelled ? rest : node.children, '', node, note)];
}

function calloutBox(
  name: string,
  title: PhrasingContent[],
  body: readonly Nodes[],
  fold: string,
  at: Blockquote | ContainerDirective,
  note: Note,
): RootContent {
  const kind = kinds[name] ?? 'note';
  const given = title.some((child) => child.type !== 'text' || child.value.trim() !== '');
  const own = Object.hasOwn(kinds, name) ? note.words.callouts[kind] : name;
  const head = given ? title : [text(own)];
  const closed = fold === '-' || kind === 'details';
  const properties = { className: ['callout'], dataCallout: kind };
  if (fold === '' && !closed)
    return box('div', properties, [inlineBox('p', { className: ['title'] }, head), ...body], at);
  const opened = closed ? properties : { ...properties, open: true };
  return box('details', opened, [inlineBox('summary', { className: ['title'] }, head), ...body], at);
}

/** A paragraph cut after its first line. */
function firstLine(paragraph: Paragraph): { title: PhrasingContent[]; rest: Paragraph | null } {
  const title: PhrasingContent[] = [];
  for (const [index, child] of paragraph.children.entries()) {
    const lineEnd = child.type === 'text' ? child.value.indexOf('\n') : -1;
    if (child.type !== 'break' && lineEnd < 0) {
      title.push(child);
      continue;
    }
    const after = paragraph.children.slice(index + 1);
    if (child.type === 'text') {
      title.push({ ...child, value: child.value.slice(0, lineEnd) });
      after.unshift({ ...child, value: child.value.slice(lineEnd + 1), ...positionFrom(child, lineEnd + 1) });
    }
    return { title, rest: { ...paragraph, children: after } };
  }
  return { title, rest: null };
}
