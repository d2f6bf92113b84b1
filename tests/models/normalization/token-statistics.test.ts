import { describe, expect, test } from 'vitest';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import {
  groupNormalization,
  groupNormalizationGradients,
} from '../../../src/models/normalization/group-normalization.ts';
import {
  layerNormalization,
  layerNormalizationGradients,
} from '../../../src/models/normalization/layer-normalization.ts';
import {
  rootMeanSquare,
  rootMeanSquareGradients,
} from '../../../src/models/normalization/root-mean-square.ts';
import { standardize } from '../../../src/models/normalization/standardize.ts';
import { dot, expectGradient, wave } from '../arrays/central-difference.ts';
import { randomTensor } from '../arrays/random-tensor.ts';

const epsilon = 1e-5;

describe('layer normalization', () => {
  test.each([true, false])('gradients are the slopes of central differences (affine: %s)', (affine) => {
    const x = randomTensor(1, 2, 3, 4);
    const layer = { gamma: affine ? wave(4, 2) : null, beta: affine ? wave(4, 3) : null, epsilon };
    const dy = randomTensor(4, 2, 3, 4);
    const loss = () => dot(dy.data, layerNormalization(x, layer).y.data);
    const found = layerNormalizationGradients(layerNormalization(x, layer), layer, dy);
    expectGradient(found.dx.data, x.data, loss);
    if (layer.gamma) expectGradient(found.dgamma, layer.gamma, loss);
    if (layer.beta) expectGradient(found.dbeta, layer.beta, loss);
  });

  test('a token neither knows the others nor its own scale and shift', () => {
    const layer = { gamma: null, beta: null, epsilon: 0 };
    const alone = layerNormalization(tensor([[1, 2, 4]]), layer).y.data;
    const beside = layerNormalization(
      tensor([
        [1, 2, 4],
        [100, 3, 5],
      ]),
      layer,
    ).y.data;
    expect([...beside.slice(0, 3)]).toEqual([...alone]);
    layerNormalization(tensor([[21, 31, 51]]), layer).y.data.forEach((value, index) => {
      expect(value).toBeCloseTo(alone[index]!, 12);
    });
  });

  test('a constant token becomes β exactly', () => {
    const layer = { gamma: wave(3, 1), beta: Float64Array.from([1, 2, 3]), epsilon };
    expect([...layerNormalization(tensor([1e4 + 0.1, 1e4 + 0.1, 1e4 + 0.1]), layer).y.data]).toEqual([
      1, 2, 3,
    ]);
  });

  test('what does not fit is named', () => {
    const x = randomTensor(1, 2, 3);
    expect(() => layerNormalization(x, { gamma: wave(2, 1), beta: null, epsilon })).toThrow(
      'gamma of 3 values',
    );
    expect(() => layerNormalization(x, { gamma: null, beta: wave(2, 1), epsilon })).toThrow(
      'beta of 3 values',
    );
    expect(() => layerNormalization(tensor([[2, 2]]), { gamma: null, beta: null, epsilon: 0 })).toThrow(
      'got 0',
    );
    expect(() => standardize(wave(5, 1), 2, epsilon)).toThrow('sets of 2 values; got 5');
  });
});

describe('RMSNorm', () => {
  test.each([true, false])('gradients are the slopes of central differences (γ: %s)', (scaled) => {
    const x = randomTensor(1, 3, 4);
    const layer = { gamma: scaled ? wave(4, 2) : null, epsilon };
    const dy = randomTensor(4, 3, 4);
    const loss = () => dot(dy.data, rootMeanSquare(x, layer).y.data);
    const found = rootMeanSquareGradients(rootMeanSquare(x, layer), layer, dy);
    expectGradient(found.dx.data, x.data, loss);
    if (layer.gamma) expectGradient(found.dgamma, layer.gamma, loss);
  });

  test('takes no mean off: a constant token stays, with mean square 1', () => {
    expect([...rootMeanSquare(tensor([3, 3, 3]), { gamma: null, epsilon: 0 }).y.data]).toEqual([1, 1, 1]);
  });

  test('what does not fit is named', () => {
    expect(() => rootMeanSquare(tensor([1, 2]), { gamma: wave(3, 1), epsilon })).toThrow('gamma of 2 values');
    expect(() => rootMeanSquare(tensor([0, 0]), { gamma: null, epsilon: 0 })).toThrow('got 0');
  });
});

describe('group normalization', () => {
  test.each([true, false])('gradients are the slopes of central differences (affine: %s)', (affine) => {
    const x = randomTensor(1, 2, 4, 3);
    const layer = { groups: 2, gamma: affine ? wave(4, 2) : null, beta: affine ? wave(4, 3) : null, epsilon };
    const dy = randomTensor(4, 2, 4, 3);
    const loss = () => dot(dy.data, groupNormalization(x, layer).y.data);
    const found = groupNormalizationGradients(groupNormalization(x, layer), layer, dy);
    expectGradient(found.dx.data, x.data, loss);
    if (layer.gamma) expectGradient(found.dgamma, layer.gamma, loss);
    if (layer.beta) expectGradient(found.dbeta, layer.beta, loss);
  });

  test('one group of (N, C) is layer normalization', () => {
    const x = randomTensor(1, 2, 4);
    const plain = { gamma: null, beta: null, epsilon };
    expect(groupNormalization(x, { groups: 1, ...plain }).y).toEqual(layerNormalization(x, plain).y);
  });

  test('what does not fit is named', () => {
    const x = randomTensor(1, 2, 4);
    const layer = { groups: 3, gamma: null, beta: null, epsilon };
    expect(() => groupNormalization(x, layer)).toThrow('groups that divide 4 channels; got 3');
    expect(() => groupNormalization(x, { ...layer, groups: 0 })).toThrow('got 0');
    expect(() => groupNormalization(x, { ...layer, groups: 2, gamma: wave(3, 1) })).toThrow(
      'gamma of 4 values',
    );
    expect(() => groupNormalization(x, { ...layer, groups: 2, beta: wave(3, 1) })).toThrow(
      'beta of 4 values',
    );
  });
});
