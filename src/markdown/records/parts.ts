import type { Element, Root, RootContent } from 'hast';
import type { Part } from '../base/part.ts';
import { write } from '../base/write.ts';

/** A note's tree cut at the places of its starter and calculators, in order; empty stretches are left out. */
export function partsOf({ children }: Root): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const push = (nodes: readonly RootContent[]) => {
    const html = write(nodes);
    if (html.trim() !== '') parts.push({ html });
  };
  children.forEach((node, place) => {
    if (!isSlot(node)) return;
    push(children.slice(start, place));
    start = place + 1;
    const { dataStarterSlot, dataCalculatorSlot, dataCalculatorId, dataOptions } = node.properties;
    if (dataStarterSlot !== undefined) {
      parts.push({ starter: String(dataStarterSlot) });
      return;
    }
    parts.push({
      calculator: String(dataCalculatorSlot),
      id: String(dataCalculatorId),
      options: JSON.parse(String(dataOptions ?? '{}')) as Record<string, string>,
    });
  });
  push(children.slice(start));
  return parts;
}

/** Whether a node is the place of a starter or a calculator. */
export function isSlot(node: RootContent): node is Element {
  return (
    node.type === 'element' &&
    ('dataCalculatorSlot' in node.properties || 'dataStarterSlot' in node.properties)
  );
}
