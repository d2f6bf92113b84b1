import { expect, test } from 'vitest';
import { adam } from '../../../src/models/optimizers/adam.ts';
import { nadamPaper, nadamSimple, nadamTorch2, nadamTorch113 } from '../../../src/models/optimizers/nadam.ts';
import type { Optimizer } from '../../../src/models/optimizers/optimizer.ts';
import { states, updates } from './stream.ts';

test('first steps: 0.0014737 as published, 0.0019 with one correction', () => {
  expect(updates(nadamPaper, [1])[0]).toBeCloseTo(0.0014737, 7);
  expect(updates(nadamSimple, [1])[0]).toBeCloseTo(0.0019, 7);
});

test('the extra coefficient makes the steps of PyTorch 1.13 shorter; the schedule is the same', () => {
  const now = updates(nadamTorch2, [1, 2, 3]);
  for (const [index, update] of updates(nadamTorch113, [1, 2, 3]).entries()) {
    expect(update).toBeLessThan(now[index]!);
  }
  expect(states(nadamTorch2, [1, 2, 3], 'muProduct')).toEqual(states(nadamTorch113, [1, 2, 3], 'muProduct'));
});

test.each([nadamTorch2, nadamTorch113, nadamSimple, nadamPaper] as Optimizer[])(
  '$name without momentum is Adam without momentum',
  (optimizer) => {
    const hyper = { beta1: 0, learningRate: 0.002 };
    const expected = updates(adam, [1, -2, 3], hyper);
    for (const [index, update] of updates(optimizer, [1, -2, 3], hyper).entries()) {
      expect(update).toBeCloseTo(expected[index]!, 15);
    }
  },
);
