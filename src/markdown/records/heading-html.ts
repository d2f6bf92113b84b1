import type { Element, Root as HtmlRoot } from 'hast';
import type { Note } from '../base/note.ts';
import { visitElements } from '../base/visit.ts';
import { write } from '../base/write.ts';

/** What stands in each heading, for the contents: without number, link and side-note marks. */
export function headingHtml(tree: HtmlRoot, note: Note): void {
  const byId = new Map(note.metadata.headings.map((heading) => [heading.id, heading]));
  visitElements(tree, (node) => {
    if (!/^h[2-6]$/.test(node.tagName)) return;
    const heading = byId.get(String(node.properties.id ?? ''));
    if (heading) heading.html = write(contents(node)).trim();
  });
}

function contents(node: Element): Element['children'] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const classes = [child.properties.className].flat();
    if (classes.some((name) => name === 'no' || name === 'anchor' || name === 'ref')) return [];
    const inside = contents(child);
    if (child.tagName === 'a') return inside;
    const { id: _, ...properties } = child.properties;
    return [{ ...child, properties, children: inside }];
  });
}
