import type { Root, Text } from 'mdast';
import { visit } from '../base/visit.ts';
import { part } from './inline-marks.ts';

/** How a line of a Chinese enumeration begins: 1、 · 1.一 · （1） · (1) · 1） · ① · 一、 · 第一， */
const lineOfList =
  /\n(?=(?:\d+[、）]|\d+[.．](?=\p{Script=Han})|[（(](?:\d+|[一二三四五六七八九十]+)[）)]|[①-⑳]|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[，,：:]))/u;

/** Lines of a paragraph that are numbered one by one stay lines, which Markdown would run together. */
export function enumerations(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    const match = lineOfList.exec(node.value);
    if (!match) return;
    const before: Text = part(node, 0, match.index);
    parent.children.splice(index, 1, before, { type: 'break' }, part(node, match.index + 1));
    return index + 2;
  });
}
