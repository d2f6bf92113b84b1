import fc from 'fast-check';
import type { Hyper, Optimizer } from '../../../src/models/optimizers/optimizer.ts';
import { follow } from '../../../src/models/optimizers/trajectory.ts';

const columns = (stream: readonly number[]) => stream.map((g) => [g]);

/** The updates an optimizer makes for a stream of gradients of one coordinate that starts at 0. */
export function updates(optimizer: Optimizer, stream: readonly number[], hyper: Hyper = {}): number[] {
  const made: number[] = [];
  follow(optimizer, columns(stream), [0], { hyper, show: (_, __, { update }) => made.push(update!) });
  return made;
}

/** What it remembers under that name after each step. */
export function states(optimizer: Optimizer, stream: readonly number[], name: string): Float64Array {
  return follow(optimizer, columns(stream), [1], { keepStates: true }).states[name]!.data.subarray(1);
}

/** Whether every number has as many significant digits of the expected one. */
export function agree(got: ArrayLike<number>, expected: readonly number[], digits: number): boolean {
  return expected.every((value, index) => {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
    return Math.abs(got[index]! - value) < 0.5001 * unit;
  });
}

/** Some gradients of either sign. */
export const streams = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});

export const many = { seed: 11, numRuns: 10_000 };
export const some = { seed: 11, numRuns: 1000 };
