import { describe, expect, it } from 'vitest';
import calculator from '../../src/calculators/attention-weights/calculator.tsx';
import {
  type AttentionState,
  compute,
  parameters,
  rowsOf,
} from '../../src/calculators/attention-weights/model.ts';
import { startState } from '../../src/frame/parameters.ts';
import { tensor } from '../../src/models/arrays/tensor.ts';
import { attention, causalMask } from '../../src/models/attention/attention.ts';
import { randomStates } from './states.ts';

const start = startState(parameters);
const preset = (name: string) => ({ ...start, ...calculator.presets[name] }) as AttentionState;
const outputs = (state: AttentionState) => calculator.outputs(compute(state), state);
const weightsOf = (state: AttentionState, query: number) => {
  const { tokens, weights } = compute(state);
  return Array.from(weights.subarray(query * tokens.length, (query + 1) * tokens.length));
};
const expectRow = (row: readonly number[], expected: readonly number[], digits = 4) => {
  expect(row).toHaveLength(expected.length);
  row.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index]!, digits);
  });
};

describe('attention-weights', () => {
  it('first shows the self-attention of the worked example', () => {
    expectRow(weightsOf(start, 0), [0.4011, 0.1978, 0.4011]);
    expectRow(weightsOf(start, 1), [0.1978, 0.4011, 0.4011]);
    expectRow(weightsOf(start, 2), [0.2483, 0.2483, 0.5035]);
    const { outputs: rows } = compute(start);
    expectRow(rows[0]!, [0.8022, 0.5989]);
    expectRow(rows[1]!, [0.5989, 0.8022]);
    expectRow(rows[2]!, [0.7517, 0.7517]);
  });

  it('agrees with the model of scaled dot-product attention', () => {
    const rows = rowsOf(preset('causal'));
    const { weights } = attention({
      query: tensor(rows.queries),
      key: tensor(rows.keys),
      value: tensor(rows.values),
      mask: causalMask(3),
    });
    compute(preset('causal')).weights.forEach((weight, index) => {
      expect(weight).toBeCloseTo(weights.data[index]!, 14);
    });
  });

  it('preset lookup gives the output of the worked query', () => {
    const shown = outputs(preset('lookup'));
    expect(shown.output_1!.value).toBeCloseTo(6.0167, 4);
    expect(shown.output_2!.value).toBeCloseTo(3.9833, 4);
    expectRow(weightsOf({ ...preset('lookup'), scoring: 'dot' }, 0), [0.4223, 0.1554, 0.4223]);
  });

  it('preset causal hides what comes later, before softmax', () => {
    const state = preset('causal');
    expectRow(weightsOf(state, 0), [1, 0, 0], 12);
    expectRow(weightsOf(state, 1), [0.3302, 0.6698, 0]);
    expectRow(weightsOf(state, 2), [0.2483, 0.2483, 0.5035]);
    expectRow(compute(state).outputs[1]!, [0.3302, 0.6698]);
  });

  it('preset cold puts almost all weight on one key', () => {
    expect(compute(preset('cold')).largest).toBeGreaterThan(0.99);
    expect(compute({ ...preset('cold'), temperature: 20 }).largest).toBeLessThan(0.36);
  });

  it('preset shuffled permutes the outputs and changes nothing else', () => {
    const [plain, shuffled] = [compute(start), compute(preset('shuffled'))];
    for (const [row, token] of shuffled.tokens.entries()) {
      const before = plain.tokens.indexOf(token);
      expectRow(shuffled.outputs[row]!, plain.outputs[before]!, 12);
    }
  });

  it('preset heads looks elsewhere in each head: the second one at the token before', () => {
    const second = preset('heads');
    expect(weightsOf(second, 1)[0]).toBeGreaterThan(0.9);
    expect(weightsOf(second, 2)[1]).toBeGreaterThan(0.9);
    expectRow(weightsOf({ ...second, head: 1 }, 2), [0.2483, 0.2483, 0.5035]);
    expect(compute(second).merged).toHaveLength(4);
  });

  it('scores additively as Bahdanau does: v · tanh(q + k)', () => {
    const { raw } = compute({ ...start, scoring: 'additive' });
    expect(raw[0]).toBeCloseTo(Math.tanh(2), 14);
    expect(raw[1]).toBeCloseTo(2 * Math.tanh(1), 14);
  });

  it('gives every row the sum 1 and hidden keys 0, whatever the state', () => {
    for (const state of randomStates(calculator, 40) as unknown as AttentionState[]) {
      const { tokens, weights, visible, entropies } = compute(state);
      for (let query = 0; query < tokens.length; query++) {
        const row = weightsOf(state, query);
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        row.forEach((weight, key) => {
          if (visible[query * tokens.length + key] === 0) expect(weight).toBe(0);
        });
        expect(entropies[query]).toBeLessThanOrEqual(Math.log(tokens.length) + 1e-12);
      }
      expect(weights.length).toBe(tokens.length ** 2);
    }
  });

  it('reads tokens of both languages and draws rows that are missing', () => {
    expect(compute({ ...start, tokens: '我爱你' }).tokens).toEqual(['我', '爱', '你']);
    expect(compute({ ...start, tokens: '  I love　cats ' }).tokens).toEqual(['I', 'love', 'cats']);
    expect(parameters.tokens.check?.('alone')).toEqual({ reason: 'tokens' });
    const rows = rowsOf({ ...start, tokens: 'a b c d' });
    expect(rows.keys.slice(0, 3)).toEqual(start.keys);
    expect(rows.keys[3]).toHaveLength(2);
    expect(rowsOf({ ...start, tokens: 'a b' }).values).toHaveLength(2);
  });

  it('predicts a tie', () => {
    expect(calculator.predicted?.(compute(start), start)).toBe('tie');
  });
});
