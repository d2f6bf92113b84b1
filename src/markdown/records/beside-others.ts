import type { Element, Root } from 'hast';
import { visitElements } from '../base/visit.ts';

/** Properties that hold ids of other elements. */
const pointing = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers'] as const;

/**
 * A copy of a note's tree for a page on which other notes stand too: its ids and what points to them carry the slug,
 * links to a work of the literature lead to `literature`, and marked terms are plain words, since no card explains them.
 */
export function besideOthers(tree: Root, slug: string, literature: string): Root {
  const copy = structuredClone(tree);
  const own = (id: string) => `${slug}--${id}`;
  visitElements(copy, (node, index, parent) => {
    if (isMark(node)) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    const { properties } = node;
    if (typeof properties.id === 'string') properties.id = own(properties.id);
    for (const name of pointing) {
      const ids = properties[name];
      if (ids !== undefined && ids !== null) {
        properties[name] = [ids].flat().flatMap((one) => String(one).split(' ').map(own));
      }
    }
    // No calculator of a book is worked in a sheet.
    if (node.tagName === 'a') {
      delete properties.dataClaim;
      delete properties.dataShow;
    }
    if (typeof properties.href === 'string') {
      properties.href = properties.href.replace(/^(?:\?[^#]*)?#(.*)$/, (_, id: string) =>
        id.startsWith('ref-') ? `${literature}#${id}` : `#${own(id)}`,
      );
    }
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string')
        properties[name] = value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${own(id)})`);
    }
    return undefined;
  });
  return copy;
}

const isMark = ({ tagName, properties }: Element): boolean =>
  tagName === 'button' && [properties.className].flat().includes('gloss');
