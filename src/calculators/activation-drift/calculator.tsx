import { plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { working } from '../../frame/working.ts';
import { compute, type DriftResult, type LayerView, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const share = ({ saturated, values }: LayerView) => saturated / values.length;
const last = (result: DriftResult) => [result.without.at(-1)!, result.with.at(-1)!] as const;

export default calculator({
  name: 'activation-drift',
  parameters,
  presets: {
    wide: {},
    drifted: { gain: 3, bias: 6 },
    tanh: { activation: 'tanh', gain: 4 },
    small: { gain: 1 },
    undone: { gamma: 8 },
    relu: { activation: 'relu', gain: 1.4 },
  },
  compute,
  outputs: (result) => {
    const [without, normalized] = last(result);
    return {
      saturated_without: { value: share(without), quantity: 'g' },
      saturated_with: { value: share(normalized), quantity: 'g' },
      deviation_without: { value: without.deviation, quantity: 'x' },
      deviation_with: { value: normalized.deviation, quantity: 'x' },
      slope_without: { value: without.slope, quantity: 'g' },
      slope_with: { value: normalized.slope, quantity: 'g' },
    };
  },
  Picture,
  window: '-4 0 332 270',
  formula: ({ state, result }) => {
    const [without, normalized] = last(result);
    return {
      name: 'drift',
      slots: {
        depth: String(state.depth),
        depth2: String(state.depth),
        deviation: plain(without.deviation),
        normalized: plain(normalized.deviation),
        gamma: plain(Math.abs(state.gamma)),
      },
    };
  },
  table: ({ state, result, words: own }) => ({
    columns: [
      { key: 'layer', symbol: 'l' },
      { key: 'deviation', symbol: 'std[z]', quantity: 'x' },
      {
        key: 'saturated',
        symbol: state.activation === 'relu' ? own.offShare : own.saturatedShare,
        quantity: 'g',
      },
      { key: 'slope', symbol: 'mean φ′', quantity: 'g', optional: true },
      { key: 'deviationBN', symbol: 'std[BN(z)]', quantity: 'x' },
      {
        key: 'saturatedBN',
        symbol: state.activation === 'relu' ? own.offShare : own.saturatedShare,
        quantity: 'g',
      },
      { key: 'slopeBN', symbol: 'mean φ′', quantity: 'g', optional: true },
    ],
    rows: result.without.map((view, index) => [
      { value: index + 1 },
      ...cellsOf(view),
      ...cellsOf(result.with[index]!),
    ]),
    needs: working.fetch,
  }),
  predicted: (result) => {
    const saturated = share(last(result)[1]);
    return saturated > 0.5 ? 'most' : saturated > 0.1 ? 'third' : 'none';
  },
});

function cellsOf(view: LayerView) {
  const { deviation, slope } = view;
  return [
    { value: deviation, how: () => deviationHow(view) },
    { value: share(view), how: () => shareHow(view) },
    { value: slope, how: () => slopeHow(view) },
  ];
}

function deviationHow({ deviation, squares, values }: LayerView): string {
  const { explained, quotient, root, whole } = working.part;
  return explained(deviation, '√(Σ(z − z̄)² / N)', root(quotient(squares, whole(values.length))));
}

function shareHow(view: LayerView): string {
  const { explained, quotient, whole } = working.part;
  return explained(share(view), quotient(whole(view.saturated), whole(view.values.length)));
}

function slopeHow({ slope, slopes, values }: LayerView): string {
  const { explained, quotient, whole } = working.part;
  return explained(slope, 'Σφ′(z) / N', quotient(slopes, whole(values.length)));
}
