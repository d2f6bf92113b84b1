import type { FootnoteDefinition, Nodes, Parent, Root, RootContent } from 'mdast';
import { phrase } from '../../i18n/words.ts';
import type { Note } from '../base/note.ts';
import { type Box, box, inlineBox, text } from '../base/tree.ts';
import { visit } from '../base/visit.ts';

/** Footnotes become side notes: a mark in the text, and the note right after the paragraph, list or table it stands in. */
export function sideNotes(tree: Root, note: Note): void {
  const definitions = new Map<string, FootnoteDefinition>();
  take(tree, definitions, note);
  const asides = new Map<string, { number: number }>();
  place(tree, note, definitions, asides);
  for (const [key, node] of definitions) {
    if (!asides.has(key))
      note.report(node, `side note: expected a mark [^${node.identifier}] in the text; got none`);
  }
}

/** Takes the definitions out of the tree. */
function take(parent: Parent, definitions: Map<string, FootnoteDefinition>, note: Note): void {
  parent.children = parent.children.filter((child) => {
    if (child.type === 'footnoteDefinition') {
      visit(child, 'footnoteReference', (mark) => {
        note.report(mark, `side note: expected no mark inside a side note; got [^${mark.identifier}]`);
      });
      if (definitions.has(child.identifier)) {
        note.report(child, `side note: expected a name of its own; got [^${child.identifier}] a second time`);
      }
      definitions.set(child.identifier, child);
      return false;
    }
    if ('children' in child) take(child, definitions, note);
    return true;
  });
}

type Asides = Map<string, { number: number }>;

/** Goes through blocks; those with marks are wrapped together with their side notes. */
function place(
  parent: Parent,
  note: Note,
  definitions: Map<string, FootnoteDefinition>,
  asides: Asides,
): void {
  parent.children = parent.children.map((child) => {
    if (child.type === 'box' && child.data.phrasing) {
      visit(child, 'footnoteReference', (mark) => {
        note.report(
          mark,
          `side note: expected to stand in running text; got [^${mark.identifier}] in a title or option`,
        );
      });
      return child;
    }
    const whole = ['paragraph', 'list', 'table', 'heading', 'fragment'].includes(child.type);
    if (!whole) {
      if ('children' in child) place(child, note, definitions, asides);
      return child;
    }
    const found = marks(child as Parent, note, definitions, asides);
    return found.length === 0
      ? child
      : (box('div', { className: ['p'] }, [child, ...found], child) as RootContent);
  });
}

/** Turns the marks under a block into links; returns the side notes that come with it for the first time. */
function marks(
  block: Parent,
  note: Note,
  definitions: Map<string, FootnoteDefinition>,
  asides: Asides,
): Box[] {
  const found: Box[] = [];
  visit(block as Nodes, 'footnoteReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    let aside = asides.get(node.identifier);
    const first = !aside;
    if (!aside) {
      aside = { number: asides.size + 1 };
      asides.set(node.identifier, aside);
      found.push(
        box(
          'aside',
          {
            className: ['sn'],
            dataN: String(aside.number),
            id: `sn-${aside.number}`,
            role: 'note',
            ariaLabel: phrase(note.words.sideNote, { number: aside.number }),
          },
          alone(definition),
          definition,
        ),
      );
    }
    const label = phrase(note.words.sideNote, { number: aside.number });
    const mark = inlineBox(
      'a',
      {
        className: ['ref'],
        href: `#sn-${aside.number}`,
        ...(first && { id: `ref-sn-${aside.number}` }),
        ariaLabel: label,
      },
      [text(String(aside.number))],
      node,
    );
    parent.children[index] = mark;
  });
  return found;
}

/** The words of a side note of one paragraph, or its blocks. */
function alone({ children }: FootnoteDefinition): RootContent[] {
  const [only, ...more] = children;
  return only?.type === 'paragraph' && more.length === 0 ? only.children : children;
}
