import { call, difference, noted, product, sum } from '../../draw/arithmetic.ts';
import { operand as bracketed, plain, show } from '../../draw/format.ts';
import { computed, shownSteps } from '../../draw/steps.ts';
import { calculator } from '../../frame/calculator.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import { compute, type GruResult, type GruState, type Moment, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** Gates that look at nothing but their biases. */
const blind: Partial<GruState> = {
  updateInput: 0,
  updateState: 0,
  resetInput: 0,
  resetState: 0,
  recurrentBias: 0,
};

export default calculator({
  name: 'gru-cell',
  parameters,
  presets: {
    dialects: {},
    hand: {
      inputs: [1, -1],
      step: 2,
      updateInput: 0.4,
      updateState: 0.6,
      updateBias: -0.5,
      resetInput: 0.7,
      resetState: -0.2,
      candidateInput: 0.9,
      candidateState: 0.8,
      recurrentBias: 0,
    },
    copy: { ...blind, step: 12, updateBias: 20 },
    flipped: { ...blind, step: 12, updateBias: 20, update: 'takes-new' },
    fresh: { ...blind, step: 12, updateBias: -20, resetBias: -20 },
    bounded: {
      ...blind,
      inputs: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      step: 10,
      candidateInput: 3,
      candidateState: 0,
      initial: 0,
    },
  },
  compute,
  outputs: ({ now, runs }, { step }) => ({
    hidden: { value: now.hidden, digits: 6, quantity: 's', quiet: true },
    hidden_cho: { value: runs.cho[step - 1]!.hidden, digits: 6, quantity: 's' },
    hidden_pytorch: { value: runs.pytorch[step - 1]!.hidden, digits: 6, quantity: 's' },
    hidden_chung: { value: runs.chung[step - 1]!.hidden, digits: 6, quantity: 's' },
    update_gate: { value: now.updateGate, digits: 6, quantity: 'k' },
    reset_gate: { value: now.resetGate, digits: 6, quantity: 'k' },
    candidate: { value: now.candidate, quantity: 's', quiet: true },
    jacobian: { value: now.jacobian.full, quantity: 'g' },
  }),
  Picture,
  window: '-4 0 332 212',
  formula: ({ result: { now, weights, dialect } }) => ({
    name: dialect,
    slots: {
      w: bracketed(weights.candidate.w),
      x: bracketed(now.x),
      b: bracketed(weights.candidate.b),
      u: bracketed(weights.candidate.u),
      r: plain(now.resetGate),
      h: bracketed(now.before),
      b2: bracketed(weights.candidate.recurrentBias),
      candidate: show(now.candidate),
      z: plain(now.updateGate),
      rest: plain(1 - now.updateGate),
      old: bracketed(now.before),
      n: bracketed(now.candidate),
      hidden: show(now.hidden),
    },
  }),
  table: ({ state, result }) => ({
    columns: [
      { key: 't', symbol: 't' },
      { key: 'x_t', symbol: 'x_t', quantity: 'x' },
      { key: 'z', symbol: 'z_t', quantity: 'k' },
      { key: 'r', symbol: 'r_t', quantity: 'k' },
      { key: 'h̃', symbol: 'h̃_t', quantity: 's' },
      { key: 'h', symbol: 'h_t', quantity: 's' },
      { key: 'Cho 2014', symbol: 'h_{Cho}', quantity: 's', optional: true },
      { key: 'PyTorch', symbol: 'h_{PyTorch}', quantity: 's', optional: true },
      { key: 'Chung 2014', symbol: 'h_{Chung}', quantity: 's', optional: true },
      { key: '∂', symbol: '∂h_t/∂h_{t−1}', quantity: 'g', optional: true },
    ],
    rows: result.runs[result.dialect]
      .slice(0, state.step)
      .map((moment, index) => row(moment, index, state, result)),
    shown: shownSteps(state.step),
  }),
  player: 'step',
  predicted: ({ runs, shown }, { step }) =>
    [...shown].sort((one, other) => distance(runs[one][step - 1]!) - distance(runs[other][step - 1]!))[0]!,
});

const distance = ({ hidden, candidate }: Moment) => Math.abs(candidate - hidden);

function row(moment: Moment, index: number, state: GruState, { weights, runs }: GruResult) {
  const { x, before: h, resetGate: r, updateGate: z, candidate: n, jacobian } = moment;
  const gate = ({ w, u, b }: { w: number; u: number; b: number }, inner: number, value: number) =>
    computed(value, () => [
      call('σ', sigmoid, sum(product(w, x), product(u, h), b)),
      call('σ', sigmoid, inner),
    ]);
  const { w, u, b, recurrentBias } = weights.candidate;
  const past =
    state.reset === 'before'
      ? [product(u, r, h), recurrentBias]
      : [product(r, sum(product(u, h), recurrentBias))];
  const mixed = ({ hidden, keep, before, candidate }: Moment) =>
    computed(hidden, () => [sum(product(keep, before), product(difference(1, keep), candidate))]);
  return [
    { value: index + 1 },
    { value: x },
    gate(weights.update, moment.updatePreactivation, z),
    gate(weights.reset, moment.resetPreactivation, r),
    computed(n, () => [
      call('tanh', Math.tanh, sum(product(w, x), b, ...past)),
      call('tanh', Math.tanh, moment.candidatePreactivation),
    ]),
    mixed(moment),
    mixed(runs.cho[index]!),
    mixed(runs.pytorch[index]!),
    mixed(runs.chung[index]!),
    computed(jacobian.full, () => [
      sum(
        jacobian.direct,
        noted(jacobian.throughUpdateGate, 'z'),
        noted(jacobian.throughCandidate, 'h̃'),
        noted(jacobian.throughResetGate, 'r'),
      ),
    ]),
  ];
}
