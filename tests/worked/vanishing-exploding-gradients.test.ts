import { describe, expect, it } from 'vitest';
import { compute, type ProductState, parameters } from '../../src/calculators/derivative-product/model.ts';
import { values } from '../../src/worked/vanishing-exploding-gradients.ts';

const printed: Record<string, string> = {
  slope0: '0.25',
  slope1: '0.19661',
  slope2: '0.10499',
  slope4: '0.0176627',
  slope5: '0.00665',
  slope10: '0.000045',
  meanSquareSigmoid: '0.0448',
  meanSquareTanh: '0.4644',
  geometricSigmoid: '0.1995',
  drawnMeanFactor: '0.1964',
  firstSubnormal: '64',
  firstZero: '75',
  chain1: '1.14e-13',
  chain4: '1',
  chain5: '86.7',
  chain8: '1048576',
  clipped1: '1.1538',
  clipped2: '1.5385',
  clipped3: '4.6154',
  clipFactor: '0.3846',
  clipFactorScaled: '5.9e-6',
  byValue1: '3',
  byValue2: '4',
  byValue3: '5',
  byValueCosine: '0.9247',
  halfNormal: '6.10e-5',
  halfSubnormal: '5.96e-8',
  firstHalfSubnormal: '8',
  firstHalfZero: '13',
  xavierVariance: '0.005208',
};

/** Known to their order of magnitude only: other random numbers give other digits. */
const magnitudes: Record<string, number> = {
  sigmoidMiddle: 5e-19,
  tanhSmall: 3e-28,
  tanhMiddle: 0.12,
  tanhLarge: 43,
  reluSmall: 4e-5,
  reluHe: 1,
  reluLarge: 2e4,
};

/** The value in the digits of the text. */
function inDigitsOf(text: string, value: number): string {
  if (text.includes('e')) return value.toExponential(text.indexOf('e') - 2);
  return value.toFixed(text.split('.')[1]?.length ?? 0);
}

describe('the worked example of vanishing and exploding gradients', () => {
  it.each(Object.entries(printed))('%s is printed as specified', (name, text) => {
    expect(inDigitsOf(text, values[name]!)).toBe(text);
  });

  it.each(Object.entries(magnitudes))('%s has the specified order of magnitude', (name, expected) => {
    expect(Math.abs(Math.log10(values[name]! / expected))).toBeLessThan(0.3);
  });

  it('has no value the tables above do not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual([...Object.keys(printed), ...Object.keys(magnitudes)].sort());
  });

  it('keeps exactly one and exactly 2²⁰ where the factors are 1 and 2', () => {
    expect(values.chain4).toBe(1);
    expect(values.chain8).toBe(2 ** 20);
  });
});

describe('what the text says of its numbers', () => {
  const { clipFactor, clipFactorScaled, xavierVariance } = values;

  it('a gradient clipped before it is unscaled keeps 5/65536 of length 1', () => {
    expect(clipFactor).toBeCloseTo(5 / 13, 15);
    expect(clipFactorScaled! * 65536).toBeCloseTo(5 / 13, 12);
    expect(13 * clipFactorScaled!).toBeCloseTo(5 / 65536, 15);
    expect(values.byValueCosine).toBeCloseTo((9 + 16 + 60) / (13 * Math.sqrt(50)), 14);
  });

  it('Xavier gains a third on the way forward from 256 to 128 and loses a third on the way back', () => {
    expect(256 * xavierVariance!).toBeCloseTo(4 / 3, 14);
    expect(128 * xavierVariance!).toBeCloseTo(2 / 3, 14);
  });

  it('the rows of ReLU are what halving, keeping and doubling 29 times predict, to their order', () => {
    for (const [name, perLayer] of [
      ['reluSmall', 1 / 2],
      ['reluHe', 1],
      ['reluLarge', 2],
    ] as const)
      expect(Math.abs(Math.log10(values[name]! / perLayer ** 14.5)), name).toBeLessThan(0.3);
  });

  it('ten slopes of random pre-activations leave about a tenth of the best case', () => {
    expect(values.geometricSigmoid! ** 10 / 0.25 ** 10).toBeCloseTo(0.105, 2);
  });
});

describe('a sentence that links to a state of the calculator is proved by it', () => {
  const start = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]),
  ) as ProductState;

  it.each<[text: string, state: Partial<ProductState>, factor: number]>([
    ['ten layers of 0.25', { depth: 10, spread: 0 }, 0.25 ** 10],
    ['one layer at z = 5', { depth: 1, preactivation: 5, spread: 0 }, values.slope5!],
    ['weight 4 keeps it', { weight: 4, spread: 0 }, 1],
    ['weight 8 explodes', { weight: 8, depth: 20, spread: 0 }, 2 ** 20],
    [
      'weight 8 vanishes where it saturates',
      { weight: 8, preactivation: 4, depth: 20, spread: 0 },
      (8 * values.slope4!) ** 20,
    ],
    ['ReLU grows', { activation: 'relu', preactivation: 1, weight: 1.1, depth: 50, spread: 0 }, 1.1 ** 50],
    ['ReLU shrinks', { activation: 'relu', preactivation: 1, weight: 0.9, depth: 50, spread: 0 }, 0.9 ** 50],
    ['the second quiz', { weight: 2, depth: 10, spread: 0 }, 0.5 ** 10],
  ])('%s', (_, state, factor) => {
    expect(compute({ ...start, ...state }).last.log10).toBeCloseTo(Math.log10(factor), 10);
  });

  it('75 layers of 0.25 are the first that float32 stores as 0', () => {
    expect(compute({ ...start, depth: 75, spread: 0 }).zeroFrom).toBe(values.firstZero);
  });
});
