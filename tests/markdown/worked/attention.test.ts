import { describe, expect, it } from 'vitest';
import { values } from '../../../src/markdown/worked/attention.ts';

const printed: Record<string, [digits: string, decimals: number]> = {
  score11: ['0.7071', 4],
  score12: ['0.0000', 4],
  score13: ['0.7071', 4],
  weight11: ['0.4011', 4],
  weight12: ['0.1978', 4],
  weight13: ['0.4011', 4],
  output11: ['6.0167', 4],
  output12: ['3.9833', 4],
  unscaled11: ['0.4223', 4],
  unscaled12: ['0.1554', 4],
  unscaled13: ['0.4223', 4],
  self11: ['0.4011', 4],
  self12: ['0.1978', 4],
  self13: ['0.4011', 4],
  self21: ['0.1978', 4],
  self22: ['0.4011', 4],
  self23: ['0.4011', 4],
  self31: ['0.2483', 4],
  self32: ['0.2483', 4],
  self33: ['0.5035', 4],
  selfOutput11: ['0.8022', 4],
  selfOutput12: ['0.5989', 4],
  selfOutput21: ['0.5989', 4],
  selfOutput22: ['0.8022', 4],
  selfOutput31: ['0.7517', 4],
  selfOutput32: ['0.7517', 4],
  causal11: ['1.0000', 4],
  causal12: ['0.0000', 4],
  causal13: ['0.0000', 4],
  causal21: ['0.3302', 4],
  causal22: ['0.6698', 4],
  causal23: ['0.0000', 4],
  causal31: ['0.2483', 4],
  causal32: ['0.2483', 4],
  causal33: ['0.5035', 4],
  causalOutput11: ['1.0000', 4],
  causalOutput12: ['0.0000', 4],
  causalOutput21: ['0.3302', 4],
  causalOutput22: ['0.6698', 4],
  causalOutput31: ['0.7517', 4],
  causalOutput32: ['0.7517', 4],
  projectionWeights: ['1048576', 0],
  ratio512: ['0.5', 1],
  ratio1024: ['1.0', 1],
  ratio2048: ['2.0', 1],
  ratio8192: ['8.0', 1],
  memory4096: ['1', 0],
  memory8192: ['4', 0],
};
/** Means over random keys: the printed two digits, give or take one in the last. */
const sampled: Record<string, number> = {
  large4: 0.49,
  large16: 0.73,
  large64: 0.86,
  large256: 0.93,
  scaled64: 0.31,
};

describe('worked numbers of attention', () => {
  it.each(Object.entries(printed))('%s', (name, [digits, decimals]) =>
    expect(values[name]!.toFixed(decimals)).toBe(digits),
  );
  it.each(Object.entries(sampled))('%s', (name, about) =>
    expect(Math.abs(values[name]! - about)).toBeLessThan(0.016),
  );
  it('has no number that is not checked', () =>
    expect(Object.keys(values).sort()).toEqual([...Object.keys(printed), ...Object.keys(sampled)].sort()));
});
