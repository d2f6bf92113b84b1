import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GruConvention,
  gruBackward,
  gruForward,
  gruGate,
  gruGradientFlow,
  gruParameterCount,
} from '../../../src/models/recurrent/gru.ts';
import { type GruScalarWeights, gruStateJacobian, gruStep } from '../../../src/models/recurrent/gru-step.ts';
import { dot, expectGradient, expectPrinted, wave } from '../arrays/central-difference.ts';

const layer = (inputSize: number, hiddenSize: number) => ({
  inputSize,
  hiddenSize,
  inputWeights: wave(3 * hiddenSize * inputSize, 1),
  recurrentWeights: wave(3 * hiddenSize * hiddenSize, 2),
  inputBias: wave(3 * hiddenSize, 3),
  recurrentBias: wave(3 * hiddenSize, 4),
});

/** The unit of the note's worked example. */
const worked: GruScalarWeights = {
  update: { w: 0.4, u: 0.6, b: -0.5 },
  reset: { w: 0.7, u: -0.2, b: 0 },
  candidate: { w: 0.9, u: 0.8, b: 0 },
};
const withRecurrentBias: GruScalarWeights = {
  ...worked,
  candidate: { w: 0.9, u: 0.8, b: 0.2, recurrentBias: -0.7 },
};

const conventions: GruConvention[] = [
  { reset: 'before', update: 'keeps-old' },
  { reset: 'before', update: 'takes-new' },
  { reset: 'after', update: 'keeps-old' },
  { reset: 'after', update: 'takes-new' },
];
const paper: GruConvention = { reset: 'before', update: 'keeps-old' };

describe.each(conventions)('reset $reset, z $update', (convention) => {
  test('gradients are the slopes of central differences', () => {
    const [steps, batch] = [4, 2];
    const weights = layer(3, 5);
    const x = wave(steps * batch * 3, 5);
    const h0 = wave(batch * 5, 6);
    const dh = wave(steps * batch * 5, 7);
    const run = () => gruForward(x, h0, weights, steps, batch, convention);
    const loss = () => dot(dh, run().hidden.subarray(batch * 5));
    const found = gruBackward(run(), weights, dh);
    expectGradient(found.dx, x, loss);
    expectGradient(found.initial, h0, loss);
    expectGradient(found.inputWeights, weights.inputWeights, loss);
    expectGradient(found.recurrentWeights, weights.recurrentWeights, loss);
    expectGradient(found.inputBias, weights.inputBias, loss);
    expectGradient(found.recurrentBias, weights.recurrentBias, loss);
  });

  test.each([worked, withRecurrentBias])(
    'the single step agrees with the layer and its Jacobian with the slope',
    (unit) => {
      const gates = [unit.reset, unit.update, unit.candidate];
      const weights = {
        inputSize: 1,
        hiddenSize: 1,
        inputWeights: Float64Array.from(gates, ({ w }) => w),
        recurrentWeights: Float64Array.from(gates, ({ u }) => u),
        inputBias: Float64Array.from(gates, ({ b }) => b),
        recurrentBias: Float64Array.from([0, 0, unit.candidate.recurrentBias ?? 0]),
      };
      const trace = gruForward(
        Float64Array.from([1, -1]),
        Float64Array.from([0.5]),
        weights,
        2,
        1,
        convention,
      );
      const first = gruStep({ x: 1, h: 0.5 }, unit, convention);
      const second = gruStep({ x: -1, h: first.hidden }, unit, convention);
      expectPrinted(gruGate(trace, 'r', 1), [first.resetGate, second.resetGate], 13);
      expectPrinted(gruGate(trace, 'z', 1), [first.updateGate, second.updateGate], 13);
      expectPrinted(trace.candidates, [first.candidate, second.candidate], 13);
      expectPrinted(trace.hidden, [0.5, first.hidden, second.hidden], 13);
      const jacobian = gruStateJacobian(first.hidden, second, unit, convention);
      const stateAfter = (h: number) => gruStep({ x: -1, h }, unit, convention).hidden;
      expect((stateAfter(first.hidden + 1e-5) - stateAfter(first.hidden - 1e-5)) / 2e-5).toBeCloseTo(
        jacobian.full,
        9,
      );
      const paths = jacobian.throughUpdateGate + jacobian.throughCandidate + jacobian.throughResetGate;
      expect(jacobian.direct + paths).toBeCloseTo(jacobian.full, 15);
      const flow = gruGradientFlow(trace, weights);
      expect(flow[1]).toBeCloseTo(Math.abs(jacobian.full), 13);
      expect(flow[2]).toBe(1);
    },
  );

  test('the new state lies between the old state and the candidate', () => {
    const value = fc.double({ noNaN: true, min: -1e150, max: 1e150 });
    fc.assert(
      fc.property(value, value, (x, h) => {
        const { hidden, candidate } = gruStep({ x, h }, withRecurrentBias, convention);
        const slack = 1e-15 * Math.max(Math.abs(h), 1);
        expect(hidden).toBeGreaterThanOrEqual(Math.min(h, candidate) - slack);
        expect(hidden).toBeLessThanOrEqual(Math.max(h, candidate) + slack);
      }),
      { seed: 5, numRuns: 10_000 },
    );
  });
});

test('worked example of the note, to the printed digits', () => {
  const first = gruStep({ x: 1, h: 0.5 }, worked, paper);
  expectPrinted(
    [
      first.updateGate,
      first.resetGate,
      first.resetGate * 0.5,
      first.candidatePreactivation,
      first.candidate,
      first.hidden,
    ],
    [0.549834, 0.645656, 0.322828, 1.158263, 0.820473, 0.644266],
    6,
  );
  expect(gruStep({ x: 1, h: 0.5 }, worked, { ...paper, update: 'takes-new' }).hidden.toFixed(6)).toBe(
    '0.676207',
  );
  const second = gruStep({ x: -1, h: first.hidden }, worked, paper);
  expectPrinted(
    [second.updateGate, second.resetGate, second.candidate, second.hidden],
    [0.374387, 0.303888, -0.631178, -0.153668],
    6,
  );
  const { direct, full } = gruStateJacobian(first.hidden, second, worked, paper);
  expectPrinted([direct, full], [0.374387, 0.636923], 6);
});

test('three dialects of one unit: the golden numbers of the calculator', () => {
  const gate = { w: 0.5, u: 0.5, b: 0 };
  const before = { update: gate, reset: gate, candidate: { w: 1, u: 1, b: 0.1 } };
  const after = { update: gate, reset: gate, candidate: { w: 1, u: 1, b: 0, recurrentBias: 0.1 } };
  const hidden = (unit: GruScalarWeights, convention: GruConvention) =>
    gruStep({ x: 1, h: 0.5 }, unit, convention);
  expectPrinted(
    [
      hidden(before, paper).resetGate,
      hidden(before, paper).updateGate,
      hidden(before, { reset: 'before', update: 'takes-new' }).hidden,
      hidden(before, paper).hidden,
      hidden(after, { reset: 'after', update: 'keeps-old' }).hidden,
    ],
    [0.679179, 0.679179, 0.767335, 0.62628, 0.624146],
    6,
  );
});

test('reset before and after the product are different models', () => {
  // r is fixed by biases (the other weights of the gates are 0), z by a bias of −800: h′ is the candidate itself.
  const logit = (p: number) => Math.log(p / (1 - p));
  const weights = {
    inputSize: 0,
    hiddenSize: 2,
    inputWeights: new Float64Array(0),
    recurrentWeights: Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0.5, -1, 2, 0.3]),
    inputBias: Float64Array.from([logit(0.2), logit(0.9), -800, -800, 0, 0]),
    recurrentBias: new Float64Array(6),
  };
  const candidate = (reset: 'before' | 'after') =>
    gruForward(new Float64Array(0), Float64Array.from([0.6, -0.4]), weights, 1, 1, {
      reset,
      update: 'keeps-old',
    }).hidden.subarray(2);
  expectPrinted(candidate('before').map(Math.atanh), [0.42, 0.132], 12);
  expectPrinted(candidate('after').map(Math.atanh), [0.14, 0.972], 12);
});

test('swapping the update convention is negating the update gate', () => {
  const { w, u, b } = worked.update;
  const negated = { ...worked, update: { w: -w, u: -u, b: -b } };
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (x, h) => {
        const keeps = gruStep({ x, h }, worked, paper).hidden;
        const takes = gruStep({ x, h }, negated, { ...paper, update: 'takes-new' }).hidden;
        expect(takes).toBeCloseTo(keeps, 14);
      },
    ),
    { seed: 6, numRuns: 10_000 },
  );
});

test('quiz: z = 0.8, h = 0.5, candidate −0.5 give 0.3, under the other convention −0.3', () => {
  const at = (b: number) => ({ w: 0, u: 0, b });
  const unit = { update: at(Math.log(4)), reset: at(0), candidate: at(Math.atanh(-0.5)) };
  expect(gruStep({ x: 0, h: 0.5 }, unit, paper).hidden).toBeCloseTo(0.3, 14);
  expect(gruStep({ x: 0, h: 0.5 }, unit, { ...paper, update: 'takes-new' }).hidden).toBeCloseTo(-0.3, 14);
});

test('what does not fit is refused', () => {
  const weights = layer(2, 2);
  const trace = gruForward(wave(8, 1), wave(4, 2), weights, 2, 2, paper);
  expect(() => gruGradientFlow(trace, weights)).toThrow('gruGradientFlow: expected one sequence; got 2');
  expect(() => gruForward(wave(8, 1), wave(3, 2), weights, 2, 2, paper)).toThrow(
    'gru: expected initial of 4 values; got 3',
  );
  expect(() => gruBackward(trace, weights, wave(1, 1))).toThrow('gru: expected dh of 8 values; got 1');
});

test('parameter counts of the note', () => {
  expect([gruParameterCount(100, 128), gruParameterCount(100, 128, 2)]).toEqual([87936, 88320]);
});
