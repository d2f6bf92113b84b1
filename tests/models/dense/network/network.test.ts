import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activation } from '../../../../src/models/activations/index.ts';
import { random } from '../../../../src/models/arrays/random.ts';
import type { Tensor } from '../../../../src/models/arrays/tensor.ts';
import { forwardBackward } from '../../../../src/models/dense/mlp.ts';
import { networkLosses } from '../../../../src/models/dense/network/loss.ts';
import { network } from '../../../../src/models/dense/network/network.ts';
import { sweepNamed } from '../../../../src/models/dense/network/sweep-named.ts';
import { objective } from '../../../../src/models/dense/objective.ts';

const capacity = 6;
type NetworkShape = Parameters<typeof network>[0];
type LayerShape = NetworkShape['layers'][number];

const shapeOf = (layers: readonly LayerShape[], more: Partial<NetworkShape> = {}): NetworkShape => ({
  inputs: 3,
  layers,
  capacity,
  initialization: { scheme: 'normal', deviation: 0.7 },
  seed: 5,
  ...more,
});
const draw = (seed: number, count: number) => {
  const stream = random(seed);
  return Float64Array.from({ length: count }, () => stream.normal());
};
/** (features × samples) as (samples × features). */
const turned = (data: Float64Array, features: number, samples: number): Tensor => ({
  shape: [samples, features],
  data: Float64Array.from(
    { length: features * samples },
    (_, index) => data[(index % features) * samples + Math.floor(index / features)]!,
  ),
});

test('computes what the plain perceptron computes, for every number of samples', () => {
  const names = ['tanh', 'relu', 'gelu', 'sigmoid'];
  const sizes = [3, 4, 5, 4, 2];
  const net = network(
    shapeOf(names.map((name, index) => ({ outputs: sizes[index + 1]!, activation: sweepNamed(name) }))),
  );
  for (const [index, { bias }] of net.layers.entries()) bias.set(draw(index, bias.length));
  const plain = net.layers.map(({ weights, bias, inputs, outputs }, index) => ({
    weights: { shape: [outputs, inputs], data: weights },
    bias: { shape: [outputs], data: bias },
    activation: activation(names[index]!),
  }));
  for (const samples of [6, 1, 4]) {
    const x = draw(20 + samples, 3 * samples);
    const targets = draw(30 + samples, 2 * samples);
    const dOutput = new Float64Array(2 * samples);
    const loss = networkLosses.squaredError(net.forward(x, samples, true), targets, 2, samples, dOutput);
    net.backward(dOutput);
    const pass = forwardBackward(plain, turned(x, 3, samples), turned(targets, 2, samples), objective('mse'));
    const close = (got: Float64Array, expected: Float64Array) => {
      for (const [k, value] of expected.entries()) expect(got[k]).toBeCloseTo(value, 12);
    };
    expect(loss).toBeCloseTo(pass.loss, 12);
    for (const [index, layer] of net.layers.entries()) {
      close(turned(layer.z, layer.outputs, samples).data, pass.z[index]!.data);
      close(turned(layer.output, layer.outputs, samples).data, pass.a[index]!.data);
      close(turned(layer.dz, layer.outputs, samples).data, pass.dz[index]!.data);
      close(layer.dWeights, pass.dWeights[index]!.data);
      close(layer.dBias, pass.dBias[index]!.data);
    }
    close(turned(net.dInput, 3, samples).data, pass.dx.data);
  }
});

const kinds: [string, LayerShape][] = [
  ['a plain layer', { outputs: 3, activation: sweepNamed('tanh') }],
  ['a normalized layer', { outputs: 3, activation: sweepNamed('tanh'), batchNormalization: true }],
  ['a residual layer', { outputs: 3, activation: sweepNamed('sigmoid'), residual: true }],
  ['all at once', { outputs: 3, activation: sweepNamed('silu'), batchNormalization: true, residual: true }],
];

describe.each(kinds)('%s', (_, layer) => {
  test('has the gradients of central differences', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const net = network(
          shapeOf([layer, layer, { outputs: 2, activation: sweepNamed('identity') }], { seed }),
        );
        const x = draw(seed + 1, 3 * capacity);
        const targets = draw(seed + 2, 2 * capacity);
        const dOutput = new Float64Array(2 * capacity);
        const lossNow = () =>
          networkLosses.squaredError(net.forward(x, capacity, true), targets, 2, capacity, dOutput);
        lossNow();
        net.backward(dOutput);
        for (const [values, gradient] of [
          [net.parameters, net.gradient.slice()],
          [x, net.dInput.slice()],
        ] as [Float64Array, Float64Array][]) {
          const k = seed % values.length;
          const kept = values[k]!;
          const [up, down] = [1e-5, -1e-5].map((step) => {
            values[k] = kept + step;
            return lossNow();
          });
          values[k] = kept;
          expect(gradient[k]).toBeCloseTo((up! - down!) / 2e-5, 6);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('dropout', () => {
  const layer = { outputs: 40, activation: sweepNamed('identity'), dropout: 0.25 };
  const net = network(shapeOf([layer]));
  const x = draw(1, 3 * capacity);

  test('drops a quarter in training and scales the rest, nothing in evaluation', () => {
    const whole = net.forward(x, capacity, false).slice();
    expect(whole).toEqual(net.layers[0]!.z);
    const thinned = net.forward(x, capacity, true);
    let dropped = 0;
    for (const [k, value] of thinned.entries()) {
      if (value === 0) dropped++;
      else expect(value).toBeCloseTo(whole[k]! / 0.75, 12);
    }
    expect(Math.abs(dropped / thinned.length - 0.25)).toBeLessThan(0.08);
  });

  test('its way back leaves out what was dropped', () => {
    const output = net.forward(x, capacity, true).slice();
    net.backward(output.map(() => 1));
    const { dz } = net.layers[0]!;
    expect(dz.every((value, k) => value === (output[k] === 0 ? 0 : 1 / 0.75))).toBe(true);
  });

  test('p = 1 gives zeros', () => {
    const silent = network(shapeOf([{ ...layer, dropout: 1 }]));
    expect(silent.forward(x, capacity, true).every((value) => value === 0)).toBe(true);
  });
});

test('normalization: training moves the running statistics, evaluation uses them, one sample included', () => {
  const net = network(
    shapeOf([{ outputs: 2, activation: sweepNamed('identity'), batchNormalization: true }]),
  );
  const x = draw(3, 3 * capacity);
  const { runningMean } = net.layers[0]!.normalization!;
  net.forward(x, capacity, false);
  expect(Array.from(runningMean)).toEqual([0, 0]);
  net.forward(x, capacity, true);
  expect(runningMean.every((value) => value !== 0)).toBe(true);
  expect(net.forward(x, 1, false).subarray(0, 2).every(Number.isFinite)).toBe(true);
  expect(() => net.forward(x, 1, true)).toThrow('expected at least 2 samples');
});

test('statistics tell mean, spread, saturation and gradient norms', () => {
  const net = network(
    shapeOf([{ outputs: 2, activation: sweepNamed('sigmoid') }], {
      inputs: 1,
      initialization: { scheme: 'normal', deviation: 0 },
    }),
  );
  net.layers[0]!.bias.set([0, 20]);
  net.forward(Float64Array.of(1, 1), 2, true);
  net.backward(Float64Array.of(3, 0, 0, 4));
  const [layer] = net.statistics();
  expect(layer!.mean).toBeCloseTo(0.75, 8);
  expect(layer!.deviation).toBeCloseTo(0.25, 8);
  expect(layer!.saturated).toBe(0.5);
  expect(layer!.outputGradientNorm).toBeCloseTo(5, 12);
  expect(layer!.weightGradientNorm).toBeCloseTo(0.75, 6);
});

test('the same seed makes the same network', () => {
  const make = (seed: number) =>
    network(shapeOf([{ outputs: 4, activation: sweepNamed('tanh') }], { seed })).parameters;
  expect(make(1)).toEqual(make(1));
  expect(make(1)).not.toEqual(make(2));
});

test('50 sigmoid layers lose their gradient, 50 normalized residual layers keep it', () => {
  const ratio = (layer: LayerShape) => {
    const net = network(
      shapeOf(
        Array.from({ length: 50 }, () => layer),
        { inputs: 16, capacity: 16, initialization: { scheme: 'xavier_normal' } },
      ),
    );
    net.forward(draw(1, 256), 16, true);
    net.backward(draw(2, 256));
    const statistics = net.statistics();
    return statistics[0]!.outputGradientNorm / statistics[49]!.outputGradientNorm;
  };
  expect(ratio({ outputs: 16, activation: sweepNamed('sigmoid') })).toBeLessThan(1e-20);
  expect(
    ratio({ outputs: 16, activation: sweepNamed('tanh'), batchNormalization: true, residual: true }),
  ).toBeGreaterThan(0.01);
});

describe('refuses', () => {
  const layer = { outputs: 2, activation: sweepNamed('tanh') };
  test.each([
    [shapeOf([]), 'network: expected at least one layer; got 0'],
    [shapeOf([{ ...layer, outputs: 0 }]), 'network: expected sizes that are positive integers; got 0'],
    [shapeOf([layer], { inputs: 1.5 }), 'network: expected sizes that are positive integers; got 1.5'],
    [shapeOf([{ ...layer, residual: true }]), 'network: expected a residual layer of 3 outputs; got 2'],
    [shapeOf([{ ...layer, dropout: 2 }]), 'dropout: expected p in [0, 1]; got 2'],
  ])('shape %#', (shape, message) => {
    expect(() => network(shape)).toThrow(message);
  });

  test('a pass without samples, beyond the capacity, or back before it went forward', () => {
    const net = network(shapeOf([layer]));
    for (const samples of [0, capacity + 1, 1.5]) {
      expect(() => net.forward(new Float64Array(3), samples, true)).toThrow(
        `network: expected 1 to 6 samples; got ${samples}`,
      );
    }
    expect(() => net.backward(new Float64Array(2))).toThrow('expected a training pass before backward');
    net.forward(new Float64Array(18), capacity, false);
    expect(() => net.backward(new Float64Array(12))).toThrow(RangeError);
  });
});

test('a way back goes as far as it is asked to, with the same numbers', () => {
  const layer = { outputs: 3, activation: sweepNamed('tanh') };
  const net = network(shapeOf([layer, layer]));
  net.forward(draw(1, 3 * 2), 2, true);
  const upstream = draw(2, 3 * 2);
  net.backward(upstream);
  const dz = net.layers.map((one) => one.dz.slice());
  const [gradient, dInput] = [net.gradient.slice(), net.dInput.slice()];
  expect(gradient.some((value) => value !== 0)).toBe(true);

  net.dInput.fill(0);
  net.backward(upstream, { input: false });
  expect(net.gradient).toEqual(gradient);
  expect(net.dInput.every((value) => value === 0)).toBe(true);

  net.backward(upstream, { parameters: false });
  expect(net.layers.map((one) => one.dz)).toEqual(dz);
  expect(net.dInput).toEqual(dInput);
  expect(net.gradient.every((value) => value === 0)).toBe(true);
});
