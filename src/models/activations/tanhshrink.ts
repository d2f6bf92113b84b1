import { type ActivationKind, smooth } from './activation.ts';

/** x − tanh x. */
export const tanhshrink = {
  parameters: {},
  kinks: smooth,
  bind: () => ({ value: tanhShrink, derivative: (x) => Math.tanh(x) ** 2 }),
} as const satisfies ActivationKind;

/**
 * x − tanh x. Near 0 the difference cancels; with tanh x = x/(1 + r), r = x²/(3 + x²/(5 + …)) (DLMF 4.39.1), it is
 * x·r/(1 + r), a product.
 */
function tanhShrink(x: number): number {
  if (!(Math.abs(x) < 1)) return x - Math.tanh(x);
  const square = x * x;
  let denominator = 21;
  for (let odd = 19; odd >= 3; odd -= 2) denominator = odd + square / denominator;
  const ratio = square / denominator;
  return (x * ratio) / (1 + ratio);
}
