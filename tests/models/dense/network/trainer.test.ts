import { describe, expect, test } from 'vitest';
import { activation } from '../../../../src/models/activations/index.ts';
import { norm } from '../../../../src/models/arrays/norm.ts';
import { random } from '../../../../src/models/arrays/random.ts';
import { tensor } from '../../../../src/models/arrays/tensor.ts';
import { train } from '../../../../src/models/dense/mlp.ts';
import { networkLosses } from '../../../../src/models/dense/network/loss.ts';
import { network } from '../../../../src/models/dense/network/network.ts';
import { sweepNamed } from '../../../../src/models/dense/network/sweep-named.ts';
import { trainer } from '../../../../src/models/dense/network/trainer.ts';
import { objective } from '../../../../src/models/dense/objective.ts';
import { type OptimizerName, optimizerNamed, optimizers } from '../../../../src/models/optimizers/index.ts';
import type { Hyper } from '../../../../src/models/optimizers/optimizer.ts';
import { sgd } from '../../../../src/models/optimizers/sgd.ts';

const make = (outputs = 1, activationName = 'tanh', more = {}) =>
  network({
    inputs: 2,
    layers: [
      { outputs: 6, activation: sweepNamed(activationName), ...more },
      { outputs, activation: sweepNamed('identity') },
    ],
    capacity: 4,
    initialization: { scheme: 'xavier_normal' },
    seed: 2,
  });
/** Exclusive or, (features × samples). */
const inputs = Float64Array.of(0, 0, 1, 1, 0, 1, 0, 1);
const targets = Float64Array.of(0, 1, 1, 0);

test('plain gradient descent is what the perceptron does', () => {
  const net = make();
  const layers = net.layers.map(({ weights, bias, ...layer }, index) => ({
    weights: { shape: [layer.outputs, layer.inputs], data: weights.slice() },
    bias: { shape: [layer.outputs], data: bias.slice() },
    activation: activation(index === 0 ? 'tanh' : 'identity'),
  }));
  const x = tensor([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  const aim = objective('bce_with_logits');
  const expected = train(layers, x, tensor([[0], [1], [1], [0]]), aim, 0.5, 40);
  const training = trainer(net, sgd, networkLosses.binaryCrossEntropy, { hyper: { learningRate: 0.5 } });
  for (const loss of expected.losses) expect(training.step(inputs, targets, 4)).toBeCloseTo(loss, 10);
  expect(training.steps).toBe(40);
  for (const [index, { weights }] of net.layers.entries()) {
    for (const [k, value] of expected.layers[index]!.weights.data.entries()) {
      expect(weights[k]).toBeCloseTo(value, 9);
    }
  }
});

test.each(Object.keys(optimizers) as OptimizerName[])('%s learns exclusive or by heart', (name) => {
  const slow: Hyper = name.startsWith('adadelta')
    ? {}
    : { learningRate: name.startsWith('momentumAverage') ? 0.5 : 0.05 };
  const training = trainer(make(), optimizerNamed(name), networkLosses.binaryCrossEntropy, { hyper: slow });
  let loss = training.step(inputs, targets, 4);
  for (let step = 0; step < 6000; step++) loss = training.step(inputs, targets, 4);
  expect(loss).toBeLessThan(0.1);
});

test('two classes by cross entropy, with normalization', () => {
  const training = trainer(
    make(2, 'relu', { batchNormalization: true }),
    optimizers.adam,
    networkLosses.crossEntropy,
    {
      hyper: { learningRate: 0.02 },
    },
  );
  const oneHot = Float64Array.of(1, 0, 0, 1, 0, 1, 1, 0);
  let loss = 1;
  for (let step = 0; step < 1000; step++) loss = training.step(inputs, oneHot, 4);
  expect(loss).toBeLessThan(0.01);
});

test('Nesterov takes its gradient ahead and leaves the weights where they were', () => {
  const net = make();
  const hyper = { learningRate: 0.1, gamma: 0.9 };
  const training = trainer(net, optimizers.nesterovLookahead, networkLosses.squaredError, { hyper });
  training.step(inputs, targets, 4);
  const before = net.parameters.slice();
  const first = net.gradient.slice();
  training.step(inputs, targets, 4);
  for (const [k, value] of net.parameters.entries()) {
    expect(value).toBeCloseTo(before[k]! - (0.9 * 0.1 * first[k]! + 0.1 * net.gradient[k]!), 14);
  }
});

test('a long gradient is cut to the maximum norm, a short one is not', () => {
  const norms = [0.01, 1e3].map((maximumNorm) => {
    const net = make();
    trainer(net, sgd, networkLosses.squaredError, { maximumNorm }).step(inputs, targets, 4);
    return norm(net.gradient);
  });
  const free = make();
  trainer(free, sgd, networkLosses.squaredError).step(inputs, targets, 4);
  expect(norms[0]).toBeCloseTo(0.01, 5);
  expect(norms[1]).toBe(norm(free.gradient));
});

describe('an epoch', () => {
  const examples = {
    count: 7,
    inputs: Float64Array.from({ length: 14 }, (_, index) => Math.sin(index)),
    targets: Float64Array.from({ length: 7 }, (_, index) => index % 2),
  };

  test('sees every example once, the last batch being smaller', () => {
    const net = make();
    const training = trainer(net, sgd, networkLosses.squaredError, { hyper: { learningRate: 0 } });
    const mean = training.epoch(examples, 3, random(1));
    expect(training.steps).toBe(3);
    expect(mean).toBeCloseTo(training.epoch(examples, 1, random(2)), 12);
    expect(training.steps).toBe(10);
  });

  test('is decided by its stream', () => {
    const run = (seed: number) => {
      const net = make();
      const training = trainer(net, optimizers.adam, networkLosses.squaredError);
      training.epoch(examples, 2, random(seed));
      return net.parameters;
    };
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  test('refuses no examples, sizes that are none, batches beyond the capacity', () => {
    const training = trainer(make(), sgd, networkLosses.squaredError);
    const none = { count: 0, inputs: new Float64Array(0), targets: new Float64Array(0) };
    expect(() => training.epoch(none, 2, random(1))).toThrow(
      'trainer: expected examples in batches of 1 or more; got 0 in 2',
    );
    for (const size of [0, 1.5]) expect(() => training.epoch(examples, size, random(1))).toThrow(RangeError);
    expect(() => training.epoch(examples, 5, random(1))).toThrow('network: expected 1 to 4 samples; got 5');
  });
});
