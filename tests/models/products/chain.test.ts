import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activation } from '../../../src/models/activations/index.ts';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { matrixChain, scalarChain } from '../../../src/models/products/chain.ts';
import { differences, ordinary, ordinaryList, someRuns } from '../numbers.ts';

const tanh = activation('tanh');
const close = (got: ArrayLike<number>, wanted: ArrayLike<number>) =>
  Array.from(got).every(
    (value, index) => Math.abs(value - wanted[index]!) < 1e-7 * Math.max(1, Math.abs(value)),
  );

test('every derivative of a scalar chain agrees with central differences', () => {
  const five = ordinaryList({ minLength: 5, maxLength: 5 }, 2);
  fc.assert(
    fc.property(ordinary(2), five, five, (input, weights, biases) => {
      const output = (x: number, w: ArrayLike<number>, b: ArrayLike<number>) =>
        scalarChain(x, w, b, tanh).activations[4]!;
      const chain = scalarChain(input, weights, biases, tanh);
      return (
        close(
          chain.outputByWeight,
          differences((w) => output(input, w, biases), weights),
        ) &&
        close(
          chain.outputByBias,
          differences((b) => output(input, weights, b), biases),
        ) &&
        close(
          [chain.outputByActivation[0]!],
          differences(([x]) => output(x!, weights, biases), [input]),
        ) &&
        chain.outputByActivation[5] === 1
      );
    }),
    someRuns,
  );
});

test('names what happens in a layer', () => {
  const chain = scalarChain(2, [3], [-1], activation('relu'));
  expect([chain.preactivations[0], chain.activations[0], chain.slopes[0]]).toEqual([5, 5, 1]);
  expect([chain.outputByWeight[0], chain.outputByBias[0], chain.outputByActivation[0]]).toEqual([2, 1, 3]);
  expect([...scalarChain(2, [], [], tanh).outputByActivation]).toEqual([1]);
  expect(() => scalarChain(1, [1, 2], [0], tanh)).toThrow('scalar chain: expected 2 biases; got 1');
});

test('the total Jacobian of a matrix chain agrees with central differences', () => {
  const layers = [
    {
      weight: tensor([
        [1, -0.5],
        [0.3, 0.8],
        [-1.2, 0.1],
      ]),
      bias: [0.1, 0, -0.2],
    },
    {
      weight: tensor([
        [0.5, 1, -1],
        [2, 0.2, 0.4],
      ]),
      bias: [0, 0.3],
    },
  ];
  fc.assert(
    fc.property(ordinaryList({ minLength: 2, maxLength: 2 }, 2), (x) => {
      const run = (at: ArrayLike<number>) => matrixChain(Float64Array.from(at), layers, tanh);
      const { total, frobeniusNorms, jacobians } = run(x);
      const numeric = [0, 1].flatMap((row) => [...differences((at) => run(at).activations[1]![row]!, x)]);
      return (
        close(total.data, numeric) &&
        jacobians.length === 2 &&
        Math.abs(frobeniusNorms[0]! - Math.hypot(...total.data)) < 1e-14 &&
        Math.abs(frobeniusNorms[2]! - Math.SQRT2) < 1e-15
      );
    }),
    someRuns,
  );
});

test('refuses layers that do not fit', () => {
  const x = Float64Array.of(1, 2);
  expect(() => matrixChain(x, [{ weight: tensor([[1, 2, 3]]), bias: [0] }], tanh)).toThrow(
    'matrix chain: expected a layer for 2 inputs; got shape [1,3] and 1 biases',
  );
  expect(() => matrixChain(x, [{ weight: tensor([[1, 2]]), bias: [] }], tanh)).toThrow('0 biases');
});
