import type { Root } from 'mdast';
import { visitAll } from '../base/visit.ts';

/** Stands for nothing: a private comment, a sign without width. Keeps every column where it was. */
export const nothing = '\uE000';
/** Stands for a dollar sign that opens no formula. */
export const dollar = '\uE001';
/** Stands for a bar within a formula or code of a table, which would end the cell. */
export const bar = '\uE002';

const meanings: Readonly<Record<string, string>> = { [nothing]: '', [dollar]: '$', [bar]: '|' };
const anyStandIn = /[\uE000-\uE002]/g;

/** A text with its stand-ins replaced by what they stand for. */
const restored = (text: string): string => text.replace(anyStandIn, (sign) => meanings[sign]!);

const texts = ['value', 'alt', 'title', 'url', 'label', 'identifier', 'meta'] as const;

/** Puts back, all over a tree, what the stand-ins stand for; paragraphs that held nothing but comments go. */
export function restoreSigns(tree: Root): void {
  visitAll(tree, (node, index, parent) => {
    const fields = node as Partial<Record<(typeof texts)[number], unknown>>;
    for (const name of texts) {
      const value = fields[name];
      if (typeof value === 'string') fields[name] = restored(value);
    }
    if ('attributes' in node && node.attributes)
      for (const [name, value] of Object.entries(node.attributes))
        if (typeof value === 'string') node.attributes[name] = restored(value);
    if (node.type !== 'paragraph' || node.children.length === 0) return;
    const empty = node.children.every(
      (child) => child.type === 'break' || (child.type === 'text' && restored(child.value).trim() === ''),
    );
    if (!empty) return;
    parent.children.splice(index, 1);
    return index;
  });
}
