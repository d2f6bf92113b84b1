import { expect, test } from 'vitest';
import { tanh } from '../../../src/models/activations/tanh.ts';
import { nested, tensor } from '../../../src/models/arrays/tensor.ts';
import { descendOnce, forwardBackward } from '../../../src/models/dense/mlp.ts';
import {
  addGradients,
  type DenseLayer,
  passSample,
  stepSample,
} from '../../../src/models/dense/one-sample.ts';
import { squaredError } from '../../../src/models/losses/squared-error.ts';

const activation = tanh.bind();
const layers: DenseLayer[] = [
  { weights: [[0.2, -0.4], [0.7, 0.1], [-1.1, 0.3]], bias: [0.1, -0.2, 0.05], activation },
  { weights: [[0.6, -0.3, 0.8], [0.25, 1.5, -0.75]], bias: [0.05, -0.6], activation },
]; // biome-ignore format: one layer a line.
const x = [1, 0.5];
const targets = [0.9, -0.4];
const whole = layers.map(({ weights, bias }) => ({
  weights: tensor(weights),
  bias: tensor(bias),
  activation,
}));
const expected = forwardBackward(whole, tensor([x]), tensor([targets]), (output, { data }) =>
  squaredError(output.data, data, 'half_sum'),
);
const pass = passSample(layers, x, targets, 1 / 2);

test('the numbers of a pass of the general network', () => {
  expect(pass.loss).toBe(expected.loss);
  pass.layers.forEach(({ input, z, a, da, dz, dWeights, dInput }, index) => {
    expect(input).toEqual(index === 0 ? x : pass.layers[0]!.a);
    expect([z]).toEqual(nested(expected.z[index]!));
    expect([a]).toEqual(nested(expected.a[index]!));
    expect(dWeights).toEqual(nested(expected.dWeights[index]!));
    expect(dz).toEqual(nested(expected.dBias[index]!));
    expect([dz]).toEqual(nested(expected.dz[index]!));
    expect(da).toEqual(index === 1 ? a.map((value, unit) => value - targets[unit]!) : pass.layers[1]!.dInput);
    if (index === 0) expect([dInput]).toEqual(nested(expected.dx));
  });
});

test('the layers after a step; without its biases only the weights move', () => {
  const moved = descendOnce(whole, expected, 0.3);
  const stepped = stepSample(layers, pass.layers, 0.3, true);
  const held = stepSample(layers, pass.layers, 0.3, false);
  stepped.forEach(({ weights, bias }, index) => {
    expect(weights).toEqual(nested(moved[index]!.weights));
    expect(bias).toEqual(nested(moved[index]!.bias));
    expect(held[index]!.weights).toEqual(weights);
    expect(held[index]!.bias).toEqual(layers[index]!.bias);
  });
});

test('gradients added are the sums of their entries', () => {
  const twice = addGradients(pass.layers, pass.layers);
  twice.forEach(({ dWeights, dz }, index) => {
    expect(dWeights.flat()).toEqual(pass.layers[index]!.dWeights.flat().map((entry) => 2 * entry));
    expect(dz).toEqual(pass.layers[index]!.dz.map((entry) => 2 * entry));
  });
});
