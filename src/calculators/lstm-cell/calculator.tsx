import { call, noted, product, sum } from '../../draw/arithmetic.ts';
import { operand as bracketed, plain, show } from '../../draw/format.ts';
import { computed, shownSteps } from '../../draw/steps.ts';
import { type Column, calculator } from '../../frame/calculator.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import { type CellResult, compute, type Moment, parameters } from './model.ts';
import { Picture } from './Picture.tsx';
import type { GateWeights } from './weights.ts';

export default calculator({
  name: 'lstm-cell',
  parameters,
  presets: {
    spike: {},
    count: {
      inputs: [1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 1],
      step: 17,
      forgetBias: 20,
      inputBias: 20,
      inputInput: 0,
    },
    marker: {
      inputs: [0, 1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1, 0, 0],
      step: 7,
      forgetInput: 10,
    },
    hidden: { inputs: [1, 0, 0, 0, 0, 0, 0, -1, 0, 0], step: 7, outputBias: -5, outputInput: -10 },
    hand: {
      inputs: [1, -0.5],
      step: 2,
      forgetBias: 1,
      inputBias: 0,
      outputBias: 0,
      forgetInput: 0.5,
      inputInput: 0.6,
      candidateInput: 1.2,
      outputInput: 0.8,
      forgetState: 0.4,
      inputState: 0.3,
      candidateState: 0.5,
      outputState: 0.2,
    },
    runs: { units: '2', inputs: [1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1], step: 12 },
  },
  compute,
  outputs: ({ now, other }, { step }) => ({
    forget_gate: { value: now.forgetGate, quantity: 'k', quiet: true },
    input_gate: { value: now.inputGate, quantity: 'k', quiet: true },
    candidate: { value: now.candidate, quantity: 's', quiet: true },
    output_gate: { value: now.outputGate, quantity: 'k', quiet: true },
    cell: { value: now.cell, digits: 6, quantity: 's' },
    hidden: { value: now.hidden, digits: 6, quantity: 's' },
    ...(other && {
      other_cell: { value: other[step - 1]!.cell, quantity: 's' },
      other_hidden: { value: other[step - 1]!.hidden, quantity: 's' },
    }),
    left: { value: now.left, quantity: 'k' },
    jacobian: { value: now.jacobian.full, quantity: 'g' },
  }),
  Picture,
  window: '-4 253 332 215',
  formula: ({ state, result: { now, weights, other } }) => ({
    name: other && state.stage in weights ? `${state.stage}2` : state.stage,
    slots: {
      ...Object.fromEntries(
        Object.entries(weights).flatMap(([name, { w, u, across, b }]) => [
          [`${name}w`, bracketed(w)],
          [`${name}u`, bracketed(u)],
          [`${name}v`, bracketed(across)],
          [`${name}b`, bracketed(b)],
        ]),
      ),
      x: bracketed(now.x),
      h: bracketed(now.hiddenBefore),
      across: bracketed(now.acrossBefore),
      forget: show(now.forgetGate),
      input: show(now.inputGate),
      candidate: show(now.candidate),
      output: show(now.outputGate),
      before: bracketed(now.cellBefore),
      cell: show(now.cell),
      hidden: show(now.hidden),
      f: plain(now.forgetGate),
      i: plain(now.inputGate),
      g: bracketed(now.candidate),
      o: plain(now.outputGate),
      cellIn: bracketed(now.cell),
    },
  }),
  table: ({ state: { step }, result }) => ({
    columns: result.other ? [...columns, ...otherColumns] : columns,
    rows: result.moments.slice(0, step).map((moment, index) => row(moment, index, result)),
    shown: shownSteps(step),
  }),
  player: 'step',
  predicted: ({ now }) => (now.left > 0.9 ? 'most' : now.left > 0.5 ? 'more' : 'less'),
});

const columns: Column[] = [
  { key: 't', symbol: 't' },
  { key: 'x_t', symbol: 'x_t', quantity: 'x' },
  { key: 'f', symbol: 'f_t', quantity: 'k' },
  { key: 'i', symbol: 'i_t', quantity: 'k' },
  { key: 'C̃', symbol: 'C̃_t', quantity: 's', optional: true },
  { key: 'C', symbol: 'C_t', quantity: 's' },
  { key: 'o', symbol: 'o_t', quantity: 'k', optional: true },
  { key: 'h', symbol: 'h_t', quantity: 's' },
  { key: '∂', symbol: '∂C_t/∂C_{t−1}', quantity: 'g', optional: true },
];
const otherColumns: Column[] = [
  { key: 'C′', symbol: 'C^′_t', quantity: 's', optional: true },
  { key: 'h′', symbol: 'h^′_t', quantity: 's', optional: true },
];

type Squashing = readonly [name: string, rule: (z: number) => number];

function row(now: Moment, index: number, { weights, other }: CellResult) {
  const gate = (
    { w, u, across, b }: GateWeights,
    inner: number,
    value: number,
    [name, rule]: Squashing = ['σ', sigmoid],
  ) =>
    computed(value, () => {
      const crossing = other ? [product(across, now.acrossBefore)] : [];
      const terms = sum(product(w, now.x), product(u, now.hiddenBefore), ...crossing, b);
      return [call(name, rule, terms), call(name, rule, inner)];
    });
  const cell = ({ forgetGate, inputGate, candidate, cell, cellBefore, kept, added }: Moment) =>
    computed(cell, () => [
      sum(product(forgetGate, cellBefore), product(inputGate, candidate)),
      sum(kept, added),
    ]);
  const hidden = ({ hidden, outputGate, cell, cellTanh }: Moment) =>
    computed(hidden, () => [
      product(outputGate, call('tanh', Math.tanh, cell)),
      product(outputGate, cellTanh),
    ]);
  const { direct, throughForgetGate, throughInputGate, throughCandidate, full } = now.jacobian;
  return [
    { value: index + 1 },
    { value: now.x },
    gate(weights.forget, now.forgetPreactivation, now.forgetGate),
    gate(weights.input, now.inputPreactivation, now.inputGate),
    gate(weights.candidate, now.candidatePreactivation, now.candidate, ['tanh', Math.tanh]),
    cell(now),
    gate(weights.output, now.outputPreactivation, now.outputGate),
    hidden(now),
    computed(full, () => [
      sum(
        noted(direct, 'f'),
        noted(throughForgetGate, 'h→f'),
        noted(throughInputGate, 'h→i'),
        noted(throughCandidate, 'h→C̃'),
      ),
    ]),
    ...(other ? [cell(other[index]!), hidden(other[index]!)] : []),
  ];
}
