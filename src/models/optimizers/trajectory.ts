import type { Tensor } from '../arrays/tensor.ts';
import type { Differentiable } from '../surfaces/surface.ts';
import { type Hyper, type Optimizer, type Show, settings } from './optimizer.ts';

/** A walk of n steps through d coordinates, the start included. */
export interface Trajectory {
  /** Shape (n + 1, d): the point before the first step and after each step. */
  readonly points: Tensor;
  /** The function's value at each of the n + 1 points; empty where only gradients were given. */
  readonly values: Float64Array;
  /**
   * What the optimizer remembered at each of the n + 1 points, by name, each of shape (n + 1, numbers remembered);
   * empty unless the walk keeps states.
   */
  readonly states: Readonly<Record<string, Tensor>>;
  /** The first step after which a coordinate is beyond the limit or not a number; null if the walk stayed within. */
  readonly divergedAt: number | null;
}

export interface Walk {
  /** Settings other than the optimizer's defaults. */
  readonly hyper?: Hyper;
  /** One learning rate a step, in place of `hyper.learningRate`. */
  readonly learningRates?: readonly number[];
  /** A coordinate farther than this from 0 counts as diverged (the walk goes on all the same); 10⁶ if not given. */
  readonly limit?: number;
  /** Steps with one gradient that came before the start and filled the optimizer's memory; the start is where they end. */
  readonly earlier?: { readonly steps: number; readonly gradient: number };
  /** Whether the trajectory shall hold the optimizer's states. */
  readonly keepStates?: boolean;
  /** Receives all numbers of each step; see `Show`. */
  readonly show?: (step: number, ...shown: Parameters<Show>) => void;
}

/**
 * Walks `steps` steps of the optimizer down a surface. The loop allocates nothing.
 * Throws a RangeError for unknown or impossible settings, for fewer learning rates than steps, or for earlier steps
 * with an optimizer that knows no form for them.
 */
export function descend(
  optimizer: Optimizer,
  surface: Differentiable,
  start: readonly number[],
  steps: number,
  walk: Walk = {},
): Trajectory {
  return record(optimizer, surface, start, steps, walk);
}

/**
 * Feeds the optimizer a stream of gradients, one row a step, whatever the point. Throws like `descend`, and if a
 * row's length is not the start's.
 */
export function follow(
  optimizer: Optimizer,
  gradients: readonly (readonly number[])[],
  start: readonly number[],
  walk: Walk = {},
): Trajectory {
  const size = start.length;
  for (const { length } of gradients) {
    if (length !== size) throw new RangeError(`follow: expected gradients of length ${size}; got ${length}`);
  }
  let row = 0;
  const stream: Source = { gradient: (_, out) => out.set(gradients[row++]!) };
  return record(optimizer, stream, start, gradients.length, walk);
}

/** Where gradients come from: a function of the point, or a stream that has no value. */
type Source = Pick<Differentiable, 'gradient'> & Partial<Differentiable>;

function record(
  optimizer: Optimizer,
  source: Source,
  start: readonly number[],
  steps: number,
  { hyper: given, learningRates, limit = 1e6, earlier, keepStates = false, show }: Walk,
): Trajectory {
  const hyper: Record<string, number | boolean> = { ...settings(optimizer, given) };
  if (learningRates) {
    if (learningRates.length < steps) {
      throw new RangeError(
        `${optimizer.name}: expected ${steps} learning rates; got ${learningRates.length}`,
      );
    }
    for (const learningRate of learningRates) settings(optimizer, { learningRate });
  }
  const size = start.length;
  const x = Float64Array.from(start);
  const point = new Float64Array(size);
  const gradient = new Float64Array(size);
  const state = optimizer.start(size, hyper);
  if (earlier) {
    if (!optimizer.afterSteady) {
      throw new RangeError(`${optimizer.name}: expected no earlier steps; got ${earlier.steps}`);
    }
    optimizer.afterSteady(state, hyper, earlier.steps, earlier.gradient);
  }
  const done = earlier?.steps ?? 0;
  const path = new Float64Array((steps + 1) * size);
  const values = new Float64Array(source.value ? steps + 1 : 0);
  const kept = keepStates ? Object.entries(state) : [];
  const histories = kept.map(([, now]) => new Float64Array((steps + 1) * now.length));
  let divergedAt: number | null = null;

  copyRow(x, path, 0);
  if (source.value) values[0] = source.value(x);
  for (let k = 0; k < kept.length; k++) copyRow(kept[k]![1], histories[k]!, 0);
  for (let step = 1; step <= steps; step++) {
    if (learningRates) hyper.learningRate = learningRates[step - 1]!;
    if (optimizer.lookAhead) {
      optimizer.lookAhead(x, state, hyper, point);
      source.gradient(point, gradient);
    } else source.gradient(x, gradient);
    optimizer.step(x, gradient, state, hyper, done + step, show && ofStep(step, show));
    let inside = true;
    for (let i = 0; i < size; i++) {
      path[step * size + i] = x[i]!;
      inside &&= Math.abs(x[i]!) <= limit;
    }
    if (source.value) values[step] = source.value(x);
    if (!inside) divergedAt ??= step;
    for (let k = 0; k < kept.length; k++) copyRow(kept[k]![1], histories[k]!, step);
  }
  return {
    points: { shape: [steps + 1, size], data: path },
    values,
    states: Object.fromEntries(
      kept.map(([name, now], k) => [name, { shape: [steps + 1, now.length], data: histories[k]! }]),
    ),
    divergedAt,
  };
}

const ofStep =
  (step: number, show: NonNullable<Walk['show']>): Show =>
  (coordinate, intermediates) =>
    show(step, coordinate, intermediates);

/** Writes a row of a table. For rows this short a loop is faster than TypedArray.set. */
function copyRow(row: Float64Array, table: Float64Array, index: number): void {
  const offset = index * row.length;
  for (let i = 0; i < row.length; i++) table[offset + i] = row[i]!;
}
