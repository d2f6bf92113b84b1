import type { Activation } from './activation.ts';

/** Right of 0: scale·x; elsewhere scale·alpha·(e^(x/width) − 1). */
export function exponentialLinear(scale: number, alpha: number, width: number): Activation {
  return {
    value: (x) => scale * (x > 0 ? x : alpha * Math.expm1(x / width)),
    derivative: (x) => scale * (x > 0 ? 1 : (alpha / width) * Math.exp(x / width)),
  };
}
