import { expect, test } from 'vitest';
import { expectLength } from '../../../src/models/arrays/expect-length.ts';

test('names the owner, the array and both lengths', () => {
  expect(() => expectLength('lstm', 'x', [1, 2], 3)).toThrow('lstm: expected x of 3 values; got 2');
  expect(() => expectLength('lstm', 'x', [1, 2, 3], 3)).not.toThrow();
});
