import type { Element, Root } from 'hast';
import { portableTex } from '../../formulas/portable-tex.ts';
import type { Note } from '../base/note.ts';
import { textOf } from '../base/tree.ts';
import { visitElements } from '../base/visit.ts';

/**
 * Heads of tables that hold formulas alone get their TeX as a name, and the visible half of the formulas is exposed
 * instead of the MathML: a head whose only text is hidden counts as empty.
 */
export function nameTableHeads(tree: Root, note: Note): void {
  visitElements(tree, (head) => {
    if (head.tagName !== 'th' || head.properties.ariaLabel || textOf(head).trim() !== '') return;
    const found = formulasIn(head);
    if (found.length === 0) return;
    const tex = found.map(({ properties }) => note.tex.get(String(properties.dataKey)) ?? '').join(' ');
    head.properties.ariaLabel = spoken(tex);
    for (const formula of found) formula.properties.dataSeen = '';
  });
}

function formulasIn(parent: Element): Element[] {
  const found: Element[] = [];
  visitElements(parent, (node) => {
    if (node.tagName === 'tex-formula') found.push(node);
  });
  return found;
}

/** TeX without the commands that only colour or set it. */
function spoken(tex: string): string {
  return portableTex(tex)
    .replace(/\\(?:mathbb|mathrm|operatorname|text|tilde|hat|bar|left|right)|[{}\\"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
