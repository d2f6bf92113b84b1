import type { Element, ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import type { MathNode } from '../../../src/formulas/reading/math-node.ts';

/** The MathML in some HTML, each formula as the reading takes it. */
export function mathNodesOf(html: string): MathNode[] {
  const raw = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root;
  const tree = unified().use(rehypeRaw).runSync(raw) as Root;
  const found: MathNode[] = [];
  const visit = (node: Root | ElementContent): void => {
    if (node.type === 'element' && node.tagName === 'math') found.push(nodeOf(node));
    else if ('children' in node) for (const child of node.children) visit(child as ElementContent);
  };
  visit(tree);
  return found;
}

function nodeOf(element: Element): MathNode {
  const children = element.children.filter((child): child is Element => child.type === 'element');
  return {
    name: element.tagName,
    text:
      children.length > 0
        ? ''
        : element.children.map((child) => ('value' in child ? child.value : '')).join(''),
    variant: element.properties.mathVariant?.toString() ?? element.properties.mathvariant?.toString(),
    lineless: `${element.properties.lineThickness ?? element.properties.linethickness}`.startsWith('0'),
    children: children.map(nodeOf),
  };
}
