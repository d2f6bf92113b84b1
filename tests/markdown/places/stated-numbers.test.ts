import { expect, test } from 'vitest';
import { statedNumbers } from '../../../src/markdown/places/stated-numbers.ts';

test.each([
  ['过了 10 层只剩 9.54 × 10⁻⁷', ['10', '9.54e-7']],
  ['得−0.3 和 (−0.433241, −0.523322)', ['-0.3', '-0.433241', '-0.523322']],
  ['with the bias at −20 it is 0.7616', ['-20', '0.7616']],
  ['31.8% and 12 %', ['31.8%', '12%']],
  ['589\u2009824 weights', ['589824']],
  ['x = 0.9−0.171 = 0.729', ['0.9', '0.171', '0.729']],
  ['float32 stores 0 from layer 75 on', ['0', '75']],
  ['1.1⁵⁰ = 117.4', ['117.4']],
  ['1/9.68 of the way', []],
  ['W⁽²⁾₁₁ and h₁', []],
  ['3×3, 256 in and out', ['256']],
  ['0.01 × (1+0.9) = 0.019', ['0.01', '1', '0.9', '0.019']],
  ['第一步', []],
])('%s', (text, numbers) => expect(statedNumbers(text)).toEqual(numbers));
