import { expect, test } from 'vitest';
import {
  expectWeights,
  recurrentParameterCount,
  reorderGates,
  selectGate,
} from '../../../src/models/recurrent/recurrent.ts';

test('gates are taken out of interleaved rows', () => {
  const values = Float64Array.from([0, 1, 10, 11, 100, 101, 2, 3, 12, 13, 102, 103]);
  expect([...selectGate(values, 3, 1, 2)]).toEqual([10, 11, 12, 13]);
});

test('stacked gates change their order and back', () => {
  const pytorch = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
  const other = reorderGates(pytorch, ['i', 'f', 'g', 'o'], ['i', 'f', 'o', 'g']);
  expect([...other]).toEqual([1, 2, 3, 4, 7, 8, 5, 6]);
  expect([...reorderGates(other, ['i', 'f', 'o', 'g'], ['i', 'f', 'g', 'o'])]).toEqual([...pytorch]);
  expect(() => reorderGates(pytorch, ['i', 'f'], ['i', 'x'])).toThrow(
    'reorderGates: expected the gates i, f; got i, x',
  );
  expect(() => reorderGates(pytorch, ['i', 'f'], ['i'])).toThrow(RangeError);
});

test('parameters that do not fit are named', () => {
  const weights = {
    inputSize: 1,
    hiddenSize: 1,
    inputWeights: new Float64Array(4),
    recurrentWeights: new Float64Array(4),
    inputBias: new Float64Array(3),
    recurrentBias: new Float64Array(4),
  };
  expect(() => expectWeights('lstm', weights, 4)).toThrow('lstm: expected inputBias of 4 values; got 3');
});

test('parameter counts of the quizzes', () => {
  expect(recurrentParameterCount(4, 10, 20, 1)).toBe(2480);
  expect(recurrentParameterCount(4, 10, 20, 2)).toBe(2560);
  expect(recurrentParameterCount(3, 10, 20, 1)).toBe(1860);
});
