import type { Hyper, Optimizer, State } from '../../../src/models/optimizers/optimizer.ts';

/**
 * Makes one step like `optimizer.step` and returns its numbers by name, one record a coordinate. It runs the very
 * same code, so that what is shown is what was done.
 */
export function explain(
  optimizer: Optimizer,
  x: Float64Array,
  gradient: Float64Array,
  state: State,
  hyper: Hyper,
  t: number,
): Record<string, number>[] {
  const rows: Record<string, number>[] = [];
  optimizer.step(x, gradient, state, hyper, t, (_, intermediates) => rows.push(intermediates));
  return rows;
}
