import { tensor } from '../../models/arrays/tensor.ts';
import { maskedSoftmax } from '../../models/attention/masked-softmax.ts';
import { layerNormalization, type NormalizedTokens } from '../../models/normalization/layer-normalization.ts';
import { count, type Stage, type StepState, width } from './parameters.ts';

/** A matrix, a row a token. */
export type Rows = readonly (readonly number[])[];
export type Matrices = Partial<Record<Stage, Rows>>;

/** Features of a head. */
export const headWidth = width / 2;
/** What keeps a norm from dividing by 0; PyTorch's. */
export const epsilon = 1e-5;
export const layer = { gamma: null, beta: null, epsilon };

export const grid = (columns: number, cell: (row: number, column: number) => number) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row, column)),
  );
export const added = (one: Rows, other: Rows) =>
  grid(width, (row, column) => one[row]![column]! + other[row]![column]!);
export const rowsOf = (data: Float64Array, columns: number) =>
  grid(columns, (row, column) => data[row * columns + column]!);

/** Both heads' scores as softmax takes them, six rows of three, and back: a row a token, head 1 on the left. */
export const apart = (rows: Rows) =>
  Float64Array.from([0, count].flatMap((from) => rows.flatMap((row) => row.slice(from, from + count))));
export const together = (data: Float64Array) =>
  grid(
    2 * count,
    (row, column) => data[(Math.floor(column / count) * count + row) * count + (column % count)]!,
  );

/** Whether token `row` sees token `key`. */
export const sees = ({ mask }: Pick<StepState, 'mask'>, row: number, key: number) =>
  mask === 'none' || key <= row;
export const maskOf = (state: Pick<StepState, 'mask'>) =>
  Float64Array.from({ length: 2 * count * count }, (_, index) =>
    Number(sees(state, Math.floor(index / count) % count, index % count)),
  );

/** An entry put in place of what the block computes there. */
export interface Replaced {
  readonly stage: Stage;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** All matrices of one pass, and what the norms found. */
export interface Run {
  readonly values: Matrices;
  /** X (post: X + O), and Y (post: Y + F), normalised. */
  readonly norms: readonly [NormalizedTokens, NormalizedTokens];
}

/** The block forward; what a head compares and mixes are two features of its tokens, since all projections are I. */
export function forward(state: Pick<StepState, 'tokens' | 'mask' | 'norm'>, replaced?: Replaced): Run {
  const values: Matrices = {};
  const norms: NormalizedTokens[] = [];
  const put = (stage: Stage, rows: number[][]): Rows => {
    if (replaced?.stage === stage) rows[replaced.row]![replaced.column] = replaced.value;
    values[stage] = rows;
    return rows;
  };
  const normalized = (rows: Rows) => {
    const found = layerNormalization(tensor(rows), layer);
    norms.push(found);
    return rowsOf(found.y.data, width);
  };
  const attend = (source: Rows) => {
    const scores = put(
      'scores',
      grid(2 * count, (row, column) => {
        const from = Math.floor(column / count) * headWidth;
        const [query, key] = [source[row]!, source[column % count]!];
        return (query[from]! * key[from]! + query[from + 1]! * key[from + 1]!) / Math.sqrt(headWidth);
      }),
    );
    const weights = put('weights', together(maskedSoftmax(apart(scores), maskOf(state), 2 * count, count)));
    return put(
      'mix',
      grid(width, (row, column) => {
        const from = Math.floor(column / headWidth) * count;
        return source.reduce((sum, value, key) => sum + weights[row]![from + key]! * value[column]!, 0);
      }),
    );
  };
  const think = (source: Rows) => {
    const hidden = put(
      'hidden',
      grid(2 * width, (row, column) =>
        Math.max(0, column < width ? source[row]![column]! : -source[row]![column - width]!),
      ),
    );
    return put(
      'network',
      grid(width, (row, column) => (hidden[row]![column]! + hidden[row]![column + width]!) / 2),
    );
  };
  const x = put(
    'input',
    grid(width, (row, column) => state.tokens[row]![column]!),
  );
  if (state.norm === 'pre') {
    const y = put('middle', added(x, attend(put('norm1', normalized(x)))));
    put('output', added(y, think(put('norm2', normalized(y)))));
  } else {
    const y = put('middle', normalized(put('sum1', added(x, attend(x)))));
    put('output', normalized(put('sum2', added(y, think(y)))));
  }
  return { values, norms: norms as [NormalizedTokens, NormalizedTokens] };
}
