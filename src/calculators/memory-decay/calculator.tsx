import { type Arithmetic, explained, power, quotient, root, whole } from '../../draw/arithmetic.ts';
import { plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import type { Network } from './draws.ts';
import { compute, type DecayResult } from './model.ts';
import { Picture } from './Picture.tsx';
import { type DecayState, parameters, steps } from './parameters.ts';

/** Distances from 1 on that the page shows; CSV carries all. */
const listed = [1, 2, 5, 10, 20, 30, 50, 70, 100];

export default calculator({
  name: 'memory-decay',
  parameters,
  presets: {
    start: {},
    zero: { bias: 0, spread: 0, distance: 20 },
    three: { bias: 3, spread: 0, distance: 20 },
    five: { bias: 5 },
    equal: { bias: 2.1972245773362196, spread: 0 },
    exploding: { bias: 5, factor: 1, spread: 2, inputs: 'none' },
  },
  compute,
  outputs: (result, { distance: k }) => ({
    rnn: { value: result.rnn.total[k]!, quantity: 'g' },
    lstm: { value: result.lstm.total[k]!, quantity: 'g' },
    gru: { value: result.gru.total[k]!, quantity: 'g' },
    kept_lstm: { value: result.lstm.direct[k]!, quantity: 'k' },
    kept_gru: { value: result.gru.direct[k]!, quantity: 'k' },
    constant: { value: result.constant[k]!, quantity: 'k' },
    constant_rnn: { value: result.rnn.direct[k]!, quantity: 'n' },
  }),
  Picture,
  window: '-4 0 332 282',
  formula: ({ state, result }) => ({
    name: 'decay',
    slots: {
      gate: plain(result.gate),
      k: String(state.distance),
      constant: show(result.constant[state.distance]!),
      lstm: show(result.lstm.total[state.distance]!),
    },
  }),
  table: ({ state, result }) => ({
    columns: [
      { key: 'k', symbol: 'k' },
      { key: 'rnn', symbol: 'RNN', quantity: 'g' },
      { key: 'λ', symbol: 'λ^k', quantity: 'n', optional: true },
      { key: 'lstm', symbol: 'LSTM', quantity: 'g' },
      { key: '∏', symbol: '∏ f', quantity: 'k', optional: true },
      { key: 'gru', symbol: 'GRU', quantity: 'g' },
      { key: '∏z', symbol: '∏ z', quantity: 'k', optional: true },
      { key: 'constant', symbol: 'σ(b)^k', quantity: 'k', optional: true },
    ],
    rows: Array.from({ length: steps + 1 }, (_, k) => row(k, state, result)),
    shown: [...new Set([...listed, state.distance])].sort((one, other) => one - other),
  }),
  predicted: ({ lstm }, { distance }) => {
    const left = lstm.total[distance]!;
    return left > 0.01 ? 'percent' : left > 1e-9 ? 'million' : 'nothing';
  },
});

function row(k: number, { factor, width }: DecayState, result: DecayResult) {
  const t = steps - k;
  const units = root(whole(width));
  const cell = (value: number, head: string, steps: Arithmetic) => ({
    value,
    how: () => explained(value, head, steps),
  });
  const total = (name: Network, symbol: string) =>
    cell(
      result[name].total[k]!,
      `‖∂${symbol}_${steps}/∂${symbol}_${t}‖ / √H`,
      quotient(result[name].norms.total[k]!, units),
    );
  const direct = (name: 'lstm' | 'gru', letter: string) =>
    cell(
      result[name].direct[k]!,
      k === 0 ? '‖1‖ / √H' : `‖∏ ${letter}_${t + 1} … ${letter}_${steps}‖ / √H`,
      quotient(result[name].norms.direct[k]!, units),
    );
  const powers = (base: number, value: number) => ({
    value,
    how: () => explained(value, power(base, whole(k))),
  });
  return [
    { value: k },
    total('rnn', 'h'),
    powers(factor, result.rnn.direct[k]!),
    total('lstm', 'C'),
    direct('lstm', 'f'),
    total('gru', 'h'),
    direct('gru', 'z'),
    powers(result.gate, result.constant[k]!),
  ];
}
