import { expect, test } from 'vitest';
import { tensor } from '../../../src/models/arrays/tensor.ts';
import { averages, objective } from '../../../src/models/dense/objective.ts';

const output = tensor([
  [0.5, 0.25],
  [0.75, 0.5],
]);
const targets = tensor([
  [1, 0],
  [1, 0],
]);

test('mse knows its five reductions', () => {
  const loss = (reduction: string) => objective('mse', reduction)(output, targets).loss;
  expect(loss('sum')).toBe(0.25 + 0.0625 + 0.0625 + 0.25);
  expect(loss('mean')).toBe(loss('sum') / 4);
  expect(loss('half_sum')).toBe(loss('sum') / 2);
  expect(loss('half_mean_batch')).toBe(loss('sum') / 4);
  expect(objective('mse')(output, targets).loss).toBe(loss('mean'));
  expect(() => loss('median')).toThrow('median');
});

test('binary cross entropy takes probabilities or logits', () => {
  const logits = tensor([
    [0, Math.log(1 / 3)],
    [Math.log(3), 0],
  ]);
  const direct = objective('bce', 'mean')(output, targets);
  const stable = objective('bce_with_logits', 'mean')(logits, targets);
  expect(stable.loss).toBeCloseTo(direct.loss, 14);
});

test('cross entropy takes class indices or probabilities', () => {
  const byIndex = objective('cross_entropy', 'mean')(output, tensor([0, 0]));
  const byShare = objective('cross_entropy', 'mean')(output, targets);
  expect(byIndex.loss).toBeCloseTo(byShare.loss, 14);
  expect(byIndex.gradient).toEqual(byShare.gradient);
});

test('refuses a name it does not know', () => {
  expect(() => objective('mae')).toThrow(
    'objective: expected one of mse, bce, bce_with_logits, cross_entropy; got mae',
  );
  expect(() => objective('toString')).toThrow(RangeError);
});

test('only means weigh batches by their size', () => {
  expect(['mean', 'half_mean_batch', 'sum', 'half_sum'].map(averages)).toEqual([true, true, false, false]);
});
