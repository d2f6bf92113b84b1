import { plain, show } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import type { Network } from './draws.ts';
import type { Path } from './explanations.ts';
import { compute, type DecayResult } from './model.ts';
import { Picture } from './Picture.tsx';
import { type DecayState, parameters, steps } from './parameters.ts';

/** The arithmetic behind the table's numbers, fetched when a reader first asks for it. */
const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

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
    needs: how.fetch,
    shown: [...new Set([...listed, state.distance])].sort((one, other) => one - other),
  }),
  predicted: ({ lstm }, { distance }) => {
    const left = lstm.total[distance]!;
    return left > 0.01 ? 'percent' : left > 1e-9 ? 'million' : 'nothing';
  },
});

function row(k: number, state: DecayState, result: DecayResult) {
  const share = (path: Path) => (name: Network) => ({
    value: result[name][path][k]!,
    how: () => how.part.shareHow(name, path, k, state, result),
  });
  const [total, direct] = [share('total'), share('direct')];
  const powers = (base: number, value: number) => ({ value, how: () => how.part.powerHow(base, k, value) });
  return [
    { value: k },
    total('rnn'),
    powers(state.factor, result.rnn.direct[k]!),
    total('lstm'),
    direct('lstm'),
    total('gru'),
    direct('gru'),
    powers(result.gate, result.constant[k]!),
  ];
}
