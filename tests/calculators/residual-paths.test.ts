import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/residual-paths/calculator.tsx';
import { compute, type PathsState, parameters } from '../../src/calculators/residual-paths/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { values } from '../../src/worked/residual-connections.ts';

const at = (change: Partial<PathsState> = {}) => compute(startState(parameters, change));
const preset = (name: string) => at(calculator.presets[name] as Partial<PathsState>);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('residual-paths', () => {
  test('starts with the note’s example', () => {
    const { sum, plain, stream, paths, byLength } = at();
    expect(sum).toBeCloseTo(values.stream3!, 12);
    expect(plain).toBeCloseTo(values.plain!, 12);
    expect(stream[2]).toBeCloseTo(values.stream2!, 12);
    expect(paths.map(({ blocks }) => blocks.join(''))).toEqual(['', '1', '2', '3', '12', '13', '23', '123']);
    [1, values.length1!, values.length2!, values.length3!].forEach((value, length) => {
      expect(byLength[length]).toBeCloseTo(value, 12);
    });
  });

  test('the paths add up to the product in every state, and by length', () => {
    for (const depth of [1, 2, 4, 6])
      for (const off of ['none', '1', '5'] as const) {
        const { paths, sum, byLength, counts, open, stream } = at({ depth, off, gains: [0.5, -1.3, 2] });
        expect(total(paths.map(({ value }) => value))).toBeCloseTo(sum, 10);
        expect(total(Array.from(byLength))).toBeCloseTo(sum, 10);
        expect(stream.at(-1)).toBeCloseTo(sum, 10);
        expect(total(counts)).toBe(open);
        expect(open).toBe(off !== 'none' && Number(off) <= depth ? 2 ** (depth - 1) : 2 ** depth);
      }
  });

  test('dropping a block leaves half of the paths and most of the sum, and nothing of a plain stack', () => {
    const { sum, open, plain } = preset('drop');
    expect(sum).toBeCloseTo(values.withoutSecond!, 12);
    expect([open, plain === 0]).toEqual([4, true]);
    expect(calculator.predicted!(at(), startState(parameters))).toBe('near');
  });

  test('presets show what they say', () => {
    expect(preset('small').meanLength).toBeCloseTo((6 * 0.1) / 1.1, 12);
    expect(preset('cancel').sum).toBe(0);
    expect(preset('grown').sum).toBe(64);
    expect(preset('grown').plain).toBe(1);
  });

  test('a path beyond the last counts as the last, a block beyond the last switches nothing off', () => {
    expect(at({ path: 60 }).chosen.blocks).toEqual([1, 2, 3]);
    expect(at({ off: '5' }).off).toBe(0);
  });
});
