import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionOrder } from '../../../src/markdown/blocks/option-order.ts';

test('every option stands once, the same for the same id', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 8 }), fc.nat(), (id, count, seed) => {
      const right = seed % count;
      const order = optionOrder(id, count, right);
      expect(order.toSorted()).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(optionOrder(id, count, right)).toEqual(order);
    }),
  );
});

test('where the right option stands does not depend on where its author wrote it', () => {
  for (let number = 1; number <= 50; number++) {
    const places = [0, 1, 2, 3].map((right) => optionOrder(`A-Q${number}`, 4, right).indexOf(right));
    expect(new Set(places).size).toBe(1);
  }
});

describe.each([2, 3, 4, 5])('%i options', (count) => {
  test.each(['X-Q', 'q', 'quiz-', 'BN-Q', '第', ''])(
    'a run of ids %s1, %s2 … goes round all places',
    (series) => {
      for (let first = 1; first < 1 + 12 * count; first += count) {
        const places = Array.from({ length: count }, (_, index) =>
          optionOrder(`${series}${first + index}`, count, 0).indexOf(0),
        );
        expect(new Set(places).size, `${series}${first}`).toBe(count);
      }
    },
  );

  test('ids without a number find every place about equally often', () => {
    const seen = Array.from({ length: count }, () => 0);
    for (let index = 0; index < 600; index++) {
      const id = `why-${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`;
      seen[optionOrder(id, count, 1).indexOf(1)]! += 1;
    }
    for (const one of seen) expect(Math.abs(one / 600 - 1 / count)).toBeLessThan(0.07);
  });
});

test('the wrong options change places too', () => {
  const firsts = new Set(
    Array.from({ length: 40 }, (_, index) => optionOrder(`X-Q${index}`, 4, 3).find((one) => one !== 3)),
  );
  expect(firsts.size).toBe(3);
});

test('an index beyond the options is an error', () =>
  expect(() => optionOrder('A-Q1', 3, 3)).toThrow(
    'optionOrder: right: expected an index from 0 to 2; got 3',
  ));
