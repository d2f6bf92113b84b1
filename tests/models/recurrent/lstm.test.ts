import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lstmBackward,
  lstmForward,
  lstmGate,
  lstmGradientFlow,
  lstmParameterCount,
} from '../../../src/models/recurrent/lstm.ts';
import {
  type LstmScalarWeights,
  type LstmStep,
  lstmCellDerivative,
  lstmCellJacobian,
  lstmStep,
} from '../../../src/models/recurrent/lstm-step.ts';
import { dot, expectGradient, expectPrinted, wave } from '../arrays/central-difference.ts';

const layer = (inputSize: number, hiddenSize: number) => ({
  inputSize,
  hiddenSize,
  inputWeights: wave(4 * hiddenSize * inputSize, 1),
  recurrentWeights: wave(4 * hiddenSize * hiddenSize, 2),
  inputBias: wave(4 * hiddenSize, 3),
  recurrentBias: wave(4 * hiddenSize, 4),
});

/** The cell of the note's worked example. */
const worked: LstmScalarWeights = {
  forget: { w: 0.5, u: 0.4, b: 1 },
  input: { w: 0.6, u: 0.3, b: 0 },
  candidate: { w: 1.2, u: 0.5, b: 0 },
  output: { w: 0.8, u: 0.2, b: 0 },
};

/** One-unit weights as a layer. */
function scalarLayer({ input, forget, candidate, output }: LstmScalarWeights) {
  const gates = [input, forget, candidate, output];
  return {
    inputSize: 1,
    hiddenSize: 1,
    inputWeights: Float64Array.from(gates, ({ w }) => w),
    recurrentWeights: Float64Array.from(gates, ({ u }) => u),
    inputBias: Float64Array.from(gates, ({ b }) => b),
    recurrentBias: new Float64Array(4),
  };
}

test('gradients are the slopes of central differences', () => {
  const [steps, batch] = [4, 2];
  const weights = layer(3, 5);
  const x = wave(steps * batch * 3, 5);
  const h0 = wave(batch * 5, 6);
  const c0 = wave(batch * 5, 7);
  const dh = wave(steps * batch * 5, 8);
  const dLastCell = wave(batch * 5, 9);
  const loss = () => {
    const { hidden, cells } = lstmForward(x, h0, c0, weights, steps, batch);
    return dot(dh, hidden.subarray(batch * 5)) + dot(dLastCell, cells.subarray(steps * batch * 5));
  };
  const found = lstmBackward(lstmForward(x, h0, c0, weights, steps, batch), weights, dh, dLastCell);
  expectGradient(found.dx, x, loss);
  expectGradient(found.initial, h0, loss);
  expectGradient(found.initialCell, c0, loss);
  expectGradient(found.inputWeights, weights.inputWeights, loss);
  expectGradient(found.recurrentWeights, weights.recurrentWeights, loss);
  expectGradient(found.inputBias, weights.inputBias, loss);
  expectGradient(found.recurrentBias, weights.recurrentBias, loss);
});

test('worked example of the note, to the printed digits', () => {
  const first = lstmStep({ x: 1, h: 0, c: 0 }, worked);
  const second = lstmStep({ x: -0.5, h: first.hidden, c: first.cell }, worked);
  const shown = ({ forgetGate, inputGate, candidate, outputGate, cell, hidden }: typeof first) => [
    forgetGate,
    inputGate,
    candidate,
    outputGate,
    cell,
    hidden,
  ];
  expectPrinted(shown(first), [0.817574, 0.645656, 0.833655, 0.689974, 0.538254, 0.339237], 6);
  expectPrinted(shown(second), [0.708001, 0.450604, -0.40564, 0.417717, 0.198301, 0.081765], 6);
  const jacobian = lstmCellJacobian(first, second, worked);
  expectPrinted([jacobian.direct, jacobian.full], [0.708001, 0.814005], 6);
  expect(second.kept + second.added).toBe(second.cell);
});

test('the single step agrees with the layer, in every gate', () => {
  const trace = lstmForward(
    Float64Array.from([1, -0.5]),
    new Float64Array(1),
    new Float64Array(1),
    scalarLayer(worked),
    2,
    1,
  );
  const first = lstmStep({ x: 1, h: 0, c: 0 }, worked);
  const second = lstmStep({ x: -0.5, h: first.hidden, c: first.cell }, worked);
  const both = (key: keyof typeof first) => [first[key], second[key]];
  expectPrinted(lstmGate(trace, 'i', 1), both('inputGate'), 14);
  expectPrinted(lstmGate(trace, 'f', 1), both('forgetGate'), 14);
  expectPrinted(lstmGate(trace, 'g', 1), both('candidate'), 14);
  expectPrinted(lstmGate(trace, 'o', 1), both('outputGate'), 14);
  expectPrinted(trace.cells.subarray(1), both('cell'), 14);
  expectPrinted(trace.cellTanh, both('cellTanh'), 14);
  expectPrinted(trace.hidden.subarray(1), both('hidden'), 14);
});

test('the cell Jacobian is the slope of a second step in the first cell state, and the layer reports the same', () => {
  const first = lstmStep({ x: 1, h: 0, c: 0 }, worked);
  const cellAfter = (cell: number) =>
    lstmStep({ x: -0.5, h: first.outputGate * Math.tanh(cell), c: cell }, worked).cell;
  const second = lstmStep({ x: -0.5, h: first.hidden, c: first.cell }, worked);
  const { full } = lstmCellJacobian(first, second, worked);
  expect((cellAfter(first.cell + 1e-5) - cellAfter(first.cell - 1e-5)) / 2e-5).toBeCloseTo(full, 9);
  const weights = scalarLayer(worked);
  const trace = lstmForward(Float64Array.from([1, -0.5]), wave(1, 1), wave(1, 2), weights, 2, 1);
  const flow = lstmGradientFlow(trace, weights);
  const before = lstmStep({ x: 1, h: trace.hidden[0]!, c: trace.cells[0]! }, worked);
  const after = lstmStep({ x: -0.5, h: before.hidden, c: before.cell }, worked);
  expect(flow.cell[1]).toBeCloseTo(Math.abs(lstmCellJacobian(before, after, worked).full), 14);
  expect(flow.cell[2]).toBe(1);
  expect(flow.hidden[2]).toBe(1);
});

test('the flow of the hidden state is the slope of h_T in h_t, the cell held fixed', () => {
  const weights = layer(2, 3);
  const x = wave(8, 5);
  const c0 = wave(3, 7);
  const h0 = wave(3, 6);
  const flow = lstmGradientFlow(lstmForward(x, h0, c0, weights, 4, 1), weights);
  let squares = 0;
  for (let unit = 0; unit < 3; unit++) {
    const moved = (by: number) => {
      const start = h0.slice();
      start[unit]! += by;
      return lstmForward(x, start, c0, weights, 4, 1).hidden.subarray(12);
    };
    const [above, below] = [moved(1e-5), moved(-1e-5)];
    for (let index = 0; index < 3; index++) squares += ((above[index]! - below[index]!) / 2e-5) ** 2;
  }
  expect(flow.hidden[0]).toBeCloseTo(Math.sqrt(squares), 9);
  expect(flow.hidden[4]).toBeCloseTo(Math.sqrt(3), 14);
});

test('a cell whose gates stand at f = 1, i = 0 keeps what it holds, whatever comes in', () => {
  const keeping: LstmScalarWeights = {
    forget: { w: 0, u: 0, b: 800 },
    input: { w: 0, u: 0, b: -800 },
    candidate: { w: 2, u: -3, b: 0.5 },
    output: { w: 1, u: 1, b: 0 },
  };
  const value = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(value, value, value, (x, h, c) => {
      expect(lstmStep({ x, h, c }, keeping).cell === c).toBe(true);
    }),
    { seed: 3, numRuns: 10_000 },
  );
});

test('gates stay in [0, 1], candidate and output in [−1, 1]; NaN comes out only where NaN or ∞ − ∞ went in', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), (x, h, c) => {
      const step = lstmStep({ x, h, c }, worked);
      const { forgetPreactivation, inputPreactivation, outputPreactivation } = step;
      const preactivations = [
        forgetPreactivation,
        inputPreactivation,
        step.candidatePreactivation,
        outputPreactivation,
      ];
      if (preactivations.some(Number.isNaN)) {
        expect([x, h].some((value) => !Number.isFinite(value))).toBe(true);
        return;
      }
      for (const gate of [step.forgetGate, step.inputGate, step.outputGate]) {
        expect(gate).toBeGreaterThanOrEqual(0);
        expect(gate).toBeLessThanOrEqual(1);
      }
      expect(Math.abs(step.candidate)).toBeLessThanOrEqual(1);
      if (Number.isFinite(c)) expect(Math.abs(step.hidden)).toBeLessThanOrEqual(1);
    }),
    { seed: 4, numRuns: 10_000 },
  );
});

test('gradients can still explode: gates at σ(2), recurrent candidate weight 4', () => {
  const open = { w: 0, u: 0, b: 2 };
  const weights = { forget: open, input: open, output: open, candidate: { w: 0, u: 4, b: 0 } };
  const step = lstmStep({ x: 0, h: 0, c: 0 }, weights);
  const { full } = lstmCellJacobian(step, step, weights);
  expect(full.toFixed(3)).toBe('3.984');
  expect((full ** 20).toExponential(1)).toBe('1.0e+12');
});

test('with f = i = 1 the cell grows past 1: it can count', () => {
  const shut = { w: 0, u: 0, b: 800 };
  const weights = { forget: shut, input: shut, output: shut, candidate: { w: 0, u: 0, b: 3 } };
  let state = { h: 0, c: 0 };
  for (let time = 0; time < 10; time++) {
    const { hidden, cell } = lstmStep({ x: 0, ...state }, weights);
    state = { h: hidden, c: cell };
  }
  expect(state.c.toFixed(2)).toBe('9.95');
});

test('quiz: f = 0.9, C = 2, i = 0.5, candidate −1 give 1.3', () => {
  const at = (b: number) => ({ w: 0, u: 0, b });
  const logit = (p: number) => Math.log(p / (1 - p));
  const weights = { forget: at(logit(0.9)), input: at(0), candidate: at(-400), output: at(0) };
  expect(lstmStep({ x: 0, h: 0, c: 2 }, weights).cell).toBeCloseTo(1.3, 14);
});

test('what does not fit is refused', () => {
  const weights = layer(2, 2);
  const trace = lstmForward(wave(8, 1), wave(4, 2), wave(4, 3), weights, 2, 2);
  expect(() => lstmGradientFlow(trace, weights)).toThrow('lstmGradientFlow: expected one sequence; got 2');
  expect(() => lstmForward(wave(8, 1), wave(4, 2), wave(3, 3), weights, 2, 2)).toThrow(
    'lstm: expected initialCell of 4 values; got 3',
  );
  expect(() => lstmBackward(trace, weights, wave(8, 1), wave(1, 1))).toThrow(
    'lstm: expected dLastCell of 4 values; got 1',
  );
});

test('parameter counts of the note', () => {
  expect([lstmParameterCount(100, 128), lstmParameterCount(100, 128, 2)]).toEqual([117248, 117760]);
});

test('over several steps the derivative is the slope of the last cell in the first; the product of the steps is not', () => {
  const walk = (inputs: readonly number[], nudge = 0) => {
    const steps: LstmStep[] = [];
    let [h, c] = [0, 0];
    for (const x of inputs) {
      const step = lstmStep({ x, h, c }, worked);
      const cell = steps.length === 0 ? step.cell + nudge : step.cell;
      steps.push({ ...step, cell, cellTanh: Math.tanh(cell), hidden: step.outputGate * Math.tanh(cell) });
      [h, c] = [steps.at(-1)!.hidden, cell];
    }
    return steps;
  };
  for (const inputs of [[1], [1, -0.5], [1, -0.5, 0, 0], [2, -1, 0.5, 1, -2, 0.3]]) {
    const steps = walk(inputs);
    const slope = (walk(inputs, 1e-5).at(-1)!.cell - walk(inputs, -1e-5).at(-1)!.cell) / 2e-5;
    expect(lstmCellDerivative(steps, worked)).toBeCloseTo(slope, 9);
    if (inputs.length === 2)
      expect(lstmCellDerivative(steps, worked)).toBe(lstmCellJacobian(steps[0]!, steps[1]!, worked).full);
  }
  const steps = walk([1, -0.5, 0, 0]);
  const product = [1, 2, 3].reduce(
    (total, t) => total * lstmCellJacobian(steps[t - 1]!, steps[t]!, worked).full,
    1,
  );
  expectPrinted([product, lstmCellDerivative(steps, worked)], [0.5989, 0.6008], 4);
  expect(() => lstmCellDerivative([], worked)).toThrow('expected at least one step; got none');
});
