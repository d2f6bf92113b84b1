import { describe, expect, it } from 'vitest';
import { coordinate, count } from '../../src/draw/format.ts';

describe('count', () => {
  it('groups whole numbers by three from five digits on, with thin spaces that can be taken out again', () => {
    expect([0, 9437, 10_000, 589_824, 1_849_688_064].map(count)).toEqual([
      '0',
      '9437',
      '10\u2009000',
      '589\u2009824',
      '1\u2009849\u2009688\u2009064',
    ]);
    expect(count(-65_536)).toBe('−65\u2009536');
  });
});

it('a coordinate is never further away than a browser can draw', () => {
  expect([7.34205e38, -1e300, Number.POSITIVE_INFINITY, Number.NaN, -0.04].map(coordinate)).toEqual([
    '1000000',
    '-1000000',
    '1000000',
    '0',
    '0',
  ]);
});
