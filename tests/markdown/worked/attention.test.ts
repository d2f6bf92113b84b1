import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { values } from '../../../src/markdown/worked/attention.ts';

const printed: Record<string, string> = {
  score1: '0.7071',
  score2: '0',
  score3: '0.7071',
  weight1: '0.4011',
  weight2: '0.1978',
  weight3: '0.4011',
  output1: '6.0167',
  output2: '3.9833',
  unscaledWeight1: '0.4223',
  unscaledWeight2: '0.1554',
  unscaledWeight3: '0.4223',
  self11: '0.4011',
  self12: '0.1978',
  self13: '0.4011',
  self21: '0.1978',
  self22: '0.4011',
  self23: '0.4011',
  self31: '0.2483',
  self32: '0.2483',
  self33: '0.5035',
  selfOutput11: '0.8022',
  selfOutput12: '0.5989',
  selfOutput21: '0.5989',
  selfOutput22: '0.8022',
  selfOutput31: '0.7517',
  selfOutput32: '0.7517',
  causal11: '1',
  causal12: '0',
  causal13: '0',
  causal21: '0.3302',
  causal22: '0.6698',
  causal23: '0',
  causal31: '0.2483',
  causal32: '0.2483',
  causal33: '0.5035',
  causalOutput11: '1',
  causalOutput12: '0',
  causalOutput21: '0.3302',
  causalOutput22: '0.6698',
  causalOutput31: '0.7517',
  causalOutput32: '0.7517',
  largestUnscaled4: '0.49',
  largestUnscaled16: '0.73',
  largestUnscaled64: '0.86',
  largestUnscaled256: '0.93',
  quizWeight: '0.5',
  weightCount: '1048576',
  biasCount: '2048',
  ratio512: '0.5',
  ratio1024: '1',
  ratio2048: '2',
  ratio8192: '8',
  gibibytes4096: '1',
  gibibytes8192: '4',
};
const scaledMeans = ['largestScaled4', 'largestScaled16', 'largestScaled64', 'largestScaled256'];

const inDigitsOf = (text: string, value: number): string => value.toFixed(text.split('.')[1]?.length ?? 0);

describe('the worked examples of attention', () => {
  it.each(Object.entries(printed))('%s is printed as specified', (name, text) => {
    expect(inDigitsOf(text, values[name]!)).toBe(text);
  });

  it.each(scaledMeans)('%s lies between 0.30 and 0.32 as printed', (name) => {
    expect(['0.30', '0.31', '0.32']).toContain(values[name]!.toFixed(2));
  });

  it('has no value the tables above do not hold to account', () => {
    expect(Object.keys(values).sort()).toEqual([...Object.keys(printed), ...scaledMeans].sort());
  });

  it.each(['self', 'causal'])('the rows of %s sum to 1', (name) => {
    for (const row of [1, 2, 3]) {
      const sum = [1, 2, 3].reduce((total, column) => total + values[`${name}${row}${column}`]!, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});

describe.each(['attention-mix', 'attention-mix.narrow'])('the drawing %s', (name) => {
  const drawing = readFileSync(new URL(`../../../src/figures/${name}.svg`, import.meta.url), 'utf8');

  it('shows the weights of the example', () => {
    const shown = [...drawing.matchAll(/>(0\.\d\d)</g)].map((match) => match[1]);
    expect(shown).toEqual(
      [values.weight1, values.weight2, values.weight3].map((weight) => weight!.toFixed(2)),
    );
  });
});
