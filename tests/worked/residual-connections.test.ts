import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/residual-connections.ts';

const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k);
const lengths = Array.from({ length: 55 }, (_, length) => length);

const exactly: Record<string, number> = {
  stream1: 1.5,
  stream2: 1.2,
  stream3: 1.32,
  plain: -0.01,
  length1: 0.4,
  length2: -0.07,
  length3: -0.01,
  withoutSecond: 1.5 * 1.1,
  pathCount: 2 ** 54,
  middleShare: lengths.slice(17, 38).reduce((sum, k) => sum + binomial(54, k), 0) / 2 ** 54,
  meanLength: (54 * 0.1) / 1.1,
  shortShare: lengths.slice(0, 11).reduce((sum, k) => sum + binomial(54, k) * 0.1 ** k, 0) / 1.1 ** 54,
  zeroForward: 1,
  zeroGradient: 1,
  projection: 8192,
  bottleneck: 69_632,
  direct: 1_179_648,
};

/** Single runs of seed 3: by NumPy, in a program that draws the same numbers (see the calculator's). */
const runs: Record<string, number> = {
  plainForward: 0.074,
  plainGradient: 0.976,
  unscaledForward: 2.85e11,
  unscaledGradient: 4.34e11,
  rootForward: 29.7,
  rootGradient: 43.2,
  inverseForward: 1.13,
  inverseGradient: 1.27,
  preForward: 28.4,
  preGradient: 8.88,
  beforeForward: 3.85e7,
  beforeGradient: 1.92e7,
  beforePreForward: 6.24,
  beforePreGradient: 5.85,
  beforeRootForward: 1.76,
  beforeRootGradient: 1.83,
};

/** By two million draws. */
const drifts: Record<string, number> = { drift1: 0.446, drift16: 1.447 };

describe('the worked examples of residual connections', () => {
  it.each(Object.entries(exactly))('%s is %d', (name, value) => {
    expect(Math.abs(values[name]! / value - 1)).toBeLessThan(1e-12);
  });

  it.each(Object.entries({ ...runs, ...drifts }))('%s is about %d', (name, value) => {
    expect(Math.abs(values[name]! / value - 1)).toBeLessThan(0.006);
  });

  it('has no value the tables above do not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual(Object.keys({ ...exactly, ...runs, ...drifts }).sort());
  });

  it('prints what the specification prints', () => {
    expect((1.1 ** 20).toFixed(4)).toBe('6.7275');
    expect((0.9 ** 20).toFixed(4)).toBe('0.1216');
    expect((1.5 ** 10).toFixed(3)).toBe('57.665');
    expect((100 * values.middleShare!).toFixed(1)).toBe('99.6');
    expect(values.meanLength!.toFixed(2)).toBe('4.91');
    expect((values.direct! / values.bottleneck!).toFixed(1)).toBe('16.9');
    expect([values.drift1!.toFixed(2), values.drift16!.toFixed(2)]).toEqual(['0.45', '1.45']);
  });

  it('has single runs near what the variance of independent branches predicts, the ReLU before the weights', () => {
    expect(Math.abs(Math.log2(values.beforeForward! / 2 ** 25))).toBeLessThan(1);
    expect(Math.abs(values.beforePreForward! / Math.sqrt(51) - 1)).toBeLessThan(0.2);
    expect(Math.abs(values.beforeRootForward! / 1.02 ** 25 - 1)).toBeLessThan(0.2);
  });
});
