import { expect, test } from 'vitest';
import { type Parameter, type Problem, read } from '../../src/frame/parameters.ts';
import { describe as inEnglish } from '../../src/frame/problems/en.ts';
import { describe as inChinese } from '../../src/frame/problems/zh.ts';

const rate: Parameter = { kind: 'number', default: 1, min: 0, max: 10, step: 1, integer: true };
const list: Parameter = { kind: 'list', default: [1], min: 0, max: 1, length: [1, 3] };
const problem = (parameter: Parameter, text: string) => read(parameter, text).problem!;

test('a problem says what was expected, what came, and what became of the value', () => {
  expect(inEnglish(problem(rate, ''))).toBe('Type a number. The last good value stays.');
  expect(inEnglish(problem(rate, 'six'))).toBe(
    'expected a number such as 0.5 or 1e-3; got six. The last good value stays.',
  );
  expect(inEnglish(problem(rate, '11'))).toBe('expected 0…10; moved to the nearest.');
  expect(inEnglish(problem(list, '1,1,1,1'))).toBe('expected 1…3 entries; got 4. The last good value stays.');
});

test('both languages know every reason, and a text parameter has its own', () => {
  const reasons: Problem['reason'][] = [
    'empty',
    'number',
    'overflow',
    'range',
    'integer',
    'choice',
    'length',
  ];
  for (const describe of [inChinese, inEnglish]) {
    for (const reason of [...reasons, 'shape', 'text', 'unknown'] as const)
      expect(describe({ reason, expected: '1…2', got: 'x' })).not.toMatch(/undefined|\{/);
    expect(describe({ reason: 'text', detail: 'odd', position: 2, got: 'abc' }, { odd: 'Odd' })).toMatch(
      /^Odd \(3\)/,
    );
  }
});
