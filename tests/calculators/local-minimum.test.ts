import { describe, expect, test } from 'vitest';
import calculator from '../../src/calculators/local-minimum/calculator.tsx';
import { compute, parameters, type WellState } from '../../src/calculators/local-minimum/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { said } from './said.ts';

const at = (given: Partial<WellState> = {}) => compute(startState(parameters, given));
const preset = (name: string) => at(calculator.presets[name]);

describe('presets', () => {
  test('one sample: the first state; most walks arrive, but not all', () => {
    expect(startState(parameters, calculator.presets.noisy)).toEqual(startState(parameters));
    const { share } = preset('noisy');
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.9);
  });
  test('no noise: nobody leaves the shallow minimum', () => {
    const { paths, share, well } = preset('none');
    expect(share).toBe(0);
    for (const path of paths) expect(path.at(-1)).toBeCloseTo(well.shallow, 12);
  });
  test('B = 16 has a quarter of the noise, and nobody leaves', () => {
    const { share, spread } = preset('batch');
    expect(spread).toBe(1.5 / 4);
    expect(share).toBe(0);
  });
  test('too much noise: walks come back, and fewer are in the deep well than at s = 1.5', () => {
    const { share, hover } = preset('wild');
    expect(share).toBeLessThan(preset('noisy').share);
    expect(hover).toBeGreaterThan(preset('noisy').hover);
  });
  test('a decaying rate: half arrive, and they hover closer than at the constant rate', () => {
    const constant = at({ ...calculator.presets.decay, schedule: 'constant' });
    const { share, hover } = preset('decay');
    expect(share).toBeGreaterThan(0.4);
    expect(hover).toBeLessThan(0.75 * constant.hover);
  });
});

test('for other seeds the shares differ, the order of the presets does not', () => {
  for (const seed of [2, 3, 4, 5]) {
    const share = (noise: number, batch = 1) => at({ noise, batch, seed }).share;
    expect(share(1.5, 16)).toBeLessThan(0.05);
    expect(share(1.5)).toBeGreaterThan(share(0.8) + 0.2);
  }
});

test('walks that diverge are counted apart, and the sentence names the cause', () => {
  const state = startState(parameters, { noise: 5, learningRate: 0.5 });
  const result = compute(state);
  expect(result.lost).toBeGreaterThan(50);
  expect(result.hover).toBeLessThan(100);
  for (const language of ['en', 'zh'] as const)
    expect(said('local-minimum', language, { state, result })).toContain(String(result.lost));
});
