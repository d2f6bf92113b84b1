import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/gru.ts';

const printed: Record<string, [digits: string, decimals: number]> = {
  update1: ['0.549834', 6],
  reset1: ['0.645656', 6],
  masked1: ['0.322828', 6],
  preactivation1: ['1.158263', 6],
  candidate1: ['0.820473', 6],
  hidden1: ['0.644266', 6],
  hidden1B: ['0.676207', 6],
  update2: ['0.374387', 6],
  reset2: ['0.303888', 6],
  candidate2: ['-0.631178', 6],
  hidden2: ['-0.153668', 6],
  direct: ['0.374387', 6],
  full: ['0.636923', 6],
  countedCell: ['9.95', 2],
  bounded10: ['0.9941', 4],
  resetBefore1: ['0.6263', 4],
  resetAfter1: ['0.6241', 4],
  explodingGain: ['1.75', 2],
  gruParameters: ['87936', 0],
  lstmParameters: ['117248', 0],
};

describe('worked numbers of the note on GRU', () => {
  it.each(Object.entries(printed))('%s prints as %s', (name, [digits, decimals]) => {
    expect(values[name]!.toFixed(decimals)).toBe(digits);
  });

  it('splits the derivative of the state into four paths that add up', () => {
    const { direct, throughUpdate, throughCandidate, throughReset, full } = values as Record<string, number>;
    expect(direct! + throughUpdate! + throughCandidate! + throughReset!).toBeCloseTo(full!, 14);
  });

  it('keeps every state between the old state and the candidate', () => {
    expect(values.hidden1!).toBeGreaterThan(0.5);
    expect(values.hidden1!).toBeLessThan(values.candidate1!);
    expect(values.hidden2!).toBeGreaterThan(values.candidate2!);
    expect(values.hidden2!).toBeLessThan(values.hidden1!);
  });

  it('multiplies to the derivative over both steps, as differences of runs by hand give it', () => {
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    const end = (start: number) =>
      [1, -1].reduce((h, x) => {
        const z = sigmoid(0.4 * x + 0.6 * h - 0.5);
        const r = sigmoid(0.7 * x - 0.2 * h);
        return z * h + (1 - z) * Math.tanh(0.9 * x + 0.8 * r * h);
      }, start);
    expect(end(0.5)).toBeCloseTo(values.hidden2!, 14);
    expect(values.twoSteps!).toBeCloseTo((end(0.5 + 1e-5) - end(0.5 - 1e-5)) / 2e-5, 9);
    expect(values.full1!.toFixed(4)).toBe('0.5755');
    expect(values.twoSteps!.toFixed(4)).toBe('0.3666');
  });
});
