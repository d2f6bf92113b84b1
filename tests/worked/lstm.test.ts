import { describe, expect, it } from 'vitest';
import { values } from '../../src/worked/lstm.ts';

const printed: Record<string, [digits: string, decimals: number]> = {
  forget1: ['0.817574', 6],
  input1: ['0.645656', 6],
  candidate1: ['0.833655', 6],
  output1: ['0.689974', 6],
  cell1: ['0.538254', 6],
  hidden1: ['0.339237', 6],
  forget2: ['0.708001', 6],
  input2: ['0.450604', 6],
  candidate2: ['-0.405640', 6],
  output2: ['0.417717', 6],
  cell2: ['0.198301', 6],
  hidden2: ['0.081765', 6],
  direct: ['0.708001', 6],
  full: ['0.814005', 6],
  productOfSteps: ['0.5989', 4],
  acrossSteps: ['0.6008', 4],
  forgetNet2: ['0.8857', 4],
  shown2: ['0.1957', 4],
  shownShare: ['0.5232', 4],
  quoteOpened: ['0.9884', 4],
  quoteHidden: ['0.0051', 4],
  quoteStop: ['0.7488', 4],
  quoteLast: ['0.9751', 4],
  quoteClosed: ['0.0065', 4],
  biasBound: ['0.0625', 4],
  biasSpread: ['0.0510', 4],
  halfLife05: ['1', 0],
  halfLife073: ['2.2', 1],
  halfLife09: ['6.6', 1],
  halfLife099: ['69', 0],
  halfLife0993: ['103', 0],
  explodingGain: ['3.984', 3],
  rnnParameters: ['29312', 0],
  gruParameters: ['87936', 0],
  lstmParameters: ['117248', 0],
  rnnParametersTwoBiases: ['29440', 0],
  gruParametersTwoBiases: ['88320', 0],
  lstmParametersTwoBiases: ['117760', 0],
};

describe('worked numbers of the note on LSTM', () => {
  it.each(Object.entries(printed))('%s prints as %s', (name, [digits, decimals]) => {
    expect(values[name]!.toFixed(decimals)).toBe(digits);
  });

  it('multiplies to 1.0e12 over twenty steps of the exploding cell', () => {
    expect(values.explodingGain20!.toExponential(1)).toBe('1.0e+12');
  });

  it('splits the derivative of the cell state into four paths that add up', () => {
    const { direct, throughForget, throughInput, throughCandidate, full } = values as Record<string, number>;
    expect(direct! + throughForget! + throughInput! + throughCandidate!).toBeCloseTo(full!, 14);
  });

  it('splits each cell state into what was kept and what was added', () => {
    expect(values.kept1! + values.added1!).toBeCloseTo(values.cell1!, 14);
    expect(values.kept2! + values.added2!).toBeCloseTo(values.cell2!, 14);
  });
});
