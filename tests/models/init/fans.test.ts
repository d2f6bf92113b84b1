import { expect, test } from 'vitest';
import { fans } from '../../../src/models/init/fans.ts';

test('counts inputs and outputs, kernels included', () => {
  expect(fans([4, 3])).toEqual({ fanIn: 3, fanOut: 4 });
  expect(fans([8, 3, 3, 3])).toEqual({ fanIn: 27, fanOut: 72 });
});

test('refuses shapes without fans', () => {
  for (const shape of [[], [3], [0, 2], [2, 1.5]])
    expect(() => fans(shape)).toThrow('fans: expected (out, in, …kernel)');
});
