import { describe, expect, it } from 'vitest';
import { softmax } from '../../src/models/activations/softmax.ts';
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
  turned11: ['0.5035', 4],
  turned12: ['0.2483', 4],
  turned13: ['0.2483', 4],
  turned21: ['0.4011', 4],
  turned22: ['0.1978', 4],
  turned23: ['0.4011', 4],
  turned31: ['0.5760', 4],
  turned32: ['0.1400', 4],
  turned33: ['0.2840', 4],
  turnedOutput11: ['0.7517', 4],
  turnedOutput12: ['0.4965', 4],
  turnedOutput21: ['0.8022', 4],
  turnedOutput22: ['0.5989', 4],
  turnedOutput31: ['0.8600', 4],
  turnedOutput32: ['0.4240', 4],
  before11: ['0.9983', 4],
  before12: ['0.0017', 4],
  before13: ['0.0000', 4],
  before21: ['0.9983', 4],
  before22: ['0.0017', 4],
  before23: ['0.0000', 4],
  before31: ['0.0017', 4],
  before32: ['0.9966', 4],
  before33: ['0.0017', 4],
  beforeOutput11: ['0.9983', 4],
  beforeOutput12: ['0.0017', 4],
  beforeOutput21: ['0.9983', 4],
  beforeOutput22: ['0.0017', 4],
  beforeOutput31: ['0.0034', 4],
  beforeOutput32: ['0.9983', 4],
  sharp1: ['0.982', 3],
  sharp2: ['0.018', 3],
  sharp3: ['0.0003', 4],
  mild1: ['0.867', 3],
  mild2: ['0.117', 3],
  mild3: ['0.016', 3],
  sharpSlope1: ['0.0180', 4],
  sharpSlope2: ['0.0177', 4],
  sharpSlope3: ['0.0003', 4],
  mildSlope1: ['0.1154', 4],
  mildSlope2: ['0.1035', 4],
  mildSlope3: ['0.0156', 4],
  skewedSlope1: ['0.0651', 4],
  skewedSlope2: ['0.0384', 4],
  skewedSlope3: ['0.0291', 4],
  evenSlope1: ['0.2402', 4],
  evenSlope2: ['0.1587', 4],
  evenSlope3: ['0.2402', 4],
  sharpNorm: ['0.0355', 4],
  mildNorm: ['0.2130', 4],
  skewedNorm: ['0.1043', 4],
  evenNorm: ['0.4664', 4],
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
  projectionWeights64: ['16384', 0],
  denseTokens: ['16384', 0],
  denseChannels: ['67108864', 0],
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
  it.each([
    ['sharp', [8, 4, 0]],
    ['mild', [4, 2, 0]],
    ['skewed', [Math.log(0.93), Math.log(0.04), Math.log(0.03)]],
    ['even', [Math.SQRT1_2, 0, Math.SQRT1_2]],
  ] as const)('%s: slopes and norm are what differences give', (name, scores) => {
    const h = 1e-5;
    const moved = (column: number, by: number) =>
      softmax(scores.map((s, at) => (at === column ? s + by : s)));
    const jacobian = scores.map((_, column) => {
      const [up, down] = [moved(column, h), moved(column, -h)];
      return Array.from(up, (weight, row) => (weight - down[row]!) / (2 * h));
    });
    for (const [at, row] of jacobian.entries())
      expect(values[`${name}Slope${at + 1}`]).toBeCloseTo(row[at]!, 9);
    const squares = jacobian.flat().reduce((sum, entry) => sum + entry ** 2, 0);
    expect(values[`${name}Norm`]).toBeCloseTo(Math.sqrt(squares), 9);
  });
  it('raising the truck’s score by 0.1 moves its weight by less than 0.002', () => {
    const gain = softmax([8, 4.1, 0])[1]! - values.sharp2!;
    expect(gain).toBeGreaterThan(0.0015);
    expect(gain).toBeLessThan(0.002);
  });
  it('a shared matrix makes scores symmetric and no pair above both scores with itself', () => {
    const draw = random(2);
    const row = () => Array.from({ length: 3 }, () => draw.normal());
    const projected = Array.from({ length: 5 }, row);
    const score = (i: number, j: number) =>
      projected[i]!.reduce((sum, entry, at) => sum + entry * projected[j]![at]!, 0);
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 5; j++) {
        expect(score(i, j)).toBe(score(j, i));
        expect(score(i, j)).toBeLessThanOrEqual((score(i, i) + score(j, j)) / 2 + 1e-12);
      }
  });
  it('has no number that is not checked', () =>
    expect(Object.keys(values).sort()).toEqual(Object.keys(printed).sort()));
});
