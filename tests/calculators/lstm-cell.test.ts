import { describe, expect, test } from 'vitest';
import lstmCell from '../../src/calculators/lstm-cell/calculator.tsx';
import { type CellState, compute, type Moment, parameters } from '../../src/calculators/lstm-cell/model.ts';
import { weightsOf } from '../../src/calculators/lstm-cell/weights.ts';
import { longest } from '../../src/draw/steps.ts';
import { startState } from '../../src/frame/parameters.ts';
import { lstmBackward, lstmForward } from '../../src/models/recurrent/lstm.ts';

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

  test('runs: A counts the runs of ones, because B remembers the input before', () => {
    const { moments, other } = preset('runs');
    let runs = 0;
    moments.forEach(({ x, cell }, index) => {
      if (x === 1 && (moments[index - 1]?.x ?? 0) === 0) runs += 1;
      expect(Math.abs(cell - runs)).toBeLessThan(0.01);
      expect(Math.abs(other![index]!.cell - x)).toBeLessThan(0.001);
    });
    expect(runs).toBe(4);
    expect(moments.filter(({ x }) => x === 1)).toHaveLength(8);
    const seen = preset('runs', { unit: 'B' });
    expect(seen.moments).toEqual(other);
    expect(seen.other).toEqual(moments);
  });

  test('runs: without what B sends across, A counts every one', () => {
    const inputRows = [
      [20, 0, 0, -10],
      [0, 0, 0, 10],
    ];
    expect(preset('runs', { inputRows }).now.cell).toBeCloseTo(8, 1);
  });

  test('two units are the cell with H = 2, forwards and backwards', () => {
    const state = startState(parameters, {
      units: '2',
      inputs: [0.5, -1.2, 2],
      step: 3,
      forgetRows: [
        [0.3, -0.4, 1.1, 0.5],
        [-0.7, 0.9, 0.2, 1],
      ],
      inputRows: [
        [1.5, 0.6, -0.8, 0.1],
        [0.4, -1.3, 0.7, -0.2],
      ],
      candidateRows: [
        [0.9, 1.2, -0.5, 0.3],
        [-1.1, 0.8, 0.6, -0.4],
      ],
      outputRows: [
        [0.2, -0.9, 1.4, 0.6],
        [1.3, 0.5, -0.6, 0.7],
      ],
    });
    const rows = (['inputRows', 'forgetRows', 'candidateRows', 'outputRows'] as const).flatMap(
      (key) => state[key],
    );
    const weights = {
      inputSize: 1,
      hiddenSize: 2,
      inputWeights: Float64Array.from(rows, (row) => row[0]!),
      recurrentWeights: Float64Array.from(rows.flatMap((row) => row.slice(1, 3))),
      inputBias: Float64Array.from(rows, (row) => row[3]!),
      recurrentBias: new Float64Array(8),
    };
    const zero = new Float64Array(2);
    const trace = lstmForward(Float64Array.from(state.inputs), zero, zero, weights, 3, 1);
    for (const [place, unit] of (['A', 'B'] as const).entries()) {
      const { moments, now } = compute({ ...state, unit });
      for (let t = 0; t < 3; t++) {
        expect(moments[t]!.cell).toBeCloseTo(trace.cells[2 * (t + 1) + place]!, 14);
        expect(moments[t]!.hidden).toBeCloseTo(trace.hidden[2 * (t + 1) + place]!, 14);
      }
      const upstream = zero.map((_, index) => Number(index === place));
      const { cells } = lstmBackward(trace, weights, new Float64Array(6), upstream);
      expect(now.jacobian.full).toBeCloseTo(cells[2 + place]!, 14);
    }
  });

  test('one unit sends nothing across', () => {
    expect(at().other).toBeUndefined();
    expect(weightsOf(startState(parameters))).toHaveLength(1);
    expect(at().moments.every(({ acrossBefore }) => acrossBefore === 0)).toBe(true);
  });

  test('a candidate that reads its own h: every step multiplies the gradient by 3.984', () => {
    const { moments } = at({
      inputs: [0],
      step: 20,
      forgetBias: 2,
      inputBias: 2,
      outputBias: 2,
      inputInput: 0,
      candidateInput: 0,
      candidateState: 4,
    });
    for (const { jacobian } of moments.slice(1)) expect(jacobian.full).toBeCloseTo(3.984, 3);
  });

  test('the frame holds still while t moves below the horizon', () => {
    expect(at({ step: 2, inputs: [1, 2] }).moments).toHaveLength(12);
    expect(at({ step: 12 }).moments).toHaveLength(12);
    expect(at({ step: 13 }).moments).toHaveLength(24);
    expect(at({ step: 2, inputs: new Array(30).fill(1) }).moments).toHaveLength(60);
  });
});
