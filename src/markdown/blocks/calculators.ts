import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { nearestHint } from '../base/nearest.ts';
import type { CalculatorOptions, Note } from '../base/note.ts';
import { quote } from '../base/problem.ts';
import { box, textOf } from '../base/tree.ts';

/** The place of a calculator in the text; `parts.ts` splits the HTML there. */
export function placeCalculator(
  node: LeafDirective,
  options: Record<string, string>,
  note: Note,
  top: boolean,
): RootContent[] {
  const { name } = node;
  if (!top) {
    note.report(
      node,
      `calculator: expected to stand at the top level of the note; got ::${name} inside a block`,
    );
    return [];
  }
  if (textOf(node) !== '') {
    note.report(
      node,
      `calculator: expected ::${name}{option=value}; got ${quote(`::${name}[${textOf(node)}]`)}`,
    );
  }
  for (const problem of optionProblems(note.settings.calculators, name, options)) note.report(node, problem);
  const earlier = note.metadata.calculators.filter((use) => use.name === name).length;
  const id = earlier === 0 ? name : `${name}-${earlier + 1}`;
  note.metadata.calculators.push({ name, id, options });
  return [
    box(
      'div',
      { dataCalculatorSlot: name, dataCalculatorId: id, dataOptions: JSON.stringify(options) },
      [],
      node,
    ),
  ];
}

/** What is wrong with the options given to a calculator, a sentence each. */
export function optionProblems(
  calculators: CalculatorOptions,
  name: string,
  options: Record<string, string>,
): string[] {
  const known = calculators[name]!;
  return Object.entries(options).flatMap(([option, value]) => {
    if (!Object.hasOwn(known, option)) {
      const names = Object.keys(known);
      const expected =
        names.length === 0 ? 'no option' : `one of ${names.join(', ')}${nearestHint(option, names)}`;
      return [`calculator: ${name}: expected ${expected}; got ${quote(`${option}=${value}`)}`];
    }
    const { expected, accepts } = known[option]!;
    return accepts(value)
      ? []
      : [`calculator: ${name}: ${option}: expected ${expected}; got ${quote(value)}`];
  });
}

/** The calculator an id belongs to: 'optimizer-steps-2' is the second optimizer-steps of a note. Null if unknown. */
export function calculatorOfId(calculators: CalculatorOptions, id: string): string | null {
  for (const name of [id, id.replace(/-\d+$/, '')]) if (Object.hasOwn(calculators, name)) return name;
  return null;
}
