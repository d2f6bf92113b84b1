import type { Element, ElementContent } from 'hast';
import type { InlineCode, Root } from 'mdast';
import { superscript } from '../../draw/format.ts';
import { phrase } from '../../i18n/words.ts';
import type { Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { inlineBox, text } from '../base/tree.ts';
import { visit } from '../base/visit.ts';
import { compute } from './computed.ts';
import { numberToWords } from './number.ts';

/** Code that is meant to be computed, as against `==` or `=>`. */
const expression = /^=\s*[\w(.+-]/;

/** Inline code that starts with `=` becomes the number it computes: `=2/sqrt(2); 5d` → 1.41421. */
export function computedNumbers(tree: Root, note: Note): void {
  visit(tree, 'inlineCode', (node, index, parent) => {
    if (!expression.test(node.value)) return;
    const result = compute(node.value.slice(1), note.values);
    if ('message' in result) {
      note.report(
        placeInCode(node, note, result.position + 1),
        `computed number: ${result.message}, in ${quote(node.value)}`,
      );
      return;
    }
    const [words, raised = ''] = numberToWords(result.value, result.format);
    const number = inlineBox('span', { className: ['num'] }, [text(words + superscript(raised))], node);
    if (raised !== '') number.data.hChildren = power(words, raised, note);
    number.data.computed = result.value;
    parent.children[index] = number;
  });
}

/** A number with a power of ten. Names and announcements lose what is raised (10−28): hidden words stand for it there. */
function power(words: string, raised: string, note: Note): ElementContent[] {
  const element = (tagName: string, properties: Element['properties'], value: string): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [{ type: 'text', value }],
  });
  return [
    { type: 'text', value: words },
    element('sup', { ariaHidden: 'true' }, raised),
    element('span', { className: ['hidden-words'] }, spokenPower(raised, note)),
  ];
}

/** How a power of ten is said after “10”: 28 or −28. */
function spokenPower(exponent: string, { words }: Note): string {
  const size = exponent.replace(/^−/, '');
  return phrase(words.power.raised, { minus: size === exponent ? '' : words.power.minus, size });
}

function placeInCode(node: InlineCode, note: Note, offset: number) {
  if (!node.position) return undefined;
  const { line, column } = node.position.start;
  const at = (note.lines[line - 1] ?? '').indexOf(node.value, column - 1);
  return { line, column: at < 0 ? column : at + 1 + offset };
}
