import { describe, expect, test } from 'vitest';
import { norm } from '../../../../src/models/arrays/norm.ts';
import { random } from '../../../../src/models/arrays/random.ts';
import { network } from '../../../../src/models/dense/network/network.ts';
import { stack } from '../../../../src/models/dense/network/stack.ts';
import { sweepNamed } from '../../../../src/models/dense/network/sweep-named.ts';
import { sampleNormal } from '../../../../src/models/init/sample.ts';

const [depth, width, samples] = [5, 6, 4];

describe.each([
  ['tanh', false, false],
  ['sigmoid', true, false],
  ['relu', false, true],
  ['gelu', true, true],
])('%s, normalized %s, residual %s', (name, batchNormalization, residual) => {
  const activation = sweepNamed(name);
  const whole = network({
    inputs: width,
    layers: Array.from({ length: depth }, () => ({
      outputs: width,
      activation,
      batchNormalization,
      residual,
    })),
    capacity: samples,
    initialization: { scheme: 'normal', deviation: 0.7 },
    seed: 5,
  });
  const input = sampleNormal(random(6), width * samples, 1);
  const dOutput = sampleNormal(random(7), width * samples, 1);
  const made = stack({ width, samples, activation, batchNormalization, residual });

  test.each([depth, 2, 3, depth])('%d layers: the numbers of a training pass of the network', (few) => {
    const weights = whole.layers.slice(0, few).map((layer) => layer.weights.map((weight) => 2 * weight));
    const layers = made.pass(weights, 0.5, input, dOutput);
    whole.forward(input, samples, true);
    expect(layers.map(({ output }) => output)).toEqual(
      whole.layers.slice(0, few).map(({ output }) => output),
    );
    if (few < depth) return;
    whole.backward(dOutput);
    expect(layers.map(({ dz }) => dz)).toEqual(whole.layers.map(({ dz }) => dz));
    expect(made.weightGradientNorm()).toBe(norm(whole.layers.map(({ dWeights }) => norm(dWeights))));
  });
});

test('no layers, no gradient', () => {
  const made = stack({
    width: 2,
    samples: 2,
    activation: sweepNamed('tanh'),
    batchNormalization: false,
    residual: false,
  });
  expect(made.pass([], 1, new Float64Array(4), new Float64Array(4))).toEqual([]);
  expect(made.weightGradientNorm()).toBe(0);
});
