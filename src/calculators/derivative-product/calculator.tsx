import {
  type Arithmetic,
  call,
  decimal,
  difference,
  explained,
  product as multiplied,
  power,
  quotient,
} from '../../draw/arithmetic.ts';
import { bracketed, places, plain, showPower, text } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, type ProductResult, type ProductState, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

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
          how: () => derivativeHow(state, result, preactivation, derivative),
        },
        {
          value: factor,
          decimals: places(factor, 4),
          how: () => explained(factor, multiplied(state.weight, derivative)),
        },
        { value: sign * 10 ** log10, log10, how: () => productHow(state, result, index) },
        {
          value: log10,
          decimals: 3,
          missing: { because: 'zero' as const },
          how: () => logarithmHow(log10),
        },
      ]),
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

/** Up to here 1 − tanh² keeps its digits. */
const near = 4;

function derivativeHow(state: ProductState, result: ProductResult, z: number, derivative: number): string {
  const { value } = result;
  if (state.activation === 'sigmoid')
    return explained(derivative, 'σ(z)(1 − σ(z)) = σ(z) σ(−z)', multiplied(value(z), value(-z)));
  if (state.activation === 'tanh' && Math.abs(z) < near)
    return explained(
      derivative,
      difference(1, power(call('tanh', Math.tanh, z), 2)),
      difference(1, power(value(z), 2)),
    );
  if (state.activation === 'tanh')
    return explained(
      derivative,
      '1 − tanh²(z) = 1 / cosh²(z)',
      quotient(1, power(call('cosh', Math.cosh, z), 2)),
    );
  return explained(derivative, call('φ′', result.derivative, z));
}

/** The number sign · 10^log10 as a factor, in units of 10^scale: it may lie outside float64. */
const far =
  (log10: number, sign: number, scale: number): Arithmetic =>
  (digits) => {
    const shown = showPower(log10, sign, digits);
    const exponent = Number((shown.exponent ?? '0').replace('−', '-')) - scale;
    return {
      text: bracketed(text(shown), sign),
      value: Number(`${shown.mantissa.replace('−', '-')}e${exponent}`),
      binding: 1,
    };
  };

function productHow(state: ProductState, { layers }: ProductResult, index: number): string {
  const { log10, sign, factor, derivative } = layers[index]!;
  const before = layers[index - 1];
  const scale = Number.isFinite(log10) ? Math.floor(log10) : 0;
  const now = {
    value: Number.isFinite(log10) ? sign * 10 ** (log10 - scale) : 0,
    text: text(showPower(log10, sign)),
    unit: 1e-3,
  };
  if (before) return explained(now, multiplied(far(before.log10, before.sign, scale), factor));
  return explained(factor, multiplied(state.weight, derivative));
}

function logarithmHow(log10: number): string {
  const term: Arithmetic = (digits) => {
    const { mantissa, exponent } = showPower(log10, 1, digits);
    return {
      text: `log₁₀(${text({ mantissa, exponent })})`,
      value: Math.log10(Number(mantissa)) + Number((exponent ?? '0').replace('−', '-')),
      binding: 3,
    };
  };
  return explained(decimal(log10, 3), term);
}
