import { expect, test } from 'vitest';
import { random } from '../../../../src/models/arrays/random.ts';
import { drawWeights, type Initialization } from '../../../../src/models/dense/network/initialization.ts';

const variance = (initialization: Initialization) => {
  const weights = drawWeights(initialization, 100, 200, random(1));
  return weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length;
};

test.each([
  [{ scheme: 'normal', deviation: 0.3 }, 0.09],
  [{ scheme: 'default' }, 1 / 600],
  [{ scheme: 'xavier_normal' }, 2 / 300],
  [{ scheme: 'xavier_uniform' }, 2 / 300],
  [{ scheme: 'kaiming_normal', nonlinearity: 'relu' }, 2 / 200],
  [{ scheme: 'orthogonal' }, 1 / 200],
  [{ scheme: 'orthogonal', gain: 2 }, 4 / 200],
] as [Initialization, number][])('%o has variance %d', (initialization, expected) => {
  expect(variance(initialization) / expected).toBeCloseTo(1, 1);
});

test('the rows of an orthogonal matrix are orthonormal', () => {
  const weights = drawWeights({ scheme: 'orthogonal' }, 3, 5, random(2));
  for (let row = 0; row < 3; row++) {
    for (let other = 0; other < 3; other++) {
      let dot = 0;
      for (let k = 0; k < 5; k++) dot += weights[row * 5 + k]! * weights[other * 5 + k]!;
      expect(dot).toBeCloseTo(row === other ? 1 : 0, 12);
    }
  }
});

test('the same stream gives the same weights', () => {
  const draw = () => drawWeights({ scheme: 'lecun_normal' }, 2, 2, random(3));
  expect(draw()).toEqual(draw());
});

test('zeros are zeros and draw nothing', () => {
  const stream = random(4);
  expect([...drawWeights({ scheme: 'zeros' }, 2, 3, stream)]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(stream.uniform()).toBe(random(4).uniform());
});
