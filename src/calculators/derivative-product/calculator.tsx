import { places, plain, showPower } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { later } from '../../frame/later.ts';
import { compute, type ProductResult, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

/** The arithmetic behind the table's numbers, fetched when a reader first asks for it. */
const how = later(() => import('./explanations.ts'));
if (import.meta.env.SSR) await how.fetch();

/** Layers the table shows on the page; CSV carries all. */
const listed = [1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

const product = ({ last }: ProductResult) => showPower(last.log10, last.sign);

export default calculator({
  name: 'derivative-product',
  parameters,
  presets: {
    drawn: {},
    bound: { spread: 0 },
    constant: { spread: 0, weight: 4 },
    exploding: { spread: 0, weight: 8, depth: 20 },
    saturated: { spread: 0, preactivation: 4, depth: 20 },
    relu: { activation: 'relu', spread: 0, preactivation: 1 },
  },
  compute,
  outputs: (result) => ({
    product: {
      value: result.last.sign * 10 ** result.last.log10,
      log10: result.last.log10,
      quantity: 'g',
      quiet: true,
    },
    log10_product: { value: result.last.log10, quantity: 'g', missing: { because: 'zero' } },
    mean_factor: { value: result.meanFactor, quantity: 'g' },
    bound_power: { value: 10 ** result.boundLog10, log10: result.boundLog10, quantity: 'n' },
  }),
  Picture,
  window: '-4 188 332 248',
  formula: ({ state, result }) => ({
    name: 'product',
    slots: {
      weight: plain(state.weight),
      mean: state.weight === 0 ? '·' : plain(result.meanFactor / Math.abs(state.weight)),
      depth: String(state.depth),
      product: product(result),
    },
  }),
  table: ({ state, result }) => ({
    columns: [
      { key: 'layer', symbol: 'l' },
      { key: 'z', symbol: 'z_l', quantity: 'x' },
      { key: 'φ′', symbol: 'φ′(z_l)', quantity: 'g' },
      { key: 'factor', symbol: 'w φ′(z_l)', quantity: 'g', optional: true },
      { key: '∏', symbol: '∏', quantity: 'g' },
      { key: 'log10', symbol: 'log_{10}|∏|', optional: true },
    ],
    rows: result.layers
      .slice(0, state.depth)
      .map(({ preactivation, derivative, factor, log10, sign }, index) => [
        { value: index + 1 },
        { value: preactivation, decimals: places(preactivation, 4) },
        {
          value: derivative,
          decimals: places(derivative, 4),
          how: () => how.part.derivativeHow(state, result, preactivation, derivative),
        },
        {
          value: factor,
          decimals: places(factor, 4),
          how: () => how.part.factorHow(state, result.layers[index]!),
        },
        { value: sign * 10 ** log10, log10, how: () => how.part.productHow(state, result, index) },
        {
          value: log10,
          decimals: 3,
          missing: { because: 'zero' as const },
          how: () => how.part.logarithmHow(log10),
        },
      ]),
    needs: how.fetch,
    shown: [...new Set([...listed.filter((layer) => layer < state.depth), state.depth])].map(
      (layer) => layer - 1,
    ),
  }),
  predicted: (result) =>
    result.last.log10 < result.boundLog10
      ? 'below'
      : result.last.log10 > result.boundLog10
        ? 'above'
        : 'equal',
});
