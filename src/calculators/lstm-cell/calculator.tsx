import { plain, show } from '../../draw/format.ts';
import { type Column, calculator } from '../frame/calculator.ts';
import { type CellResult, compute, type Moment, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** A number inside a product or a sum: negative ones in brackets. */
const part = (value: number) => (value < 0 ? `(${plain(value)})` : plain(value));

/** Steps that the page shows of a long run. */
const listed = new Set([1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);

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
    exploding: {
      inputs: [0],
      step: 20,
      forgetBias: 2,
      inputBias: 2,
      outputBias: 2,
      inputInput: 0,
      candidateInput: 0,
      candidateState: 4,
    },
  },
  compute,
  outputs: ({ now }) => ({
    forget_gate: { value: now.forgetGate, quantity: 'k', quiet: true },
    input_gate: { value: now.inputGate, quantity: 'k', quiet: true },
    candidate: { value: now.candidate, quantity: 's', quiet: true },
    output_gate: { value: now.outputGate, quantity: 'k', quiet: true },
    cell: { value: now.cell, digits: 6, quantity: 's' },
    hidden: { value: now.hidden, digits: 6, quantity: 's' },
    left: { value: now.left, quantity: 'k' },
    jacobian: { value: now.jacobian.full, quantity: 'g' },
  }),
  Picture,
  formula: ({ state, result: { now, weights } }) => ({
    name: state.stage,
    slots: {
      ...Object.fromEntries(
        (
          [
            ['f', weights.forget],
            ['i', weights.input],
            ['g', weights.candidate],
            ['o', weights.output],
          ] as const
        ).flatMap(([name, { w, u, b }]) => [
          [`${name}w`, part(w)],
          [`${name}x`, part(now.x)],
          [`${name}u`, part(u)],
          [`${name}h`, part(now.hiddenBefore)],
          [`${name}b`, part(b)],
        ]),
      ),
      fValue: show(now.forgetGate),
      iValue: show(now.inputGate),
      gValue: show(now.candidate),
      oValue: show(now.outputGate),
      f: part(now.forgetGate),
      before: part(now.cellBefore),
      i: part(now.inputGate),
      g: part(now.candidate),
      o: part(now.outputGate),
      cellIn: part(now.cell),
      cell: show(now.cell),
      hidden: show(now.hidden),
    },
  }),
  table: ({ state, result }) => {
    const seen = (index: number) => state.step <= 12 || listed.has(index + 1) || index >= state.step - 2;
    return {
      columns,
      rows: result.moments
        .slice(0, state.step)
        .map((moment, index) => row(moment, index, result, seen(index))),
      shown: Array.from({ length: state.step }, (_, index) => index).filter(seen),
    };
  },
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

/** Four decimals where they hold four digits, so that a column aligns. */
const decimals = (value: number) => (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e4 ? 4 : undefined);

/** The numbers of a step; the arithmetic is written only where it can be seen. */
function row(moment: Moment, index: number, { weights }: CellResult, seen: boolean) {
  const { x, hiddenBefore: h, jacobian } = moment;
  const sum = ({ w, u, b }: { w: number; u: number; b: number }) =>
    `${plain(w)}×${part(x)} + ${part(u)}×${part(h)} + ${part(b)}`;
  const cell = (value: number, how: () => string) => ({
    value,
    decimals: decimals(value),
    how: seen ? `${how()} = ${plain(value)}` : undefined,
  });
  const gate = (weight: { w: number; u: number; b: number }, inner: number, value: number, f = 'σ') =>
    cell(value, () => `${f}(${sum(weight)}) = ${f}(${plain(inner)})`);
  return [
    { value: index + 1 },
    { value: x },
    gate(weights.forget, moment.forgetPreactivation, moment.forgetGate),
    gate(weights.input, moment.inputPreactivation, moment.inputGate),
    gate(weights.candidate, moment.candidatePreactivation, moment.candidate, 'tanh'),
    cell(
      moment.cell,
      () =>
        `${plain(moment.forgetGate)}×${part(moment.cellBefore)} + ${plain(moment.inputGate)}×${part(moment.candidate)} = ${plain(moment.kept)} + ${part(moment.added)}`,
    ),
    gate(weights.output, moment.outputPreactivation, moment.outputGate),
    cell(
      moment.hidden,
      () =>
        `${plain(moment.outputGate)} × tanh(${plain(moment.cell)}) = ${plain(moment.outputGate)} × ${part(moment.cellTanh)}`,
    ),
    cell(
      jacobian.full,
      () =>
        `${plain(jacobian.direct)} (f) + ${part(jacobian.throughForgetGate)} (h→f) + ${part(jacobian.throughInputGate)} (h→i) + ${part(jacobian.throughCandidate)} (h→C̃)`,
    ),
  ];
}
