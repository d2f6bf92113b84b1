import { describe, expect, test } from 'vitest';
import { activation } from '../../../src/models/activations/index.ts';
import { multiply } from '../../../src/models/products/matrix.ts';
import { branchProduct, byPathLength } from '../../../src/models/residual/branch-product.ts';
import { expectedVariance } from '../../../src/models/residual/expected-variance.ts';
import { jacobianProduct, withSkip } from '../../../src/models/residual/jacobian-product.ts';
import { residualStack, residualStackGradients } from '../../../src/models/residual/stack.ts';
import { dot, expectGradient } from '../arrays/central-difference.ts';
import { randomTensor } from '../arrays/random-tensor.ts';

test('the residual product is the sum over all paths', () => {
  const derivatives = [0.1, -0.2, 0.3];
  const { plain, residual, residualFromOutput, plainFromOutput } = branchProduct(derivatives, 0.5);
  expect(byPathLength(derivatives, 0.5).reduce((sum, part) => sum + part, 0)).toBeCloseTo(residual, 15);
  expect(byPathLength(derivatives)[3]).toBeCloseTo(plain, 15);
  expect([residualFromOutput[0], plainFromOutput[0]]).toEqual([residual, plain]);
});

test('logarithms are finite where products are not, and −Infinity where a factor is 0', () => {
  const deep = branchProduct(new Float64Array(400).fill(0.1));
  expect(deep.plain).toBe(0);
  expect(deep.logPlain).toBeCloseTo(-400, 10);
  expect(branchProduct([0, 1]).logPlain).toBe(Number.NEGATIVE_INFINITY);
  expect(branchProduct([]).residual).toBe(1);
});

test('Jacobians multiply from the output; a skip adds the identity', () => {
  const [first, second] = [randomTensor(1, 2, 2), randomTensor(2, 2, 2)];
  const { product, norms } = jacobianProduct([first, second]);
  expect(product).toEqual(multiply(second, first));
  expect(norms[2]).toBeCloseTo(Math.SQRT2, 15);
  expect(norms[1]).toBeCloseTo(Math.hypot(...second.data), 14);
  expect([...withSkip({ shape: [2, 2], data: Float64Array.from([1, 2, 3, 4]) }, 0.5).data]).toEqual([
    1.5, 1, 1.5, 3,
  ]);
  expect(withSkip(first).data[1]).toBe(first.data[1]);
});

describe.each([true, false])('a stack, skip: %s', (skip) => {
  const stack = {
    weights: [randomTensor(1, 3, 3), randomTensor(2, 3, 3)],
    activation: activation('tanh'),
    alpha: 0.7,
    skip,
  };
  const x = randomTensor(3, 2, 3);
  const dy = randomTensor(4, 2, 3);

  test('gradients are the slopes of central differences', () => {
    const run = () => residualStack(x, stack);
    const loss = () => dot(dy.data, run().states[2]!.data);
    const { dx, dWeights, norms } = residualStackGradients(run(), stack, dy);
    expectGradient(dx.data, x.data, loss);
    dWeights.forEach((dWeight, layer) => {
      expectGradient(dWeight.data, stack.weights[layer]!.data, loss);
    });
    expect(norms[0]).toBeCloseTo(Math.hypot(...dx.data), 14);
    expect(norms[2]).toBeCloseTo(Math.hypot(...dy.data), 14);
  });

  test('second moments are means of squares', () => {
    const { states, secondMoments } = residualStack(x, stack);
    expect(secondMoments[2]).toBeCloseTo(dot(states[2]!.data, states[2]!.data) / 6, 14);
  });
});

test('a layer that does not fit is named', () => {
  const stack = { weights: [randomTensor(1, 2, 2)], activation: activation('relu'), alpha: 1, skip: true };
  expect(() => residualStack(randomTensor(1, 1, 3), stack)).toThrow('weights of 9 values');
});

test('the variance doubles a layer; 1/√L keeps it below e, 1/L near 1', () => {
  const stack = {
    layers: 50,
    width: 64,
    weightVariance: 1 / 64,
    activation: 'identity',
    inputVariance: 1,
  } as const;
  expect(expectedVariance({ ...stack, scaling: 'none' }).growth).toBe(2 ** 50);
  expect(expectedVariance({ ...stack, scaling: '1/sqrt(L)' }).growth).toBeLessThan(Math.E);
  const gentle = expectedVariance({ ...stack, activation: 'relu', scaling: '1/L' });
  expect(gentle.growth).toBeCloseTo(1.01, 3);
  expect(gentle.variances[50]).toBe(gentle.growth);
});
