import { tensor } from '../../models/arrays/tensor.ts';
import { maskedSoftmaxGradient } from '../../models/attention/masked-softmax.ts';
import {
  layerNormalizationGradients,
  type NormalizedTokens,
} from '../../models/normalization/layer-normalization.ts';
import {
  added,
  apart,
  forward,
  grid,
  headWidth,
  layer,
  type Matrices,
  maskOf,
  type Replaced,
  type Rows,
  type Run,
  rowsOf,
  together,
} from './block.ts';
import { count, type StepState, width } from './parameters.ts';
import type { Chosen } from './sources.ts';

export { gradientSources } from './backward-sources.ts';

/** What reaches a token in attention as a value, as a query and as a key, a row a token. */
export interface Paths {
  readonly value: Rows;
  readonly query: Rows;
  readonly key: Rows;
}

/** The gradients of L = Σ Z̄ ⊙ Z by every entry of every matrix; ReLU has slope 0 at 0. */
function backward(state: StepState, { values, norms }: Run): { gradients: Matrices; paths: Paths } {
  const pre = state.norm === 'pre';
  const through = (norm: NormalizedTokens, upstream: Rows) =>
    rowsOf(layerNormalizationGradients(norm, layer, tensor(upstream)).dx.data, width);
  const output = grid(width, (row, column) => state.upstream[row]![column]!);
  const network = pre ? output : through(norms[1], output);
  const hidden = grid(2 * width, (row, column) => network[row]![column % width]! / 2);
  const entering = (pre ? values.norm2 : values.middle)!;
  const fromNetwork = grid(width, (row, column) => {
    const value = entering[row]![column]!;
    return value > 0 ? hidden[row]![column]! : value < 0 ? -hidden[row]![column + width]! : 0;
  });
  const middle = added(network, pre ? through(norms[1], fromNetwork) : fromNetwork);
  const mix = pre ? middle : through(norms[0], middle);
  const source = (pre ? values.norm1 : values.input)!;
  const weights = grid(2 * count, (row, column) => {
    const from = Math.floor(column / count) * headWidth;
    const value = source[column % count]!;
    return mix[row]![from]! * value[from]! + mix[row]![from + 1]! * value[from + 1]!;
  });
  const given = apart(values.weights!);
  const scores = together(maskedSoftmaxGradient(given, apart(weights), maskOf(state), 2 * count, count));
  /** Σ over the other token of factor(row, other) · rows[other][column]. */
  const gathered = (rows: Rows, factor: (row: number, other: number, from: number) => number) =>
    grid(width, (row, column) => {
      const from = Math.floor(column / headWidth) * count;
      return rows.reduce((sum, value, other) => sum + factor(row, other, from) * value[column]!, 0);
    });
  const scale = Math.sqrt(headWidth);
  const paths = {
    value: gathered(mix, (row, other, from) => values.weights![other]![from + row]!),
    query: gathered(source, (row, other, from) => scores[row]![from + other]! / scale),
    key: gathered(source, (row, other, from) => scores[other]![from + row]! / scale),
  };
  const attended = added(added(paths.value, paths.query), paths.key);
  const input = added(mix, pre ? through(norms[0], attended) : attended);
  const shared = { input, scores, weights, mix, middle, hidden, network, output };
  const gradients = pre
    ? { ...shared, norm1: attended, norm2: fromNetwork }
    : { ...shared, sum1: mix, sum2: network };
  return { gradients, paths };
}

/** How far an entry is moved for the numerical derivative. */
export const differenceStep = 1e-5;

/** The slope of L by an entry, by central differences, and L at both ends. */
export interface Difference {
  readonly numeric: number;
  readonly above: number;
  readonly below: number;
}

/** The slope of L = Σ Z̄ ⊙ Z by an entry that has this value, all that comes after it computed anew at both ends. */
function differenceAt(state: StepState, { value, ...place }: Replaced): Difference {
  const loss = (moved: number) =>
    forward(state, { ...place, value: moved }).values.output!.reduce(
      (sum, row, at) => row.reduce((part, one, column) => part + one * state.upstream[at]![column]!, sum),
      0,
    );
  const [up, down] = [value + differenceStep, value - differenceStep];
  const [above, below] = [loss(up), loss(down)];
  return { above, below, numeric: (above - below) / (up - down) };
}

/** All gradients, that of the chosen entry, and what measures slopes in the chosen matrix. */
export function wayBack(state: StepState, run: Run, { stage, row, column }: Chosen) {
  const found = backward(state, run);
  return {
    ...found,
    gradient: found.gradients[stage]![row]![column]!,
    difference: (at: number, place: number) =>
      differenceAt(state, { stage, row: at, column: place, value: run.values[stage]![at]![place]! }),
  };
}
