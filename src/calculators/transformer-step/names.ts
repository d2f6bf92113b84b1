import { count, type Stage } from './parameters.ts';

/** The letter of a matrix's entries; the matrix itself has the capital. */
const letters: Record<Stage, string> = {
  input: 'x',
  norm1: 'n',
  scores: 's',
  weights: 'a',
  mix: 'o',
  sum1: 'u',
  middle: 'y',
  norm2: 'n′',
  hidden: 'h',
  network: 'f',
  sum2: 'u′',
  output: 'z',
};
const lowered = '₀₁₂₃₄₅₆₇₈';

/** Whether a matrix has three columns a head. */
export const isOfHeads = (stage: Stage) => stage === 'scores' || stage === 'weights';

/** The matrix, and any of its entries, in the small notation of <Notation>. */
export const matrixName = (stage: Stage) => letters[stage].toUpperCase().replace('′', '^′');
export const entrySymbol = (stage: Stage) =>
  `${letters[stage].replace('′', '^′')}${isOfHeads(stage) ? '^{(h)}' : ''}_{ij}`;

/** An entry by row and column, counted from 0: z₃₁, and a⁽²⁾₃₁ for the first column of the second head. */
export function entryName(stage: Stage, row: number, column: number): string {
  const head = isOfHeads(stage) ? (column < count ? '⁽¹⁾' : '⁽²⁾') : '';
  const place = isOfHeads(stage) ? column % count : column;
  return `${letters[stage]}${head}${lowered[row + 1]}${lowered[place + 1]}`;
}

/** The colour of a matrix's numbers: tokens, weights, what the block says, and all that is on its way. */
export const quantityOf = (stage: Stage) =>
  stage === 'input' ? 'x' : stage === 'weights' ? 'k' : stage === 'output' ? 'p' : 's';
