import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { nearestHint } from '../base/nearest.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { box, textOf } from '../base/tree.ts';

/** The place of the note's own starter in the text; `parts.ts` splits the HTML there. A note has one, once. */
export function placeStarter(
  node: LeafDirective,
  attributes: Record<string, string>,
  note: Note,
  top: boolean,
): RootContent[] {
  const { slug, settings } = note;
  if (textOf(node) !== '' || Object.keys(attributes).length > 0) {
    const written =
      textOf(node) === '' ? `::starter{${Object.keys(attributes).join(' ')}}` : `::starter[${textOf(node)}]`;
    note.report(node, `starter: expected ::starter alone, which takes the note's own; got ${quote(written)}`);
  }
  if (!top) {
    note.report(
      node,
      'starter: expected to stand at the top level of the note; got ::starter inside a block',
    );
    return [];
  }
  const { starters } = settings;
  if (!starters.includes(slug)) {
    const known =
      starters.length === 0 ? 'none is there' : `one of ${starters.join(', ')}${nearestHint(slug, starters)}`;
    note.report(node, `starter: expected a note that has one, ${known}; got ${quote(slug)}`);
    return [];
  }
  if (note.started) {
    note.report(node, 'starter: expected one a note; got ::starter a second time');
    return [];
  }
  note.started = true;
  return [box('div', { dataStarterSlot: slug }, [], node)];
}
