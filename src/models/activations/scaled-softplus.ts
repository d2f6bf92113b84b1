import type { Activation } from './activation.ts';
import { sigmoid } from './logistic.ts';

/** (1/β)·ln(1 + e^(βx)); x itself, with derivative 1, where βx exceeds the threshold. */
export function scaledSoftplus(beta: number, threshold: number): Activation {
  return {
    value: (x) => {
      if (beta * x > threshold) return x;
      return (beta * x > 0 ? x : 0) + Math.log1p(Math.exp(-Math.abs(beta * x))) / beta;
    },
    derivative: (x) => (beta * x > threshold ? 1 : sigmoid(beta * x)),
  };
}
