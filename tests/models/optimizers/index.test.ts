import { expect, test } from 'vitest';
import { type OptimizerName, optimizerNamed, optimizers } from '../../../src/models/optimizers/index.ts';
import type { Hyper } from '../../../src/models/optimizers/optimizer.ts';
import { descend } from '../../../src/models/optimizers/trajectory.ts';
import { ravine } from '../../../src/models/surfaces/quadratic.ts';

test.each(Object.keys(optimizers) as OptimizerName[])('%s stands on the list under its own name', (name) => {
  expect(optimizers[name].name).toBe(name);
  expect(optimizerNamed(name)).toBe(optimizers[name]);
});

test('a name that is not on the list is refused', () => {
  expect(() => optimizerNamed('adma')).toThrow(/optimizer: expected one of sgd, .*; got adma/);
  expect(() => optimizerNamed('toString')).toThrow(RangeError);
});

test.each([
  ['sgd', { learningRate: 0.02 }, 100, 0.8794],
  ['momentumNote', { learningRate: 0.02 }, 100, 9.9825e-4],
  ['nesterovLookahead', { learningRate: 0.02 }, 100, 1.9251e-4],
  ['adagrad', { learningRate: 1, epsilon: 1e-8 }, 100, 0.037502],
  ['rmspropEpsInside', { learningRate: 0.1, epsilon: 1e-8 }, 100, 0.39056],
  ['adadeltaZeiler', {}, 100, 49.713],
  ['adadeltaZeiler', {}, 3000, 0.0075149],
  ['adam', { learningRate: 0.3 }, 100, 1.3501e-3],
] as [OptimizerName, Hyper, number, number][])(
  'the race in the valley: %s with %o, %d steps, f = %d',
  (name, hyper, steps, f) => {
    const { values } = descend(optimizerNamed(name), ravine(25), [10, 1], steps, { hyper });
    expect(Math.abs(values[steps]! / f - 1)).toBeLessThan(6e-5);
  },
);
