import { describe, expect, test } from 'vitest';
import gruCell from '../../src/calculators/gru-cell/calculator.tsx';
import { dialectOf, dialects } from '../../src/calculators/gru-cell/dialects.ts';
import { compute, type GruState, parameters } from '../../src/calculators/gru-cell/model.ts';
import { startState } from '../../src/frame/parameters.ts';

const at = (change: Partial<GruState> = {}) => compute(startState(parameters, change));
const preset = (name: string, change: Partial<GruState> = {}) =>
  at({ ...(gruCell.presets[name] as Partial<GruState>), ...change });

describe('gru-cell', () => {
  test('the golden step in its dialects, and the guess about it', () => {
    const { runs, now } = at();
    expect(now.updateGate.toFixed(6)).toBe('0.679179');
    expect(now.resetGate.toFixed(6)).toBe('0.679179');
    expect(runs.chung[0]!.hidden).toBeCloseTo(0.767335, 6);
    expect(runs.cho[0]!.hidden.toFixed(6)).toBe('0.626280');
    expect(runs.pytorch[0]!.hidden.toFixed(6)).toBe('0.624146');
    expect(gruCell.predicted!(at(), startState(parameters))).toBe('chung');
  });

  test('the conventions choose the dialect, and the fourth is shown only when chosen', () => {
    expect(dialectOf({ update: 'keeps-old', reset: 'before' })).toBe('cho');
    expect(at().shown).toEqual(['cho', 'pytorch', 'chung']);
    const fourth = at({ update: 'takes-new', reset: 'after' });
    expect(fourth.shown).toContain('fourth');
    expect(fourth.now).toBe(fourth.runs.fourth[0]);
  });

  test('hand: the worked example of the note', () => {
    const { runs, now } = preset('hand');
    expect(runs.cho.slice(0, 2).map(({ hidden }) => hidden.toFixed(6))).toEqual(['0.644266', '-0.153668']);
    expect(runs.chung[0]!.hidden.toFixed(6)).toBe('0.676207');
    expect(now.jacobian.direct.toFixed(6)).toBe('0.374387');
    expect(now.jacobian.full.toFixed(6)).toBe('0.636923');
  });

  test('copy: the state never changes; flipped: the same gate throws it away at every step', () => {
    for (const { hidden } of preset('copy').runs.cho) expect(hidden).toBeCloseTo(0.5, 7);
    const { runs, dialect } = preset('flipped');
    expect(dialect).toBe('chung');
    for (const { hidden, candidate, updateGate } of runs.chung) {
      expect(updateGate).toBeGreaterThan(0.999);
      expect(hidden).toBeCloseTo(candidate, 7);
    }
  });

  test('fresh: the new state depends on the input alone, whatever the state before was', () => {
    for (const initial of [-1, 0, 0.5, 1]) {
      const { now } = preset('fresh', { initial, step: 5 });
      expect(now.hidden).toBeCloseTo(Math.tanh(-1), 7);
    }
  });

  test('bounded: ten candidates near 1 bring the state close to it and never beyond', () => {
    const { runs } = preset('bounded');
    for (const name of Object.keys(dialects) as (keyof typeof dialects)[]) {
      const states = runs[name].map(({ hidden }) => hidden).slice(0, 10);
      expect(states.at(-1)!).toBeGreaterThan(0.99);
      for (const hidden of states) expect(hidden).toBeLessThan(1);
    }
  });

  test('the state stays between −1 and 1 with any weights in any dialect', () => {
    const wild = { candidateInput: 20, candidateState: -5, updateState: 5, resetState: -5, initial: -1 };
    for (const run of Object.values(at(wild).runs))
      for (const { hidden } of run) expect(Math.abs(hidden)).toBeLessThanOrEqual(1);
  });
});
