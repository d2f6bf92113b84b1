import {
  type Arithmetic,
  call,
  decimal,
  difference,
  explained,
  power,
  product,
  quotient,
} from '../../draw/arithmetic.ts';
import { bracketed, showPower, text } from '../../draw/format.ts';
import type { ProductResult, ProductState } from './model.ts';

type LayerFactor = ProductResult['layers'][number];

/** Up to here 1 − tanh² keeps its digits. */
const near = 4;

export function derivativeHow(
  state: ProductState,
  result: ProductResult,
  z: number,
  derivative: number,
): string {
  const { value } = result;
  if (state.activation === 'sigmoid')
    return explained(derivative, 'σ(z)(1 − σ(z)) = σ(z) σ(−z)', product(value(z), value(-z)));
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

export function factorHow({ weight }: ProductState, { factor, derivative }: LayerFactor): string {
  return explained(factor, product(weight, derivative));
}

export function productHow(state: ProductState, { layers }: ProductResult, index: number): string {
  const { log10, sign, factor } = layers[index]!;
  const before = layers[index - 1];
  const scale = Number.isFinite(log10) ? Math.floor(log10) : 0;
  const now = {
    value: Number.isFinite(log10) ? sign * 10 ** (log10 - scale) : 0,
    text: text(showPower(log10, sign)),
    unit: 1e-3,
  };
  if (before) return explained(now, product(far(before.log10, before.sign, scale), factor));
  return factorHow(state, layers[index]!);
}

export function logarithmHow(log10: number): string {
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
