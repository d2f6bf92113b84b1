import { describe, expect, it } from 'vitest';
import { random } from '../../src/models/arrays/random.ts';
import { tensor, zeros } from '../../src/models/arrays/tensor.ts';
import { attention } from '../../src/models/attention/attention.ts';
import { values } from '../../src/worked/attention.ts';

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
  cross11: ['6.6871', 4],
  cross12: ['3.3129', 4],
  additive11: ['0.9640', 4],
  additive12: ['1.5232', 4],
  additive13: ['1.7256', 4],
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
  large4: ['0.49', 2],
  large16: ['0.73', 2],
  large64: ['0.86', 2],
  large256: ['0.93', 2],
  large512: ['0.95', 2],
  scaled4: ['0.30', 2],
  scaled16: ['0.32', 2],
  scaled64: ['0.32', 2],
  scaled256: ['0.32', 2],
  projectionWeights: ['1048576', 0],
  ratio512: ['0.5', 1],
  ratio1024: ['1.0', 1],
  ratio2048: ['2.0', 1],
  ratio8192: ['8.0', 1],
  memory4096: ['1', 0],
  memory8192: ['4', 0],
};

/** Mean over random queries and keys of the largest of ten weights, and its standard error. */
function sampled(width: number, scale: number, trials: number) {
  const draw = random(1);
  const row = () => Array.from({ length: width }, () => draw.normal());
  const largest = Array.from({ length: trials }, () => {
    const { weights } = attention({
      query: tensor([row()]),
      key: tensor(Array.from({ length: 10 }, row)),
      value: zeros(10, 1),
      scale,
    });
    return Math.max(...weights.data);
  });
  const mean = largest.reduce((sum, weight) => sum + weight, 0) / trials;
  const variance = largest.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / (trials - 1);
  return { mean, error: Math.sqrt(variance / trials) };
}

describe('worked numbers of attention', () => {
  it.each(Object.entries(printed))('%s', (name, [digits, decimals]) =>
    expect(values[name]!.toFixed(decimals)).toBe(digits),
  );
  it.each([
    ['large4', 4, 1, 4000],
    ['large64', 64, 1, 1500],
    ['scaled4', 4, 1 / 2, 4000],
    ['scaled64', 64, 1 / 8, 1500],
  ] as const)('%s is what random queries and keys give on average', (name, width, scale, trials) => {
    const { mean, error } = sampled(width, scale, trials);
    expect(error).toBeLessThan(0.005);
    expect(Math.abs(values[name]! - mean)).toBeLessThan(3 * error);
  });
  it('has no number that is not checked', () =>
    expect(Object.keys(values).sort()).toEqual(Object.keys(printed).sort()));
});
