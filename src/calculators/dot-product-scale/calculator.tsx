import { explained, power, product, quotient, root, whole } from '../../draw/arithmetic.ts';
import { plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, divide, largestWeights, parameters, queryCount } from './model.ts';
import { Picture } from './Picture.tsx';

export default calculator({
  name: 'dot-product-scale',
  parameters,
  presets: {
    unscaled: {},
    narrow: { d: '4' },
    scaled: { divisor: 'root' },
    overdone: { divisor: 'width' },
    quiet: { deviation: 0.2 },
  },
  compute,
  outputs: ({ now, divisor, slope }, state) => ({
    largest_weight: { value: now.largest[state.divisor], quantity: 'k' },
    largest_scaled: { value: now.largest.root, quantity: 'k' },
    spread: { value: now.measured / divisor, quantity: 'x' },
    slope: { value: slope, quantity: 'g' },
  }),
  Picture,
  window: '-4 208 332 220',
  formula: ({ state, result: { now, divisor } }) => ({
    name: 'spread',
    slots: {
      deviation: plain(state.deviation),
      d: String(now.d),
      theory: plain(now.theory),
      before: plain(now.theory),
      divisor: plain(divisor),
      after: plain(now.theory / divisor),
      largest: plain(now.largest[state.divisor]),
    },
  }),
  table: ({ state, result: { all } }) => ({
    columns: [
      { key: 'd', symbol: 'd' },
      { key: 'theory', symbol: 'σ^2√d', quantity: 'x', optional: true },
      { key: 's', symbol: 'rms(q·k)', quantity: 'x' },
      { key: 'max', symbol: 'max A', quantity: 'k' },
      { key: 'max_root', symbol: 'max A, √d', quantity: 'k' },
      { key: 'max_width', symbol: 'max A, d', quantity: 'k', optional: true },
    ],
    rows: all.map(({ d, theory, measured, products, largest }) => [
      { value: d },
      { value: theory, how: () => explained(theory, product(power(state.deviation, 2), root(whole(d)))) },
      {
        value: measured,
        how: () =>
          explained(measured, '√(Σ(q·k)² / N)', root(quotient(squares(products), whole(products.length)))),
      },
      ...(['one', 'root', 'width'] as const).map((which) => ({
        value: largest[which],
        how: () =>
          explained(
            largest[which],
            `Σ max softmax(q·k / ${plain(divide(which, d))}) / ${queryCount}`,
            quotient(total(largestWeights(products, state.keys, divide(which, d))), whole(queryCount)),
          ),
      })),
    ]),
  }),
  predicted: ({ now }) => (now.largest.one > 0.9 ? 'most' : now.largest.one > 0.2 ? 'third' : 'tenth'),
});

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
