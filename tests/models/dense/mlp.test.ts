import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activation } from '../../../src/models/activations/index.ts';
import { random } from '../../../src/models/arrays/random.ts';
import { type Tensor, tensor, zeros } from '../../../src/models/arrays/tensor.ts';
import {
  combine,
  forward,
  forwardBackward,
  type MlpLayer,
  rows,
  train,
  trainOnBatches,
} from '../../../src/models/dense/mlp.ts';
import { objective } from '../../../src/models/dense/objective.ts';

function draw(seed: number, ...shape: number[]): Tensor {
  const stream = random(seed);
  return { shape, data: zeros(...shape).data.map(() => stream.normal()) };
}

const drawLayers = (seed: number, sizes: number[], names: string[]): MlpLayer[] =>
  names.map((name, index) => ({
    weights: draw(seed + index, sizes[index + 1]!, sizes[index]!),
    bias: draw(seed + 10 + index, sizes[index + 1]!),
    activation: activation(name),
  }));

describe('the hand calculation 2-2-2', () => {
  const layers: MlpLayer[] = [
    [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
  ].map((weights, index) => ({
    weights: tensor(weights),
    bias: tensor(index === 0 ? [0.35, 0.35] : [0.6, 0.6]),
    activation: activation('sigmoid'),
  }));

  test('has the published numbers', () => {
    const { z, a, loss, dWeights } = forwardBackward(
      layers,
      tensor([[0.05, 0.1]]),
      tensor([[0.01, 0.99]]),
      objective('mse', 'half_sum'),
    );
    expect(z[0]!.data[0]).toBeCloseTo(0.3775, 12);
    expect(a[0]!.data[0]).toBeCloseTo(0.593269992, 9);
    expect(loss).toBeCloseTo(0.298371109, 9);
    expect(dWeights[1]!.data[0]).toBeCloseTo(0.082167041, 9);
  });
});

test('gradients are those of central differences, for parameters and inputs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const layers = drawLayers(seed, [3, 4, 2], ['tanh', 'sigmoid']);
      const x = draw(seed + 30, 5, 3);
      const targets = draw(seed + 31, 5, 2);
      const aim = objective('mse', 'mean');
      const pass = forwardBackward(layers, x, targets, aim);
      const check = (values: Float64Array, gradient: Float64Array) => {
        const k = seed % values.length;
        const kept = values[k]!;
        const at = (value: number) => {
          values[k] = value;
          return forwardBackward(layers, x, targets, aim).loss;
        };
        const difference = (at(kept + 1e-5) - at(kept - 1e-5)) / 2e-5;
        values[k] = kept;
        expect(gradient[k]).toBeCloseTo(difference, 8);
      };
      for (const [index, layer] of layers.entries()) {
        check(layer.weights.data, pass.dWeights[index]!.data);
        check(layer.bias.data, pass.dBias[index]!.data);
      }
      check(x.data, pass.dx.data);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('batches of any size combine to the gradient of all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 6 }), (seed, cut) => {
      const layers = drawLayers(seed, [2, 3, 2], ['tanh', 'identity']);
      const x = draw(seed + 30, 7, 2);
      const targets = draw(seed + 31, 7, 2);
      const everything = [0, 1, 2, 3, 4, 5, 6];
      const batches = [everything.slice(0, cut), everything.slice(cut)];
      for (const [reduction, weight] of [
        ['mean', (size: number) => size / 7],
        ['sum', () => 1],
      ] as const) {
        const aim = objective('mse', reduction);
        const parts = batches.map((batch) =>
          forwardBackward(layers, rows(x, batch), rows(targets, batch), aim),
        );
        const full = forwardBackward(layers, x, targets, aim);
        const combined = combine(
          parts,
          batches.map((batch) => weight(batch.length)),
        );
        for (const [layer, { data }] of combined.dWeights.entries()) {
          for (const [k, value] of data.entries())
            expect(value).toBeCloseTo(full.dWeights[layer]!.data[k]!, 9);
        }
        for (const [layer, { data }] of combined.dBias.entries()) {
          for (const [k, value] of data.entries()) expect(value).toBeCloseTo(full.dBias[layer]!.data[k]!, 9);
        }
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('one batch of everything is training on everything, and layers given are left alone', () => {
  const layers = drawLayers(1, [2, 3, 1], ['tanh', 'identity']);
  const before = layers[0]!.weights.data.slice();
  const x = draw(2, 4, 2);
  const targets = draw(3, 4, 1);
  const aim = objective('mse');
  const all = train(layers, x, targets, aim, 0.1, 5);
  expect(trainOnBatches(layers, x, targets, aim, 0.1, [[0, 1, 2, 3]], 5)).toEqual(all);
  expect(all.losses).toHaveLength(5);
  expect(all.loss).toBeLessThan(all.losses[0]!);
  expect(layers[0]!.weights.data).toEqual(before);
});

describe('refuses', () => {
  const x = draw(1, 2, 3);
  const aim = objective('mse');
  test('weights or biases that do not fit', () => {
    expect(() => forward(drawLayers(1, [4, 2], ['tanh']), x)).toThrow(
      'mlp: expected weights (2, 3) and 2 biases; got (2,4) and 2',
    );
    const [layer] = drawLayers(1, [3, 2], ['tanh']);
    expect(() => forward([{ ...layer!, bias: tensor([1]) }], x)).toThrow('got (2,3) and 1');
  });
  test('no layers, no batches, rows that are not there', () => {
    expect(() => forwardBackward([], x, x, aim)).toThrow('mlp: expected at least one layer; got 0');
    expect(() => combine([], [])).toThrow('combine: expected at least one batch; got 0');
    for (const index of [2, -1, 0.5]) {
      expect(() => rows(x, [index])).toThrow(`rows: expected an index from 0 to 1; got ${index}`);
    }
  });
  test('a mean over no samples', () => {
    const layers = drawLayers(1, [3, 2], ['tanh']);
    expect(() => forwardBackward(layers, rows(x, []), zeros(0, 2), aim)).toThrow(RangeError);
  });
});
