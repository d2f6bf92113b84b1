import { expect, test } from 'vitest';
import { activation } from '../../../../src/models/activations/index.ts';
import { network } from '../../../../src/models/dense/network/network.ts';
import { drawLayers, preActivations } from '../../../../src/models/dense/network/pre-activations.ts';
import { sweepNamed } from '../../../../src/models/dense/network/sweep-named.ts';

const [depth, width, samples, seed] = [4, 6, 9, 11];
const deviation = 2 / Math.sqrt(width);

test.each([
  ['sigmoid', false],
  ['sigmoid', true],
  ['tanh', true],
  ['relu', false],
])('%s, normalized %s: what a training pass of the network sees', (name, batchNormalization) => {
  const drawn = drawLayers(depth, width, samples, deviation, seed, 12);
  const whole = network({
    inputs: width,
    layers: Array.from({ length: depth }, () => ({
      outputs: width,
      activation: sweepNamed(name),
      batchNormalization,
    })),
    capacity: samples,
    initialization: { scheme: 'normal', deviation },
    seed,
  });
  for (const { bias, normalization } of whole.layers) {
    bias.fill(0.5);
    normalization?.gamma.fill(3);
    normalization?.beta.fill(-1);
  }
  whole.forward(drawn.input, samples, true);
  const seen = preActivations(
    drawn,
    sweepNamed(name),
    0.5,
    batchNormalization ? { gamma: 3, beta: -1 } : null,
    (values, slopes) => ({ values, slopes: slopes.slice() }),
  );
  expect(seen).toHaveLength(depth);
  const { derivative } = activation(name);
  seen.forEach(({ values, slopes }, layer) => {
    expect(values).toEqual(whole.layers[layer]!.seen);
    values.forEach((value, index) => {
      expect(Math.abs(slopes[index]! - derivative(value))).toBeLessThan(1e-12);
    });
  });
});
