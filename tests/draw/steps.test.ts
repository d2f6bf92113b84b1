import { describe, expect, test } from 'vitest';
import { product } from '../../src/draw/arithmetic.ts';
import { computed, horizonOf, longest, shownSteps, tickSteps } from '../../src/draw/steps.ts';
import { sequence } from '../../src/programs/sequence-program.ts';

describe('steps', () => {
  test('a picture over time ends at 12, 24 or 60', () => {
    expect(horizonOf(1, [1])).toBe(12);
    expect(horizonOf(12, new Array(12).fill(0))).toBe(12);
    expect(horizonOf(13, [1])).toBe(24);
    expect(horizonOf(2, new Array(25).fill(0))).toBe(longest);
  });

  test('the named steps begin at the first and end at the horizon', () => {
    expect(tickSteps(1, 12)).toEqual([1, 3, 6, 9, 12]);
    expect(tickSteps(0, 24)).toEqual([0, 6, 12, 18, 24]);
    expect(tickSteps(1, 60)).toEqual([1, 10, 20, 30, 40, 50, 60]);
  });

  test('the table lists all of a short run, and of a long one its ends and every fifth step', () => {
    expect(shownSteps(12)).toHaveLength(12);
    expect(shownSteps(23).map((index) => index + 1)).toEqual([1, 2, 3, 4, 5, 10, 15, 20, 22, 23]);
  });

  test('a cell: its arithmetic, and four decimals where they hold its digits', () => {
    expect(computed(-0.25, () => [product(0.5, -0.5)]).how()).toBe('0.5 × (−0.5) = −0.25');
    expect(computed(0.25, () => []).decimals).toBe(4);
    expect(computed(2.5e-7, () => []).decimals).toBeUndefined();
    expect(computed(12_345, () => []).decimals).toBeUndefined();
  });

  test('a program reads the sequence up to the step, zeros after its end', () => {
    expect(sequence({ inputs: [1, -0.5, 2], step: 2 })).toBe('x = [1, -0.5]');
    expect(sequence({ inputs: [1], step: 4 })).toBe('x = [1] + [0] * 3');
  });
});
