import { describe, expect, test } from 'vitest';
import { startState } from '../../src/calculators/frame/parameters.ts';
import lstmCell from '../../src/calculators/lstm-cell/calculator.tsx';
import {
  type CellState,
  compute,
  longest,
  type Moment,
  parameters,
} from '../../src/calculators/lstm-cell/model.ts';

const at = (change: Partial<CellState> = {}) => compute(startState(parameters, change));
const preset = (name: string, change: Partial<CellState> = {}) =>
  at({ ...(lstmCell.presets[name] as Partial<CellState>), ...change });

describe('lstm-cell', () => {
  test('its first state: most of a spike is still there after 50 steps, and the guess is right', () => {
    const { moments, now } = at();
    expect(moments).toHaveLength(longest);
    expect(moments.slice(1).every(({ x }) => x === 0)).toBe(true);
    expect(now.left).toBeCloseTo(0.7196, 4);
    expect(now.cell / moments[0]!.cell).toBeCloseTo(now.left, 12);
    expect(lstmCell.predicted!(at(), startState(parameters))).toBe('more');
  });

  test('lower forget biases lose the same spike', () => {
    expect(at({ forgetBias: 1 }).now.cell).toBeLessThan(1e-6);
    expect(at({ forgetBias: 0, step: 21 }).now.left).toBeCloseTo(0.5 ** 20, 15);
    expect(at({ forgetBias: 1, step: 21 }).now.left.toPrecision(2)).toBe('0.0019');
    expect(at({ forgetBias: 3, step: 21 }).now.left).toBeCloseTo(0.378, 3);
  });

  test('count: the cell state is the number of ones so far, within a twentieth of a step each', () => {
    const { moments } = preset('count');
    let ones = 0;
    for (const { x, cell } of moments.slice(0, 17)) {
      ones += x;
      expect(Math.abs(cell - ones)).toBeLessThan(0.005 * ones + 1e-9);
    }
    expect(ones).toBe(10);
    expect(preset('count').now.cell).toBeCloseTo(9.95, 2);
  });

  test('marker: held until −1 comes, gone with it, and written anew by the next 1', () => {
    const { moments } = preset('marker');
    const cell = (t: number) => moments[t - 1]!.cell;
    expect(cell(7)).toBeGreaterThan(0.9);
    expect(Math.abs(cell(8))).toBeLessThan(0.01);
    expect(Math.abs(cell(12))).toBeLessThan(0.01);
    expect(cell(13)).toBeGreaterThan(0.9);
    expect(cell(18)).toBeGreaterThan(0.9);
    expect(Math.abs(cell(19))).toBeLessThan(0.01);
  });

  test('hidden: the cell keeps what the output gate does not show, and shows it at the marker', () => {
    const { moments } = preset('hidden');
    for (let t = 2; t <= 7; t++) {
      expect(moments[t - 1]!.cell).toBeGreaterThan(0.9);
      expect(moments[t - 1]!.hidden).toBeLessThan(0.01);
    }
    expect(moments[7]!.hidden).toBeGreaterThan(0.7);
  });

  test('hand: the worked example of the note', () => {
    const { moments, now } = preset('hand');
    const digits = ({ forgetGate, inputGate, candidate, outputGate, cell, hidden }: Moment) =>
      [forgetGate, inputGate, candidate, outputGate, cell, hidden].map((value) => value.toFixed(6));
    expect(digits(moments[0]!)).toEqual([
      '0.817574',
      '0.645656',
      '0.833655',
      '0.689974',
      '0.538254',
      '0.339237',
    ]);
    expect(digits(now)).toEqual(['0.708001', '0.450604', '-0.405640', '0.417717', '0.198301', '0.081765']);
    expect(now.jacobian.direct.toFixed(6)).toBe('0.708001');
    expect(now.jacobian.full.toFixed(6)).toBe('0.814005');
    const parts = now.jacobian;
    expect(parts.full).toBeCloseTo(
      parts.direct + parts.throughForgetGate + parts.throughInputGate + parts.throughCandidate,
      15,
    );
  });

  test('exploding: every step multiplies the gradient by 3.984', () => {
    const { moments } = preset('exploding');
    for (const { jacobian } of moments.slice(1)) expect(jacobian.full).toBeCloseTo(3.984, 3);
  });

  test('the frame holds still while t moves below the horizon', () => {
    expect(at({ step: 2, inputs: [1, 2] }).horizon).toBe(12);
    expect(at({ step: 12 }).horizon).toBe(12);
    expect(at({ step: 13 }).horizon).toBe(24);
    expect(at({ step: 2, inputs: new Array(30).fill(1) }).horizon).toBe(60);
  });
});
