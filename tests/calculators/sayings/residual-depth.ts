import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

export const sayings: Record<string, Saying> = {
  sizes: {
    en: 'After {depth} block{?s} the stream is {forward} times as large, the gradient {gradient} times.',
    zh: '{depth} 块之后，主路是原来的 {forward} 倍，传回的梯度是 {gradient} 倍。',
    holds: ({ state, result: { residual }, n }) =>
      n.depth === state.depth &&
      residual.forward.length === state.depth + 1 &&
      Math.abs(residual.forward[0] - 1) < 1e-12 &&
      Math.abs(residual.gradient.at(-1) - 1) < 1e-12 &&
      shows(n.forward, residual.forward.at(-1), 3) &&
      shows(n.gradient, residual.gradient[0], 3),
  },
};
