import { describe, expect, test } from 'vitest';
import { isNear, judge, topics } from '../../../src/calculators/practice/problems.ts';
import { words } from '../../../src/calculators/practice/strings.ts';
import { random } from '../../../src/models/random.ts';

test('at least ten topics', () => expect(Object.keys(topics).length).toBeGreaterThanOrEqual(10));

describe.each(Object.keys(topics))('%s', (topic) => {
  const problems = Array.from({ length: 60 }, (_, seed) => topics[topic]!.generate(random(seed + 1)));

  test('the same seed gives the same problem, and seeds differ', () => {
    expect(topics[topic]!.generate(random(3))).toEqual(topics[topic]!.generate(random(3)));
    expect(new Set(problems.map(({ given }) => JSON.stringify(given))).size).toBeGreaterThan(10);
  });

  test('every number is finite and is recognised as right, typed to four digits', () => {
    for (const { fields } of problems) {
      for (const field of fields) {
        expect(Number.isFinite(field.value), field.key).toBe(true);
        const typed = Number.isInteger(field.value) ? field.value : Number(field.value.toPrecision(4));
        expect(judge(typed, field), `${field.key} ${field.value}`).toBe('right');
      }
    }
  });

  test('every slip is named for most problems', () => {
    const named = new Map<string, number>();
    for (const { fields } of problems) {
      for (const field of fields) {
        for (const { slip, value } of field.slips) {
          const key = `${field.key}.${slip}`;
          named.set(
            key,
            (named.get(key) ?? 0) + Number(!isNear(value, field.value) && judge(value, field) === slip),
          );
        }
      }
    }
    for (const [key, count] of named) expect(count, key).toBeGreaterThan(12);
  });

  test.each(['zh', 'en'] as const)('has all words in %s', (language) => {
    const { title, task, fields } = words[language].topics[topic]!;
    expect(title).toBeTruthy();
    for (const [, name] of task.matchAll(/\{(\w+)\}/g)) expect(problems[0]!.given).toHaveProperty(name!);
    for (const field of problems[0]!.fields) expect(fields[field.key], field.key).toBeTruthy();
  });
});

describe('worked examples of the notes', () => {
  test('a chain of ten units at w = 2, z = 0 would leave 9.77e-4', () =>
    expect(judge(9.77e-4, { key: 'product', value: 0.5 ** 10, slips: [] })).toBe('right'));
  test('a sign slip is named', () =>
    expect(judge(-2, { key: 'x', value: 2, slips: [] })).toBe('errorReversed'));
});
