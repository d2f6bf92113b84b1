import { isSign, itemsOf, type MathNode } from './math-node.ts';
import type { ReadingWords } from './reading-words.ts';
import { rowReader } from './row.ts';

/**
 * A formula in words, as one says it to somebody who writes along: brackets are said wherever leaving them out would say
 * another formula. `names` holds what a note calls its letters besides by their own name, by letter.
 */
export function readFormula(
  formula: MathNode,
  words: ReadingWords,
  names: Readonly<Record<string, string>> = {},
): string {
  const reader = rowReader(words, names);
  const items = itemsOf(formula);
  const lines = items.length === 1 && items[0]!.name === 'mtable' ? linesOf(items[0]!) : [items];
  return words.join(
    lines
      .map((line) => reader.row(withoutStop(line)))
      .filter((line) => line !== '')
      .flatMap((line, at) => (at === 0 ? [line] : [words.stop, line])),
  );
}

/** The rows of formulas set below each other, one that only goes on with a sum joined to the one before. */
function linesOf(table: MathNode): (readonly MathNode[])[] {
  const lines: (readonly MathNode[])[] = [];
  for (const row of table.children) {
    const [first, ...rest] = itemsOf(row);
    // A numbered formula stands in a table of its own, with its number after it.
    const own = first?.name === 'mtable' ? linesOf(first) : [first ? [first, ...rest] : []];
    const after = first?.name === 'mtable' ? rest : [];
    const goesOn =
      isSign(
        own[0]?.find(({ name }) => name !== 'mspace'),
        '+',
        '−',
        '×',
        '⋅',
      ) && lines.length > 0;
    if (goesOn)
      lines.push([...lines.pop()!, ...own[0]!.filter(({ name }) => name !== 'mspace')], ...own.slice(1));
    else lines.push(...own);
    if (after.length > 0) lines.push([...lines.pop()!, ...after]);
  }
  return lines;
}

const stops = ['.', ',', ';', '。', '，'];

/** Without the stop of the sentence that the formula stands in; a number may hold it. */
function withoutStop(line: readonly MathNode[]): readonly MathNode[] {
  let end = line.length;
  while (end > 0 && isSign(line[end - 1], ...stops)) end -= 1;
  const last = line[end - 1];
  if (last?.name !== 'mn') return line.slice(0, end);
  return [...line.slice(0, end - 1), { ...last, text: last.text.replace(/[.,]$/, '') }];
}
